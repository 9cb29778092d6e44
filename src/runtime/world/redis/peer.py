"""RedisPeer: the server's end of one connection: one reply for each command, in order."""

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, override

from virtual_loop.kernel.peers import Peer

from .resp import Failure, RespError, Value, take_command, write_value
from .session import Session
from .store import CommandError

if TYPE_CHECKING:
    from .service import RedisService


class RedisPeer(Peer):
    """Reads commands, and has its session do each before it begins the next."""

    def __init__(self, service: RedisService) -> None:
        self._service = service
        self._session = Session(service, self)
        self._buffer = bytearray()
        self._commands = deque[list[bytes]]()
        self._is_open = self._is_busy = False
        #: What prevents the command that is being worked on.
        self._cancel: Callable[[], None] = lambda: None

    @override
    def connected(self) -> None:
        self._is_open = True
        counters = self._service.counters
        counters.connected()
        self._service.begin()
        if counters.open_connections > self._service.limits.connections:
            counters.refused += 1
            self._refuse("ERR max number of clients reached")

    @override
    def received(self, data: bytes) -> None:
        self._service.counters.bytes_received += len(data)
        self._buffer += data
        try:
            while (words := take_command(self._buffer)) is not None:
                self._commands.append(words)
        except RespError as error:
            self._refuse(f"ERR {error}")
        self._go_on()

    def _refuse(self, text: str) -> None:
        self.answer(Failure(text))
        self.hang_up()

    @override
    def ended(self) -> None:
        self._close()
        self.end()

    @override
    def broken(self, reason: str) -> None:
        self._close()

    def _close(self) -> None:
        """The connection is over: what was asked for and not yet done is not done any more."""
        if not self._is_open:
            return
        self._is_open = False
        self._commands.clear()
        self._cancel()
        if self._is_busy:
            self._is_busy = False
            self._service.counters.ended()
        self._session.close()
        self._service.counters.disconnected()

    def _go_on(self) -> None:
        if self._is_busy or not self._commands or not self._is_open:
            return
        words = self._commands.popleft()
        self._is_busy = True
        self._service.counters.begun()
        label = b" ".join(words[:2]).decode("utf-8", "replace")
        seconds = self._service.limits.command
        self._cancel = self._service.host.work(seconds, label, lambda: self._do(words), self._drop)

    def _drop(self) -> None:
        self._service.counters.failed += 1
        self._close()
        self.reset()

    def _do(self, words: list[bytes]) -> None:
        try:
            is_done = self._session.run(words)
        except CommandError as error:
            self.answer(error.reply)
            is_done = True
        if is_done:
            self.done()
        self._service.wake()

    # ---- for the session ----

    def done(self) -> None:
        """The command has been answered."""
        if self._is_busy:
            self._is_busy = False
            self._service.counters.ended()
            self._go_on()

    def answer(self, value: Value) -> None:
        """Send `value`."""
        data = write_value(value, self._session.version)
        self._service.counters.bytes_sent += len(data)
        self.send(data)

    def push(self, message: Value) -> None:
        """Send a message of a channel."""
        self.answer(message)

    def hang_up(self) -> None:
        """Take no command any more, and close when all is sent."""
        self._close()
        self.end()
