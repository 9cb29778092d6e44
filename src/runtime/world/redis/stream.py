"""Stream: entries with rising ids, as a key holds it, and the groups that read it together."""

import bisect
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

#: Milliseconds since 1970, and a number among the entries of one millisecond.
type Id = tuple[int, int]

FIRST: Final[Id] = (0, 0)
LAST: Final[Id] = (2**64 - 1, 2**64 - 1)

#: As the server packs entries; `MAXLEN ~` and `MINID ~` take away whole packs only.
_PACK: Final = 100


@dataclass
class Pending:
    """An entry that a consumer has got and not acknowledged."""

    consumer: bytes
    #: Virtual seconds.
    since: float
    times: int = 1


@dataclass
class Group:
    """Consumers who share what comes: each entry goes to one of them."""

    last: Id
    pending: dict[Id, Pending] = field(default_factory=dict[Id, Pending])
    consumers: dict[bytes, None] = field(default_factory=dict[bytes, None])

    def deliver(self, ids: Iterable[Id], consumer: bytes, now: float) -> None:
        """These have been given to `consumer`, who has to acknowledge them."""
        for one in ids:
            self.pending[one] = Pending(consumer, now)

    def of(self, consumer: bytes) -> list[Id]:
        """What it has not acknowledged, by id."""
        return sorted(one for one, held in self.pending.items() if held.consumer == consumer)


class Stream:
    """Entries in the order of their ids. It stays when it is empty."""

    def __init__(self) -> None:
        self._ids = list[Id]()
        self._fields: dict[Id, list[bytes]] = {}
        #: The id of the entry that was added last, even if it is gone.
        self.last: Id = FIRST
        self.groups: dict[bytes, Group] = {}

    def __len__(self) -> int:
        return len(self._ids)

    def __bool__(self) -> bool:
        return True

    def add(self, entry: Id, fields: list[bytes]) -> None:
        """Put one at the end."""
        self._ids.append(entry)
        self._fields[entry] = fields
        self.last = entry

    def fields(self, entry: Id) -> list[bytes] | None:
        """What stands in it; None if it is gone."""
        return self._fields.get(entry)

    def between(self, first: Id, last: Id) -> list[Id]:
        """The ids from `first` to `last`, both included."""
        begin = bisect.bisect_left(self._ids, first)
        return self._ids[begin : bisect.bisect_right(self._ids, last)]

    def after(self, entry: Id) -> list[Id]:
        """The ids above `entry`."""
        return self._ids[bisect.bisect_right(self._ids, entry) :]

    def remove(self, ids: Iterable[Id]) -> int:
        """Take them out; how many were there."""
        gone = {one for one in ids if self._fields.pop(one, None) is not None}
        if gone:
            self._ids = [one for one in self._ids if one not in gone]
        return len(gone)

    def keep(self, count: int, *, roughly: bool) -> int:
        """Take out the oldest until `count` are left; how many went."""
        return self._drop(len(self._ids) - count, roughly)

    def keep_from(self, entry: Id, *, roughly: bool) -> int:
        """Take out those below `entry`; how many went."""
        return self._drop(bisect.bisect_left(self._ids, entry), roughly)

    def _drop(self, count: int, roughly: bool) -> int:
        number = max(count, 0)
        return self.remove(self._ids[: number - number % _PACK if roughly else number])
