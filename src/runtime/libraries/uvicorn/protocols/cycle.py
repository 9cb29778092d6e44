"""RequestResponseCycle: one call of the application: a request, and its response."""

import asyncio
import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from uvicorn.logging import phrase_of
from world.http import Headers, RequestHead, chunk, write_head

from .addresses import client_of, path_of
from .flow import FlowControl

if TYPE_CHECKING:
    from uvicorn.server_state import ServerState

_LOGGER: Final = logging.getLogger("uvicorn.error")
_ACCESS: Final = logging.getLogger("uvicorn.access")


class LocalProtocolError(Exception):
    """The application says what HTTP does not allow."""


LocalProtocolError.__module__ = "h11._util"


class RequestResponseCycle:
    """What the application gets as `receive` and `send`."""

    def __init__(
        self,
        scope: dict[str, Any],
        head: RequestHead,
        transport: asyncio.Transport,
        flow: FlowControl,
        state: ServerState,
        replied: Callable[[], None],
        access_log: bool,
    ) -> None:
        self._scope = scope
        self._transport = transport
        self._flow = flow
        self._state = state
        self._replied = replied
        self._access_log = access_log
        self._expects_continue = head.headers.get("Expect", "").lower() == "100-continue"
        self._is_old = head.version == "1.0"
        self.keep_alive = not self._is_old and (
            "close" not in head.headers.get("Connection", "").lower()
        )
        self._disconnected = False
        self._body = bytearray()
        self.more_body = True
        self.message_event = asyncio.Event()
        self.response_started = self.response_complete = False
        self._is_chunked = False
        #: Bytes of the body that are still to come, where the head has said how many.
        self._left: int | None = None

    # ---- what the connection tells ----

    @property
    def unread(self) -> int:
        """Bytes of the request's body that the application has not asked for yet."""
        return len(self._body)

    def add(self, piece: bytes, *, more: bool) -> None:
        """Some of the request's body has come."""
        self._body += piece
        self.more_body = more
        self.message_event.set()

    def lost(self) -> None:
        """The connection is over."""
        if not self.response_complete:
            self._disconnected = True
        self.message_event.set()

    # ---- the application ----

    async def run_asgi(self, app: Any) -> None:
        """Call the application; what it raises is logged, and answered if nothing was yet."""
        try:
            result = await app(self._scope, self.receive, self.send)
        except BaseException as error:
            _LOGGER.error("Exception in ASGI application\n", exc_info=error)
            if self.response_started:
                self._transport.close()
            else:
                await self._send_error()
            return
        if result is not None:
            _LOGGER.error("ASGI callable should return None, but returned '%s'.", result)
            self._transport.close()
        elif not self.response_started and not self._disconnected:
            _LOGGER.error("ASGI callable returned without starting response.")
            await self._send_error()
        elif not self.response_complete and not self._disconnected:
            _LOGGER.error("ASGI callable returned without completing response.")
            self._transport.close()

    async def _send_error(self) -> None:
        fields = [(b"content-type", b"text/plain; charset=utf-8"), (b"connection", b"close")]
        await self.send({"type": "http.response.start", "status": 500, "headers": fields})
        await self.send({"type": "http.response.body", "body": b"Internal Server Error"})

    async def receive(self) -> dict[str, Any]:
        """The next piece of the request, or that the client has gone."""
        if self._expects_continue and not self._transport.is_closing():
            self._transport.write(b"HTTP/1.1 100 Continue\r\n\r\n")
            self._expects_continue = False
        if not self._disconnected and not self.response_complete:
            self._flow.resume_reading()
            await self.message_event.wait()
            self.message_event.clear()
        if self._disconnected or self.response_complete:
            return {"type": "http.disconnect"}
        body, self._body = bytes(self._body), bytearray()
        return {"type": "http.request", "body": body, "more_body": self.more_body}

    async def send(self, message: dict[str, Any]) -> None:
        """Send the head, or a piece of the body; it may wait for a slow client."""
        if not self._disconnected:
            await self._flow.drain()
        if self._disconnected:
            return
        kind = message["type"]
        if self.response_complete:
            raise RuntimeError(
                f"Unexpected ASGI message '{kind}' sent, after response already completed."
            )
        wanted = "http.response.body" if self.response_started else "http.response.start"
        if kind != wanted:
            raise RuntimeError(f"Expected ASGI message '{wanted}', but got '{kind}'.")
        if not self.response_started:
            self._send_head(message["status"], list(message.get("headers", [])))
        else:
            self._send_piece(message.get("body", b""), message.get("more_body", False))
        if self.response_complete:
            if not self.keep_alive:
                self._transport.close()
            self._replied()

    def _send_head(self, status: int, own: list[tuple[bytes, bytes]]) -> None:
        self.response_started = True
        self._expects_continue = False
        scope = self._scope
        fields = Headers(
            [
                (name.decode("latin-1"), value.decode("latin-1"))
                for name, value in [*self._state.default_headers, *own]
            ]
        )
        if "close" in fields.get("connection", ""):
            self.keep_alive = False
        elif not self.keep_alive:
            fields.add("connection", "close")
        self._frame(status, fields)
        if self._access_log:
            _ACCESS.info(
                '%s - "%s %s HTTP/%s" %d',
                client_of(scope),
                scope["method"],
                path_of(scope),
                scope["http_version"],
                status,
            )
        self._transport.write(write_head(f"HTTP/1.1 {status} {phrase_of(status)}", fields))

    def _frame(self, status: int, fields: Headers) -> None:
        """Decide how the client finds the end of the body."""
        if status in (204, 304):
            self._left = 0
        elif "content-length" in fields:
            self._left = int(fields["content-length"])
        elif self._is_old:
            self.keep_alive = False
        else:
            fields["transfer-encoding"] = "chunked"
            self._is_chunked = True

    def _send_piece(self, body: bytes, more: bool) -> None:
        if self._scope["method"] == "HEAD":
            self.response_complete = not more
            return
        if self._left is not None:
            self._left -= len(body)
            if self._left < 0:
                raise LocalProtocolError("Too much data for declared Content-Length")
            if self._left and not more:
                raise LocalProtocolError("Too little data for declared Content-Length")
        if body:
            self._transport.write(chunk(body) if self._is_chunked else body)
        if not more:
            if self._is_chunked:
                self._transport.write(chunk(b""))
            self.response_complete = True
            self.message_event.set()
