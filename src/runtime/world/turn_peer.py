"""TurnPeer: the server's end of a connection on which each question is answered before the next is begun."""

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, override

from virtual_loop.kernel.peers import Peer

if TYPE_CHECKING:
    from .host import Host
    from .manners import Manners, Wrong


class TurnPeer[Asked](Peer):
    """Keeps what was asked in order, and counts it; a subclass reads it, and says what each takes."""

    def __init__(self, host: Host, manners: Manners) -> None:
        self._host = host
        self._manners = manners
        self._counters = host.counters
        self._buffer = bytearray()
        self._asked = deque[Asked]()
        self._is_open = self._is_busy = False
        #: Whether the server counts what is under way, and what goes wrong with it.
        self._is_counted = False
        self._wrong: Wrong | None = None
        #: What prevents the work that is under way.
        self._cancels = list[Callable[[], None]]()

    # ---- what a subclass answers to ----

    def _take(self) -> None:
        """Move what has come whole from the buffer to what was asked."""

    def _begin(self, asked: Asked) -> None:
        """Work on it: `_work`, and in the end `_done`."""

    def _is_about_connection(self, asked: Asked) -> bool:
        """Whether it is a greeting, a farewell or the like, which no limit and no fault is for."""
        return False

    def _excuse(self, status: int) -> None:
        """Answer with an error of the server's own, and `_done`."""

    def _over(self) -> None:
        """The connection is over."""

    # ---- what it can do ----

    def _work(self, seconds: float, label: str, happen: Callable[[], object]) -> None:
        """Have `happen` called when the work is done, which takes so long; it may fail, too."""
        ends = happen if self._wrong is None else self._go_wrong
        self._cancels = [self._host.work(seconds, label, ends, self._drop)]

    def _go_wrong(self) -> None:
        wrong, self._wrong = self._wrong, None
        match wrong:
            case int():
                self._counters.failed += 1
                self._excuse(wrong)
            case "close":
                self._counters.failed += 1
                self._hang_up()
            case "hang":
                self._counters.failed += 1
            case _:
                self._drop()

    def _reply(self, data: bytes) -> None:
        self._counters.bytes_sent += len(data)
        self.send(data)

    def _done(self) -> None:
        """What was begun has been answered."""
        if self._is_busy:
            self._ended()
            self._go_on()

    def _ended(self) -> None:
        self._is_busy = False
        self._wrong = None
        self._counters.ended()
        if self._is_counted:
            self._is_counted = False
            self._manners.done()

    def _stop(self) -> None:
        """Let nothing come of the work that is under way."""
        for cancel in self._cancels:
            cancel()
        self._cancels.clear()

    def _hang_up(self) -> None:
        """Answer nothing any more, and close when all is sent."""
        self._close()
        self.end()

    def _drop(self) -> None:
        self._counters.failed += 1
        self._close()
        self.reset()

    def _close(self) -> None:
        """The connection is over: what was asked for and not yet done is not done any more."""
        if not self._is_open:
            return
        self._is_open = False
        self._asked.clear()
        self._stop()
        if self._is_busy:
            self._ended()
        self._over()
        self._counters.disconnected()

    def _go_on(self) -> None:
        if self._is_busy or not self._asked or not self._is_open:
            return
        asked = self._asked.popleft()
        self._is_busy = True
        self._counters.begun()
        if self._manners.is_usual or self._is_about_connection(asked):
            self._begin(asked)
        else:
            self._cancels = [self._manners.begin(lambda: self._take_turn(asked))]

    def _take_turn(self, asked: Asked) -> None:
        self._is_counted = True
        self._wrong = self._manners.next_wrong()
        self._begin(asked)

    # ---- how it is driven ----

    @override
    def connected(self) -> None:
        self._is_open = True
        self._counters.connected()

    @override
    def received(self, data: bytes) -> None:
        self._counters.bytes_received += len(data)
        self._buffer += data
        self._take()
        self._go_on()

    @override
    def ended(self) -> None:
        self._hang_up()

    @override
    def broken(self, reason: str) -> None:
        self._close()
