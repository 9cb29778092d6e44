"""Blocking: a command that waits until there is something for it: BLPOP and its kin, XREAD and XREADGROUP with BLOCK."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from .commands import find, seconds
from .commands.registry import check_count
from .commands.streams import Reading, settled
from .resp import Value
from .store import CommandError, Store

if TYPE_CHECKING:
    from .peer import RedisPeer
    from .service import RedisService

#: The command that each does on the first of its keys that gives something.
_POPS: Final = {"blpop": b"lpop", "brpop": b"rpop", "bzpopmin": b"zpopmin", "bzpopmax": b"zpopmax"}
_READS: Final = ("xread", "xreadgroup")


def is_blocking(name: str, args: list[bytes]) -> bool:
    """Whether the command waits."""
    reads = name in _READS and len(args) > 2
    return name in _POPS or (reads and Reading.of(args).block is not None)


class Blocking:
    """The connection does nothing else until it is served, or its time is over."""

    def __init__(
        self, service: RedisService, peer: RedisPeer, name: str, args: list[bytes]
    ) -> None:
        self._service = service
        self._peer = peer
        self._cancels = list[Callable[[], None]]()
        if name in _POPS:
            check_count(name, len(args), 2, None)
            self._lasts = seconds(args[-1])
            self._attempt = _popping(_POPS[name], args[:-1])
        else:
            self._lasts = (Reading.of(args).block or 0) / 1000
            self._attempt = _reading(name, settled(service.store, args))

    def begin(self) -> bool:
        """Answer, if there is something; False if it has to wait. Raises CommandError."""
        if self._answer():
            return True
        self._cancels.append(self._service.wait(self._serve))
        if self._lasts:
            self._cancels.append(self._service.host.after(self._lasts, self._give_up))
        return False

    def _answer(self) -> bool:
        value = self._attempt(self._service.store)
        if value is None:
            return False
        self._peer.answer(value)
        return True

    def _serve(self) -> bool:
        try:
            was_served = self._answer()
        except CommandError:
            # Meanwhile the key holds something else: it waits on, as the real one does.
            return False
        if not was_served:
            return False
        self.end()
        self._peer.done()
        return True

    def _give_up(self) -> None:
        self.end()
        self._peer.answer(None)
        self._peer.done()

    def end(self) -> None:
        """Wait no more."""
        for cancel in self._cancels:
            cancel()
        self._cancels.clear()


def _popping(pop: bytes, keys: list[bytes]) -> Callable[[Store], Value]:
    def attempt(store: Store) -> Value:
        for key in keys:
            item = find([pop, key]).run(store, [key])
            if isinstance(item, list) and item:
                return [key, *item]
            if isinstance(item, bytes):
                return [key, item]
        return None

    return attempt


def _reading(name: str, args: list[bytes]) -> Callable[[Store], Value]:
    words = [name.encode(), *args]
    return lambda store: find(words).run(store, args)
