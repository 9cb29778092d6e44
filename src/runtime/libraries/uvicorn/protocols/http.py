"""HttpProtocol: one connection that speaks HTTP/1.1: requests, each answered by the application."""

import asyncio
import logging
from typing import TYPE_CHECKING, Any, Final, override
from urllib.parse import unquote

from world.http import Headers, MessageError, RequestHead, body_of_request, take_request, write_head
from world.http.bodies import Body

from .addresses import local_address, remote_address
from .cycle import RequestResponseCycle
from .flow import FlowControl

if TYPE_CHECKING:
    from uvicorn.config import Config
    from uvicorn.server_state import ServerState

_LOGGER: Final = logging.getLogger("uvicorn.error")
_HIGH_WATER: Final = 65_536


class HttpProtocol(asyncio.Protocol):
    """Takes requests apart; while one is answered, the next waits."""

    def __init__(self, config: Config, state: ServerState, kept: dict[str, Any]) -> None:
        self._config = config
        self._state = state
        self._kept = kept
        self._loop = asyncio.get_running_loop()
        self._buffer = bytearray()
        self._body = Body()
        self._cycle: RequestResponseCycle | None = None
        self._idle_timer: asyncio.TimerHandle | None = None

    # ---- the transport ----

    @override
    def connection_made(self, transport: Any) -> None:
        self._transport: asyncio.Transport = transport
        self._flow = FlowControl(transport)
        self._state.connections.add(self)

    @override
    def connection_lost(self, exc: Exception | None) -> None:
        self._state.left(self)
        self._stop_idling()
        if self._cycle is not None:
            self._cycle.lost()
        self._flow.resume_writing()

    @override
    def pause_writing(self) -> None:
        self._flow.pause_writing()

    @override
    def resume_writing(self) -> None:
        self._flow.resume_writing()

    @override
    def data_received(self, data: bytes) -> None:
        self._stop_idling()
        self._buffer += data
        self._go_on()

    # ---- requests ----

    def _go_on(self) -> None:
        try:
            while self._take():
                pass
        except MessageError:
            _LOGGER.warning("Invalid HTTP request received.")
            self._refuse(b"Invalid HTTP request received.")

    def _take(self) -> bool:
        """Take what has come of a request; whether there may be more of it."""
        cycle = self._cycle
        if cycle is not None and not self._body.is_whole:
            return self._take_body(cycle)
        if cycle is not None and not cycle.response_complete:
            # The next request has to wait, and so do its bytes.
            if self._buffer:
                self._flow.pause_reading()
            return False
        head = take_request(self._buffer)
        if head is None or self._transport.is_closing():
            return False
        self._begin(head)
        return True

    def _take_body(self, cycle: RequestResponseCycle) -> bool:
        piece = self._body.take(self._buffer)
        if not piece and not self._body.is_whole:
            return False
        if not cycle.response_complete:
            cycle.add(piece, more=not self._body.is_whole)
            if cycle.unread > _HIGH_WATER:
                self._flow.pause_reading()
        return True

    def _begin(self, head: RequestHead) -> None:
        self._stop_idling()
        scope = self._scope_of(head)
        if self._upgrades(head.headers):
            self._hand_over(head, scope)
            return
        self._body = body_of_request(head.headers)
        app, most = self._config.loaded_app, self._config.limit_concurrency
        state = self._state
        if most is not None and max(len(state.connections), len(state.tasks)) >= most:
            _LOGGER.warning("Exceeded concurrency limit.")
            app = _service_unavailable
        cycle = RequestResponseCycle(
            scope, head, self._transport, self._flow, state, self._replied, self._config.access_log
        )
        cycle.more_body = not self._body.is_whole
        if self._body.is_whole:
            cycle.message_event.set()
        self._cycle = cycle
        state.begin(self._loop.create_task(cycle.run_asgi(app)))

    def _scope_of(self, head: RequestHead) -> dict[str, Any]:
        raw_path, _, query = head.target.partition("?")
        root = self._config.root_path
        return {
            "type": "http",
            "asgi": {"version": "3.0", "spec_version": "2.3"},
            "http_version": head.version,
            "server": local_address(self._transport),
            "client": remote_address(self._transport),
            "scheme": "http",
            "method": head.method,
            "root_path": root,
            "path": root + unquote(raw_path),
            "raw_path": (root + raw_path).encode("ascii"),
            "query_string": query.encode("ascii"),
            "headers": [
                (name.lower().encode("latin-1"), value.encode("latin-1"))
                for name, value in head.headers.pairs()
            ],
            "state": self._kept.copy(),
        }

    def _replied(self) -> None:
        """The response is complete: take the next request, or wait for it for a while."""
        self._state.answered()
        if self._transport.is_closing():
            return
        self._stop_idling()
        self._idle_timer = self._loop.call_later(
            self._config.timeout_keep_alive, self._transport.close
        )
        self._flow.resume_reading()
        self._go_on()

    def _stop_idling(self) -> None:
        if self._idle_timer is not None:
            self._idle_timer.cancel()
            self._idle_timer = None

    def _refuse(self, reason: bytes) -> None:
        fields = [("content-type", "text/plain; charset=utf-8"), ("connection", "close")]
        self._transport.write(write_head("HTTP/1.1 400 Bad Request", Headers(fields)) + reason)
        self._transport.close()

    # ---- other protocols ----

    def _upgrades(self, headers: Headers) -> bool:
        if "upgrade" not in headers.get("Connection", "").lower():
            return False
        wanted = headers.get("Upgrade", "").lower()
        if wanted == "websocket" and self._config.serves_websockets:
            return True
        if wanted:
            _LOGGER.warning("Unsupported upgrade request.")
        return False

    def _hand_over(self, head: RequestHead, scope: dict[str, Any]) -> None:
        from .websocket import WebSocketProtocol

        protocol = WebSocketProtocol(self._config, self._state)
        protocol.connection_made(self._transport)
        self._state.left(self)
        self._transport.set_protocol(protocol)
        protocol.open(head, scope)
        early, self._buffer = bytes(self._buffer), bytearray()
        if early:
            protocol.data_received(early)

    def shutdown(self) -> None:
        """Close as soon as the open request is answered."""
        if self._cycle is None or self._cycle.response_complete:
            self._transport.close()
        else:
            self._cycle.keep_alive = False


async def _service_unavailable(_scope: Any, _receive: Any, send: Any) -> None:
    body = b"Service Unavailable"
    fields = [
        (b"content-type", b"text/plain; charset=utf-8"),
        (b"content-length", str(len(body)).encode()),
        (b"connection", b"close"),
    ]
    await send({"type": "http.response.start", "status": 503, "headers": fields})
    await send({"type": "http.response.body", "body": body})
