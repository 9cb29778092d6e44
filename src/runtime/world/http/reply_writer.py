"""ReplyWriter: sends one reply at its time, whole or in pieces, or goes wrong as the reply says."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from .bodies import chunk
from .exchange import Fault, Reply
from .headers import Headers
from .messages import write_head

if TYPE_CHECKING:
    from virtual_loop.kernel.peers import Peer

    from .service import HttpService

_SERVER: Final = "await-and-see"

#: What has become of a reply: it was sent, it was the last of its connection, or the connection broke.
Ended = Callable[[bool], None]


class ReplyWriter:
    """Writes `reply` on the connection of `peer`; `ended(goes_on)` is called when nothing more comes."""

    def __init__(self, peer: Peer, service: HttpService, reply: Reply, ended: Ended) -> None:
        self._peer = peer
        self._service = service
        self._reply = reply
        self._ended = ended
        self._cancel: Callable[[], None] | None = None

    def begin(self, method: str, target: str, *, closes: bool) -> None:
        """Send the reply to `method target` once the service has worked on it."""

        def write() -> None:
            if self._reply.fault is not None and self._reply.fault_after is None:
                self._go_wrong(self._reply.fault)
            else:
                self._write(method, closes=closes)

        host, time = self._service.host, self._reply.time
        self._cancel = host.work(time, f"{method} {target}", write, self._break_off)

    def give_up(self) -> None:
        """Send nothing more."""
        if self._cancel is not None:
            self._cancel()

    def _after(self, seconds: float, happen: Callable[[], object]) -> None:
        self._cancel = self._service.host.after(seconds, happen)

    def _write(self, method: str, *, closes: bool) -> None:
        reply = self._reply
        headers = Headers(reply.headers.pairs())
        headers.setdefault("Server", _SERVER)
        chunked = reply.pieces is not None and "Content-Length" not in headers
        if chunked:
            headers["Transfer-Encoding"] = "chunked"
        elif reply.status != 204:
            headers.setdefault("Content-Length", str(len(reply.body)))
        if closes:
            headers["Connection"] = "close"
        self._peer.send(write_head(f"HTTP/1.1 {reply.status} {reply.reason}", headers))
        if method == "HEAD" or reply.status in (204, 304):
            self._ended(not closes)
        elif reply.pieces is not None:
            self._write_pieces(list(reply.pieces), chunked=chunked, closes=closes)
        else:
            self._write_body(closes=closes)

    def _write_body(self, *, closes: bool) -> None:
        reply = self._reply
        self._send(reply.body if reply.fault is None else reply.body[: reply.fault_after])
        if reply.fault is not None:
            self._go_wrong(reply.fault)
        else:
            self._ended(not closes)

    def _write_pieces(
        self, pieces: list[tuple[float, bytes]], *, chunked: bool, closes: bool
    ) -> None:
        """Send the next piece at its time, and then the others."""
        if not pieces:
            if self._reply.fault is not None:
                self._go_wrong(self._reply.fault)
                return
            if chunked:
                self._peer.send(chunk(b""))
            self._ended(not closes)
            return
        (wait, piece), *others = pieces

        def write() -> None:
            self._send(chunk(piece) if chunked else piece)
            self._write_pieces(others, chunked=chunked, closes=closes)

        self._after(wait, write)

    def _send(self, data: bytes) -> None:
        self._service.counters.bytes_sent += len(data)
        self._peer.send(data)

    def _go_wrong(self, fault: Fault) -> None:
        match fault:
            case "reset":
                # After what was sent before it has left.
                self._after(0, self._break_off)
            case "close":
                self._ended(False)
            case "hang":
                # Nothing is to come, ever: the client has to think of something.
                self._cancel = None

    def _break_off(self) -> None:
        self._peer.reset()
        self._ended(False)
