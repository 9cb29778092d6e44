"""SessionUse: how much a session was used, to remark on sessions that are made for one request each."""

import asyncio
from typing import Final
from weakref import WeakKeyDictionary

from world.misuse import tell_misuse

#: So many sessions of one line for one request each are a habit.
_HABIT: Final = 3

#: By loop: how many such sessions a line has made, for a host.
_LONELY: Final[WeakKeyDictionary[asyncio.AbstractEventLoop, dict[tuple[int, str], int]]] = (
    WeakKeyDictionary()
)


class SessionUse:
    """The requests of one session that `line` has made."""

    def __init__(self, line: int | None) -> None:
        self.line = line
        self._hosts: list[str] = []

    @property
    def hosts(self) -> list[str]:
        """Those that it asked first, two at most."""
        return list(dict.fromkeys(self._hosts))

    def asked(self, host: str) -> None:
        """A request goes to `host`."""
        if len(self._hosts) < 2:
            self._hosts.append(host)

    def closed(self, loop: asyncio.AbstractEventLoop) -> None:
        """The session is over."""
        if self.line is None or len(self._hosts) != 1:
            return
        [host] = self._hosts
        lonely = _LONELY.setdefault(loop, {})
        count = lonely[self.line, host] = lonely.get((self.line, host), 0) + 1
        if count >= _HABIT:
            tell_misuse("session-per-request", sessions=float(count), host=host, made=self.line)
