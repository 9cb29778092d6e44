"""Store: the keys of one Redis server, with what they hold and when they expire."""

from collections import deque
from collections.abc import Callable

from virtual_loop.clock import EPOCH_SECONDS

from .resp import Failure
from .stream import Stream


class List(deque[bytes]):
    """A list, as a key holds it."""


class Hash(dict[bytes, bytes]):
    """A hash, as a key holds it."""


class Set(set[bytes]):
    """A set, as a key holds it."""


class SortedSet(dict[bytes, float]):
    """A sorted set, as a key holds it: scores by member."""

    def ordered(self) -> list[tuple[bytes, float]]:
        """From the lowest score to the highest; of one score by the members."""
        return sorted(self.items(), key=lambda pair: (pair[1], pair[0]))


#: What a key may hold; bytes are a string.
type Held = bytes | List | Hash | Set | SortedSet | Stream


class CommandError(Exception):
    """A command cannot be done; the text is what the server answers."""

    @property
    def reply(self) -> Failure:
        """The answer."""
        return Failure(str(self))


class Store:
    """Keys and values. `now` gives virtual seconds: keys whose time has come are not there any more."""

    def __init__(self, now: Callable[[], float]) -> None:
        self.now = now
        self._held: dict[bytes, Held] = {}
        self._expires: dict[bytes, float] = {}
        #: How often each key was changed, for WATCH.
        self._changes: dict[bytes, int] = {}

    def milliseconds(self) -> int:
        """Since 1970, as the server's own clock has it."""
        return int(round(self.now() * 1000, 3)) + EPOCH_SECONDS * 1000

    def get[T: Held](self, key: bytes, kind: type[T]) -> T | None:
        """What `key` holds, or None. Raises CommandError if it is not of `kind`."""
        found = self.look(key)
        if found is None or isinstance(found, kind):
            return found
        raise CommandError("WRONGTYPE Operation against a key holding the wrong kind of value")

    def get_or_make[T: Held](self, key: bytes, kind: type[T]) -> T:
        """What `key` holds; an empty one if it held nothing. Raises CommandError as `get` does."""
        found = self.get(key, kind)
        if found is None:
            found = self._held[key] = kind()
        return found

    def look(self, key: bytes) -> Held | None:
        """What `key` holds, of whatever kind."""
        at = self._expires.get(key)
        if at is not None and at <= self.now():
            self.delete(key)
        return self._held.get(key)

    def put(self, key: bytes, value: Held) -> None:
        """Let `key` hold `value`, for ever."""
        self._held[key] = value
        self._expires.pop(key, None)
        self.changed(key)

    def changed(self, key: bytes) -> None:
        """What `key` holds was changed; a collection that became empty goes."""
        self._changes[key] = self._changes.get(key, 0) + 1
        held = self._held.get(key)
        if held is not None and not isinstance(held, bytes) and not held:
            del self._held[key]
            self._expires.pop(key, None)

    def delete(self, key: bytes) -> bool:
        """Let `key` hold nothing; tells whether it held anything."""
        self._expires.pop(key, None)
        if self._held.pop(key, None) is None:
            return False
        self._changes[key] = self._changes.get(key, 0) + 1
        return True

    def expire(self, key: bytes, at: float | None) -> None:
        """Let `key` be gone from `at` on, in virtual seconds; None for never."""
        if at is None:
            self._expires.pop(key, None)
        else:
            self._expires[key] = at
        self._changes[key] = self._changes.get(key, 0) + 1

    def expires(self, key: bytes) -> float | None:
        """When `key` will be gone; None for never."""
        return self._expires.get(key)

    def names(self) -> list[bytes]:
        """Those that hold something, in the order in which they came."""
        return [key for key in list(self._held) if self.look(key) is not None]

    def version(self, key: bytes) -> int:
        """A number that is another one after each change of `key`."""
        self.look(key)
        return self._changes.get(key, 0)

    def clear(self) -> None:
        """Delete every key."""
        for key in list(self._held):
            self.delete(key)
