"""RedisPeer: the server's end of one connection: one reply for each command, in order."""

from typing import TYPE_CHECKING, override

from ..turn_peer import TurnPeer
from .resp import Failure, RespError, Value, take_command, write_value
from .session import Session
from .store import CommandError

if TYPE_CHECKING:
    from .service import RedisService


class RedisPeer(TurnPeer[list[bytes]]):
    """Reads commands, and has its session do each before it begins the next."""

    def __init__(self, service: RedisService) -> None:
        super().__init__(service.host)
        self._service = service
        self._session = Session(service, self)

    @override
    def connected(self) -> None:
        super().connected()
        self._service.begin()
        if self._counters.open_connections > self._service.limits.connections:
            self._counters.refused += 1
            self._refuse("ERR max number of clients reached")

    @override
    def _take(self) -> None:
        try:
            while (words := take_command(self._buffer)) is not None:
                self._asked.append(words)
        except RespError as error:
            self._refuse(f"ERR {error}")

    def _refuse(self, text: str) -> None:
        self.answer(Failure(text))
        self.hang_up()

    @override
    def _over(self) -> None:
        self._session.close()

    @override
    def _begin(self, asked: list[bytes]) -> None:
        label = b" ".join(asked[:2]).decode("utf-8", "replace")
        self._work(self._service.limits.command, label, lambda: self._do(asked))

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
        self._done()

    def answer(self, value: Value) -> None:
        """Send `value`."""
        self._reply(write_value(value, self._session.version))

    def push(self, message: Value) -> None:
        """Send a message of a channel."""
        self.answer(message)

    def hang_up(self) -> None:
        """Take no command any more, and close when all is sent."""
        self._hang_up()
