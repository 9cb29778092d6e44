"""WebSocketProtocol: one connection that speaks WebSocket, from the request to upgrade to the goodbye."""

import asyncio
import logging
from typing import TYPE_CHECKING, Any, Final, override

from uvicorn.logging import phrase_of
from world.http import Headers, RequestHead, write_head
from world.websocket import (
    Assembler,
    Frame,
    FrameError,
    Opcode,
    accept_key,
    close_frame,
    close_of,
    take_frame,
    write_frame,
)

from .addresses import ClientDisconnected, client_of, path_of
from .keepalive import Keepalive

if TYPE_CHECKING:
    from uvicorn.config import Config
    from uvicorn.server_state import ServerState

_LOGGER: Final = logging.getLogger("uvicorn.error")
#: Seconds for which it waits for the client's goodbye.
_CLOSE_TIMEOUT: Final = 10.0


class WebSocketProtocol(asyncio.Protocol):
    """What the application gets as `receive` and `send`, and the frames below."""

    def __init__(self, config: Config, state: ServerState) -> None:
        self._config = config
        self._state = state
        self._loop = asyncio.get_running_loop()
        self._queue = asyncio.Queue[dict[str, Any]]()
        self._buffer = bytearray()
        self._assembler = Assembler(config.ws_max_size)
        self._scope: dict[str, Any] = {}
        self._key: str | None = None
        #: Status and fields of a refusal whose body is to come.
        self._denial: tuple[int, Headers] | None = None
        self._is_answered = self._close_sent = self._is_lost = False
        self._is_read_paused = False
        self._close_timer: asyncio.TimerHandle | None = None
        self._writable = asyncio.Event()
        self._writable.set()

    # ---- the transport ----

    @override
    def connection_made(self, transport: Any) -> None:
        self._transport: asyncio.Transport = transport
        self._state.connections.add(self)
        self._keepalive = Keepalive(
            self._config.ws_ping_interval, self._config.ws_ping_timeout, self._ping, self._is_silent
        )

    @override
    def connection_lost(self, exc: Exception | None) -> None:
        self._keepalive.stop()
        code = 1005 if self._is_answered else 1006
        self._queue.put_nowait({"type": "websocket.disconnect", "code": code})
        self._is_answered = self._is_lost = True
        # Nobody will take what a sender waits with.
        self._writable.set()
        self._stop_waiting()
        self._state.left(self)

    @override
    def pause_writing(self) -> None:
        self._writable.clear()

    @override
    def resume_writing(self) -> None:
        self._writable.set()

    def shutdown(self) -> None:
        """The server stops: say so to both sides."""
        self._keepalive.stop()
        if self._close_sent:
            self._stop_waiting()
        elif self._is_answered:
            self._queue.put_nowait({"type": "websocket.disconnect", "code": 1012})
            self._write(close_frame(1012))
        else:
            self._refuse(500, b"Internal Server Error")
        self._transport.close()

    # ---- the request ----

    def open(self, head: RequestHead, scope: dict[str, Any]) -> None:
        """Have the application decide about a request."""
        self._key = head.headers.get("Sec-WebSocket-Key")
        if self._key is None:
            self._is_answered = self._close_sent = True
            self._refuse(
                400,
                b"Failed to open a WebSocket connection: missing Sec-WebSocket-Key header.\n",
            )
            self._transport.close()
            return
        names = ",".join(head.headers.get_all("Sec-WebSocket-Protocol")).split(",")
        self._scope = {
            **{name: value for name, value in scope.items() if name != "method"},
            "type": "websocket",
            "asgi": {"version": "3.0", "spec_version": "2.4"},
            "http_version": "1.1",
            "scheme": "ws",
            "subprotocols": [name.strip() for name in names if name.strip()],
            "extensions": {"websocket.http.response": {}},
        }
        self._queue.put_nowait({"type": "websocket.connect"})
        self._state.begin(self._loop.create_task(self.run_asgi()))

    def _refuse(self, status: int, body: bytes) -> None:
        fields = [
            ("content-length", str(len(body))),
            ("content-type", "text/plain; charset=utf-8"),
            ("connection", "close"),
        ]
        head = write_head(f"HTTP/1.1 {status} {phrase_of(status)}", Headers(fields))
        self._transport.write(head + body)

    # ---- frames ----

    @override
    def data_received(self, data: bytes) -> None:
        self._buffer += data
        try:
            while True:
                frame = take_frame(self._buffer, masked=True, largest=self._config.ws_max_size)
                if frame is None:
                    return
                self._take(frame)
        except FrameError as error:
            self._fail(error.code, str(error))
            self._queue.put_nowait(
                {"type": "websocket.disconnect", "code": error.code, "reason": str(error)}
            )

    def _take(self, frame: Frame) -> None:
        match frame.opcode:
            case Opcode.CLOSE:
                self._said_goodbye(frame)
            case Opcode.PING:
                self._write(Frame(Opcode.PONG, frame.data))
            case Opcode.PONG:
                self._keepalive.answered(frame.data)
            case _:
                message = self._assembler.add(frame)
                if message is not None and not self._close_sent:
                    kind = "text" if isinstance(message, str) else "bytes"
                    self._queue.put_nowait({"type": "websocket.receive", kind: message})
                    self._pause_reading()

    def _said_goodbye(self, frame: Frame) -> None:
        if self._close_sent:
            if self._close_timer is not None:
                self._stop_waiting()
                self._transport.close()
        elif not self._transport.is_closing():
            code, reason = close_of(frame)
            self._queue.put_nowait({"type": "websocket.disconnect", "code": code, "reason": reason})
            self._write(close_frame(None if code == 1005 else code, reason))
            self._transport.close()

    def _write(self, frame: Frame) -> None:
        self._transport.write(write_frame(frame))

    def _fail(self, code: int, reason: str) -> None:
        """Close because of what the client did, or did not do."""
        if not self._close_sent and not self._transport.is_closing():
            self._write(close_frame(code, reason))
            self._close_sent = True
            self._transport.close()

    def _ping(self, payload: bytes) -> None:
        if not self._close_sent and not self._transport.is_closing():
            self._write(Frame(Opcode.PING, payload))

    def _is_silent(self) -> None:
        self._fail(1011, "keepalive ping timeout")

    def _pause_reading(self) -> None:
        if not self._is_read_paused:
            self._is_read_paused = True
            self._transport.pause_reading()

    def _resume_reading(self) -> None:
        if self._is_read_paused:
            self._is_read_paused = False
            self._transport.resume_reading()

    def _stop_waiting(self) -> None:
        if self._close_timer is not None:
            self._close_timer.cancel()
            self._close_timer = None

    # ---- the application ----

    async def run_asgi(self) -> None:
        """Call the application; what it raises is logged."""
        try:
            result = await self._config.loaded_app(self._scope, self.receive, self.send)
        except ClientDisconnected:
            pass
        except BaseException:
            _LOGGER.exception("Exception in ASGI application\n")
            self._answer_nothing()
        else:
            if not self._is_answered:
                _LOGGER.error("ASGI callable returned without completing handshake.")
                self._answer_nothing()
            elif result is not None:
                _LOGGER.error("ASGI callable should return None, but returned '%s'.", result)
        if self._close_timer is None:
            self._transport.close()

    def _answer_nothing(self) -> None:
        if not self._is_answered and self._denial is None:
            self._refuse(500, b"Internal Server Error")

    async def receive(self) -> dict[str, Any]:
        """The next thing that the client does."""
        message = await self._queue.get()
        if self._queue.empty():
            self._resume_reading()
        return message

    async def send(self, message: dict[str, Any]) -> None:
        """Do something; it may wait for a slow client. Raises ClientDisconnected when it has gone."""
        await self._writable.wait()
        if self._is_lost:
            raise ClientDisconnected
        if self._denial is not None:
            self._send_denial(message, self._denial)
        elif not self._is_answered:
            self._decide(message)
        elif not self._close_sent:
            self._speak(message)
        else:
            raise RuntimeError(
                f"Unexpected ASGI message '{message['type']}', after sending 'websocket.close'."
            )

    def _decide(self, message: dict[str, Any]) -> None:
        """Agree to speak, or refuse."""
        match message["type"]:
            case "websocket.accept":
                self._log("[accepted]")
                self._accept(message)
            case "websocket.close":
                self._log("403")
                self._queue.put_nowait({"type": "websocket.disconnect", "code": 1006})
                self._is_answered = self._close_sent = True
                self._refuse(403, b"")
                self._transport.close()
            case "websocket.http.response.start":
                self._log(str(message["status"]))
                pairs = [(n.decode("latin-1"), v.decode("latin-1")) for n, v in message["headers"]]
                self._denial = (message["status"], Headers(pairs))
            case kind:
                raise RuntimeError(
                    "Expected ASGI message 'websocket.accept', 'websocket.close' "
                    f"or 'websocket.http.response.start' but got '{kind}'."
                )

    def _log(self, how: str) -> None:
        _LOGGER.info('%s - "WebSocket %s" %s', client_of(self._scope), path_of(self._scope), how)

    def _accept(self, message: dict[str, Any]) -> None:
        fields = Headers(
            [
                ("Upgrade", "websocket"),
                ("Connection", "Upgrade"),
                ("Sec-WebSocket-Accept", accept_key(self._key or "")),
                *(
                    (name.decode("latin-1"), value.decode("latin-1"))
                    for name, value in (
                        *self._state.default_headers,
                        *message.get("headers", ()),
                    )
                ),
            ]
        )
        if message.get("subprotocol"):
            fields.add("Sec-WebSocket-Protocol", message["subprotocol"])
        if not self._transport.is_closing():
            self._is_answered = True
            self._transport.write(write_head("HTTP/1.1 101 Switching Protocols", fields))
            self._keepalive.start()

    def _send_denial(self, message: dict[str, Any], denial: tuple[int, Headers]) -> None:
        if message["type"] != "websocket.http.response.body":
            raise RuntimeError(
                f"Expected ASGI message 'websocket.http.response.body' but got '{message['type']}'."
            )
        status, fields = denial
        body = message.get("body", b"")
        if not self._is_answered:
            self._is_answered = self._close_sent = True
            fields.setdefault("connection", "close")
            head = write_head(f"HTTP/1.1 {status} {phrase_of(status)}", fields)
            self._transport.write(head)
        self._transport.write(body)
        if not message.get("more_body", False):
            self._queue.put_nowait({"type": "websocket.disconnect", "code": 1006})
            self._transport.close()

    def _speak(self, message: dict[str, Any]) -> None:
        """Send a message, or say goodbye."""
        match message["type"]:
            case "websocket.send":
                if self._transport.is_closing():
                    raise ClientDisconnected
                data = message.get("bytes")
                if data is not None:
                    self._write(Frame(Opcode.BINARY, bytes(data)))
                else:
                    self._write(Frame(Opcode.TEXT, (message.get("text") or "").encode()))
            case "websocket.close":
                # One that has said goodbye first needs no other.
                if not self._transport.is_closing():
                    self._say_goodbye(message.get("code", 1000), message.get("reason") or "")
            case kind:
                raise RuntimeError(
                    f"Expected ASGI message 'websocket.send' or 'websocket.close', but got '{kind}'."
                )

    def _say_goodbye(self, code: int, reason: str) -> None:
        self._queue.put_nowait({"type": "websocket.disconnect", "code": code, "reason": reason})
        self._write(close_frame(code, reason))
        self._close_sent = True
        self._resume_reading()
        self._close_timer = self._loop.call_later(_CLOSE_TIMEOUT, self._transport.close)
