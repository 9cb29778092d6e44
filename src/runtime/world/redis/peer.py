"""RedisPeer: the server's end of one connection: one reply for each command, in order."""

from typing import TYPE_CHECKING, Final, override

from ..turn_peer import TurnPeer
from .resp import Failure, RespError, Value, take_command, write_value
from .session import Session
from .store import CommandError

if TYPE_CHECKING:
    from .service import RedisService

_ABOUT_CONNECTION: Final = frozenset((b"hello", b"auth", b"client", b"quit"))
#: The error that a server has of its own, whatever the command.
_NO_MEMORY: Final = "OOM command not allowed when used memory > 'maxmemory'."


class RedisPeer(TurnPeer[list[bytes]]):
    """Reads commands, and has its session do each before it begins the next."""

    def __init__(self, service: RedisService) -> None:
        super().__init__(service.host, service.manners)
        self._service = service
        self._session = Session(service, self)

    @override
    def connected(self) -> None:
        super().connected()
        self._service.begin()
        self._service.open_connections += 1
        if self._service.open_connections > self._service.limits.connections:
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
        self._service.open_connections -= 1

    @override
    def _is_about_connection(self, asked: list[bytes]) -> bool:
        return asked[0].lower() in _ABOUT_CONNECTION

    @override
    def _excuse(self, status: int) -> None:
        self._session.refuse()
        self.answer(Failure(_NO_MEMORY))
        self.done()

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
