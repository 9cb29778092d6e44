"""BlockingPop: one BLPOP or BRPOP: an item of the first list that has one, now or when there is one."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from .commands import find, seconds
from .store import CommandError

if TYPE_CHECKING:
    from .peer import RedisPeer
    from .service import RedisService


class BlockingPop:
    """The connection does nothing else until it is served, or its time is over."""

    def __init__(
        self, service: RedisService, peer: RedisPeer, pop: bytes, args: list[bytes]
    ) -> None:
        *self._keys, limit = args
        self._lasts = seconds(limit)
        self._service = service
        self._peer = peer
        self._pop = pop
        self._cancels = list[Callable[[], None]]()

    def begin(self) -> bool:
        """Answer, if there is an item; False if it has to wait. Raises CommandError."""
        if self._answer():
            return True
        self._cancels.append(self._service.wait(self._serve))
        if self._lasts:
            self._cancels.append(self._service.host.after(self._lasts, self._give_up))
        return False

    def _answer(self) -> bool:
        for key in self._keys:
            item = find([self._pop, key]).run(self._service.store, [key])
            if item is not None:
                self._peer.answer([key, item])
                return True
        return False

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
