"""HttpPeer: the server's end of one connection that speaks HTTP/1.1, one request after the other."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, override

from virtual_loop.kernel.peers import Peer

from ..secure import CLIENT_HELLO, HANDSHAKE, SERVER_HELLO
from .bodies import Body, body_of_request
from .exchange import Connection, Reply, Request, text_reply
from .messages import MessageError, RequestHead, take_request, write_head
from .reply_writer import ReplyWriter

if TYPE_CHECKING:
    from .service import HttpService

#: What nginx says to who speaks plainly to its secure port.
_PLAIN_TO_SECURE: Final = "The plain HTTP request was sent to HTTPS port\n"


class HttpPeer(Peer):
    """Reads requests, and has the service answer each before it reads the next."""

    def __init__(self, service: HttpService, *, secure: bool) -> None:
        self._service = service
        self._secure = secure
        self._greeted = not secure
        self._buffer = bytearray()
        self._head: RequestHead | None = None
        self._body = Body()
        self._content = bytearray()
        self._is_open = False
        #: Whether nothing is read for now: a request is being answered, or it was the last.
        self._is_busy = False
        #: Whether a worker of the service is busy with it.
        self._has_worker = False
        self._writer: ReplyWriter | None = None
        self._taken_over: Callable[[bytes | None], None] | None = None

    # ---- the connection ----

    @override
    def connected(self) -> None:
        self._is_open = True
        counters, limits = self._service.counters, self._service.limits
        counters.connected()
        if limits.connections is not None and counters.open_connections > limits.connections:
            self._refuse(text_reply("Too many connections\n", 503, "text/plain"))

    @override
    def received(self, data: bytes) -> None:
        self._service.counters.bytes_received += len(data)
        if self._taken_over is not None:
            self._taken_over(data)
            return
        self._buffer += data
        self._go_on()

    @override
    def ended(self) -> None:
        self._close()
        self.end()

    @override
    def broken(self, reason: str) -> None:
        self._close()

    def _close(self) -> None:
        """The connection is over: nobody waits for an answer that is on its way."""
        if not self._is_open:
            return
        self._is_open = False
        self._service.counters.disconnected()
        if self._taken_over is not None:
            self._taken_over(None)
        if self._writer is not None:
            self._writer.give_up()
        self._free_worker()

    def _free_worker(self) -> None:
        if self._has_worker:
            self._has_worker = False
            self._service.done()

    # ---- requests ----

    def _go_on(self) -> None:
        """Take the next request out of what has come, unless one is being answered."""
        if self._is_busy or not self._shake_hands():
            return
        try:
            request = self._next_request()
        except MessageError as error:
            self._refuse(text_reply(f"{error}\n", 400, "text/plain"))
            return
        if request is not None:
            self._is_busy = True
            self._service.begin(lambda: self._answer(request))

    def _shake_hands(self) -> bool:
        if self._greeted:
            return True
        if self._buffer and self._buffer[0] != HANDSHAKE:
            self._refuse(text_reply(_PLAIN_TO_SECURE, 400, "text/plain"))
            return False
        if len(self._buffer) < len(CLIENT_HELLO):
            return False
        del self._buffer[: len(CLIENT_HELLO)]
        self._greeted = True
        self.send(SERVER_HELLO)
        return True

    def _next_request(self) -> Request | None:
        if self._head is None:
            self._head = take_request(self._buffer)
            if self._head is None:
                return None
            self._body = body_of_request(self._head.headers)
            if self._head.headers.get("Expect", "").lower() == "100-continue":
                self.send(b"HTTP/1.1 100 Continue\r\n\r\n")
        self._content += self._body.take(self._buffer)
        if len(self._content) > self._service.limits.body:
            self._refuse(text_reply("Content Too Large\n", 413, "text/plain"))
            return None
        if not self._body.is_whole:
            return None
        head, content = self._head, bytes(self._content)
        self._head = None
        self._content.clear()
        ip, port = self.address[:2]
        return Request(head.method, head.target, head.headers, content, self._secure, (ip, port))

    # ---- replies ----

    def _answer(self, request: Request) -> None:
        self._has_worker = True
        if not self._is_open:
            self._free_worker()
            return
        reply = self._service.answer(request)
        if reply.takeover is not None:
            self._hand_over(reply)
            return
        closes = reply.closes or request.headers.get("Connection", "").lower() == "close"
        self._writer = ReplyWriter(self, self._service, reply, self._replied)
        self._writer.begin(request.method, request.target, closes=closes)

    def _refuse(self, reply: Reply) -> None:
        """Answer what cannot be read further, and close."""
        self._service.counters.refused += 1
        self._is_busy = True
        self._writer = ReplyWriter(self, self._service, reply, self._replied)
        self._writer.begin("GET", "", closes=True)

    def _replied(self, goes_on: bool) -> None:
        self._writer = None
        self._free_worker()
        if goes_on:
            self._is_busy = False
            self._go_on()
        else:
            self._close()
            self.end()

    def _hand_over(self, reply: Reply) -> None:
        """Switch to another protocol, which gets what comes from now on."""
        self.send(write_head(f"HTTP/1.1 {reply.status} {reply.reason}", reply.headers))
        self._free_worker()
        if reply.takeover is not None:
            self._taken_over = reply.takeover(_HandedOver(self, self._service))
            early, self._buffer = bytes(self._buffer), bytearray()
            if early:
                self._taken_over(early)


class _HandedOver(Connection):
    def __init__(self, peer: HttpPeer, service: HttpService) -> None:
        self._peer = peer
        self._service = service

    @override
    def send(self, data: bytes) -> None:
        self._service.counters.bytes_sent += len(data)
        self._peer.send(data)

    @override
    def end(self) -> None:
        self._peer.end()

    @override
    def reset(self) -> None:
        self._peer.reset()

    @override
    def after(self, seconds: float, happen: Callable[[], object]) -> Callable[[], None]:
        return self._service.host.after(seconds, happen)
