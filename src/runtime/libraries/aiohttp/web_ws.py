"""WebSocketResponse: the server's end of a WebSocket."""

import asyncio
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Final, NamedTuple, Self, override

from world.http import Headers, write_head
from world.unsupported import refuse_arguments, unsupported
from world.websocket import (
    Assembler,
    Frame,
    FrameError,
    Opcode,
    close_frame,
    close_of,
    take_frame,
    write_frame,
)

from .client_exceptions import ClientConnectionResetError
from .client_ws import WSMessage, WSMsgType
from .stream_response import StreamResponse
from .upgrade import agreed
from .web_exceptions import HTTPException
from .web_request import Request
from .ws_messages import Messages

if TYPE_CHECKING:
    from .web_protocol import RequestHandler

_REFUSED: Final = {
    "heartbeat": "Send ping() from a task of your own.",
    "max_msg_size": "Look at the length of the messages.",
    "writer_limit": "There is one limit for all.",
}
_ALWAYS: Final = ("autoclose", "autoping", "decode_text")
_CLOSED: Final = WSMessage(WSMsgType.CLOSED, None, None)
_CLOSING: Final = WSMessage(WSMsgType.CLOSING, None, None)
#: So often a program may ask a closed socket for messages; then it is told that it goes round in circles.
_PATIENCE: Final = 5


class WebSocketReady(NamedTuple):
    """Whether a request can become a WebSocket, and with which subprotocol."""

    ok: bool
    protocol: str | None

    def __bool__(self) -> bool:
        return self.ok


class WebSocketResponse(Messages, StreamResponse):
    """Prepare it with the request, then receive and send; `async for` gives messages until it is closed."""

    _refused: ClassVar[Mapping[str, str]] = {
        "compress": "Messages are sent as they are.",
        "send_frame": "Use send_str() or send_bytes().",
    }

    def __init__(
        self,
        *,
        timeout: float = 10.0,
        receive_timeout: float | None = None,
        protocols: Iterable[str] = (),
        compress: bool = True,
        **options: Any,
    ) -> None:
        # Whether messages are compressed makes no difference here: nothing is.
        del compress
        for name in _ALWAYS:
            if not options.pop(name, True):
                raise unsupported(f"WebSocketResponse({name}=False)", "It is always on.")
        refuse_arguments("WebSocketResponse", options, _REFUSED)
        super().__init__(status=101)
        self._timeout = timeout
        self._receive_timeout = receive_timeout
        self._protocols = tuple(protocols)
        self._assembler = Assembler()
        self._said_goodbye = False
        self._asked_in_vain = 0
        #: The wait of who receives, which `close` ends.
        self._receiving: asyncio.Timeout | None = None
        self._received: asyncio.Future[None] | None = None
        self._exception: BaseException | None = None
        self.closed = False
        self.close_code: int | None = None
        self.ws_protocol: str | None = None

    def can_prepare(self, request: Request) -> WebSocketReady:
        """Whether the request asks for a WebSocket."""
        if self._request is not None:
            raise RuntimeError("Already started")
        try:
            return WebSocketReady(True, agreed(request, self._protocols)[1])
        except HTTPException:
            return WebSocketReady(False, None)

    @override
    async def prepare(self, request: Request) -> Self:
        """Agree to the upgrade; once. Raises HTTPBadRequest where none was asked for."""
        if self._request is not None:
            return self
        fields, self.ws_protocol = agreed(request, self._protocols)
        self.headers.update(fields)
        await request.prepare_hook(self)
        self._request = request
        self.keep_alive = False
        request.protocol.take_over()
        self._held = write_head(
            "HTTP/1.1 101 Switching Protocols", Headers(list(self.headers.items()))
        )
        self._send(request)
        return self

    @override
    async def write(self, data: Any) -> None:
        raise RuntimeError("Cannot call .write() for websocket")

    @override
    async def write_eof(self, data: bytes = b"") -> None:
        """Close it, where the handler has not."""
        if not self._eof_sent:
            await self.close()
            self._eof_sent = True

    def exception(self) -> BaseException | None:
        """What it broke off with."""
        return self._exception

    @override
    async def receive(self, timeout: float | None = None) -> WSMessage:
        """The next message; at the end one of type CLOSE, CLOSING or CLOSED."""
        self._protocol()
        if self._receiving is not None:
            raise RuntimeError("Concurrent call to receive() is not allowed")
        if self.closed:
            self._asked_in_vain += 1
            if self._asked_in_vain >= _PATIENCE:
                raise RuntimeError("WebSocket connection is closed.")
            return _CLOSED
        try:
            async with asyncio.timeout(timeout or self._receive_timeout) as self._receiving:
                return await self._next()
        except TimeoutError:
            if not self.closed:
                raise
            # Another task closes it: nothing more is received.
            return _CLOSING
        finally:
            self._receiving = None
            if self._received is not None:
                self._received.set_result(None)

    async def _next(self) -> WSMessage:
        protocol = self._protocol()
        while True:
            try:
                frame = take_frame(protocol.buffer, masked=True)
            except FrameError as error:
                self._goodbye(error.code, str(error))
                self._exception = error
                self._is_over(error.code)
                return WSMessage(WSMsgType.ERROR, error, None)
            if frame is None:
                if not await protocol.read_more():
                    self._is_over(1006)
                    return _CLOSED
            elif (message := await self._take(frame)) is not None:
                return message

    async def _take(self, frame: Frame) -> WSMessage | None:
        match frame.opcode:
            case Opcode.CLOSE:
                code, reason = close_of(frame)
                self._goodbye(1000 if code == 1005 else code, "")
                self._is_over(code)
                return WSMessage(WSMsgType.CLOSE, code, reason)
            case Opcode.PING:
                await self._write(Frame(Opcode.PONG, frame.data))
            case Opcode.PONG:
                pass
            case _:
                data = self._assembler.add(frame)
                if isinstance(data, str):
                    return WSMessage(WSMsgType.TEXT, data, "")
                if data is not None:
                    return WSMessage(WSMsgType.BINARY, data, "")
        return None

    async def ping(self, message: bytes = b"") -> None:
        """Send a ping."""
        await self._write(Frame(Opcode.PING, message))

    async def pong(self, message: bytes = b"") -> None:
        """Send a pong that nobody has asked for."""
        await self._write(Frame(Opcode.PONG, message))

    async def close(self, *, code: int = 1000, message: bytes = b"", drain: bool = True) -> bool:
        """Say goodbye, and wait for the other side's; whether it was still open."""
        protocol = self._protocol()
        if self.closed:
            return False
        self._goodbye(code, message.decode())
        self.closed = True
        if drain:
            await protocol.writer.drain()
        await self._end_receiving()
        try:
            async with asyncio.timeout(self._timeout):
                self._is_over(await self._their_goodbye(protocol))
        except TimeoutError as error:
            self._exception = error
            self._is_over(1006)
        return True

    async def _end_receiving(self) -> None:
        """Have the task that receives, if there is one, receive no more."""
        if self._receiving is not None:
            loop = asyncio.get_running_loop()
            self._received = loop.create_future()
            self._receiving.reschedule(loop.time())
            await self._received

    async def _their_goodbye(self, protocol: RequestHandler) -> int:
        while True:
            frame = take_frame(protocol.buffer, masked=True)
            if frame is not None and frame.opcode is Opcode.CLOSE:
                return close_of(frame)[0]
            if frame is None and not await protocol.read_more():
                return 1006

    def _goodbye(self, code: int, reason: str) -> None:
        if not self._said_goodbye:
            self._said_goodbye = True
            self._protocol().writer.write(write_frame(close_frame(code, reason)))

    def _is_over(self, code: int) -> None:
        self.closed = True
        self.close_code = code

    @override
    async def _write(self, frame: Frame) -> None:
        writer = self._protocol().writer
        if self.closed or writer.is_closing():
            raise ClientConnectionResetError("Cannot write to closing transport")
        writer.write(write_frame(frame))
        await writer.drain()

    def _protocol(self) -> RequestHandler:
        if self._request is None:
            raise RuntimeError("Call .prepare() first")
        return self._request.protocol

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> WSMessage:
        message = await self.receive()
        if message.type in (WSMsgType.CLOSE, WSMsgType.CLOSING, WSMsgType.CLOSED):
            raise StopAsyncIteration
        return message
