"""Session: a host's end of a WebSocket, for sites that answer messages or send some of their own."""

from collections.abc import Callable

from ..http.exchange import Connection, Reply, Request
from .frames import (
    Assembler,
    Frame,
    FrameError,
    Opcode,
    close_frame,
    close_of,
    take_frame,
    write_frame,
)
from .handshake import upgrade_reply


class Session:
    """One WebSocket; a subclass says what it does."""

    def __init__(self, request: Request, connection: Connection) -> None:
        self.request = request
        self._connection = connection
        self._buffer = bytearray()
        self._assembler = Assembler()
        self._is_open = True
        self._cancels: list[Callable[[], None]] = []

    # ---- what a subclass answers to ----

    def opened(self) -> None:
        """It is open."""

    def message(self, data: str | bytes) -> None:
        """A message has come."""

    def closed(self) -> None:
        """It is over."""

    # ---- what it can do ----

    def send(self, data: str | bytes) -> None:
        """Send a message."""
        if self._is_open:
            frame = (
                Frame(Opcode.TEXT, data.encode())
                if isinstance(data, str)
                else Frame(Opcode.BINARY, data)
            )
            self._connection.send(write_frame(frame))

    def close(self, code: int = 1000, reason: str = "") -> None:
        """Say goodbye, and wait for the other side to do so."""
        if self._is_open:
            self._connection.send(write_frame(close_frame(code, reason)))
            self._over()

    def vanish(self) -> None:
        """Break the connection off without a word."""
        self._over()
        self._connection.reset()

    def after(self, seconds: float, happen: Callable[[], object]) -> None:
        """Have `happen` called later, unless it is over by then."""
        self._cancels.append(self._connection.after(seconds, happen))

    # ---- how it is driven ----

    def take(self, data: bytes | None) -> None:
        """Bytes have come, or the end."""
        if data is None:
            self._over()
            return
        self._buffer += data
        try:
            while (frame := take_frame(self._buffer, masked=True)) is not None:
                self._take_frame(frame)
        except FrameError as error:
            self.close(error.code, str(error))
            self._connection.end()

    def _take_frame(self, frame: Frame) -> None:
        match frame.opcode:
            case Opcode.CLOSE:
                code, _ = close_of(frame)
                self.close(1000 if code == 1005 else code)
                self._connection.end()
            case Opcode.PING:
                self._connection.send(write_frame(Frame(Opcode.PONG, frame.data)))
            case Opcode.PONG:
                pass
            case _:
                message = self._assembler.add(frame)
                if message is not None and self._is_open:
                    self.message(message)

    def _over(self) -> None:
        if self._is_open:
            self._is_open = False
            for cancel in self._cancels:
                cancel()
            self.closed()


def websocket_site(make: Callable[[Request, Connection], Session]) -> Callable[[Request], Reply]:
    """A site that speaks WebSocket at every path; `make` answers each connection."""

    def answer(request: Request) -> Reply:
        def take_over(connection: Connection) -> Callable[[bytes | None], None]:
            session = make(request, connection)
            session.opened()
            return session.take

        return upgrade_reply(request, take_over)

    return answer
