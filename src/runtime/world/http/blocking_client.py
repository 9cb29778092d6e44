"""BlockingConnection: the client's end of a connection for libraries that block: it waits, and all the thread with it."""

import socket

from ..secure import shake_hands
from .bodies import Body, body_of_response
from .messages import ResponseHead, take_response

_PIECE = 65_536


class BlockingConnection:
    """Sends requests one at a time and takes responses apart.

    Raises OSError as sockets do, TimeoutError after a time that was set, IncompleteBodyError where a
    body breaks off, and MessageError for what is no HTTP.
    """

    def __init__(self, host: str, port: int, *, secure: bool, timeout: float | None) -> None:
        self._socket = socket.create_connection((host, port), timeout)
        self._buffer: bytearray = bytearray()
        self._body = Body()
        #: Whether the server said that it will close after this response.
        self._is_last = False
        self._is_open = True
        self.is_used = False
        #: Bytes of the body that have come.
        self.received = 0
        if secure:
            try:
                shake_hands(self._socket)
            except BaseException:
                self.close()
                raise

    def send(self, message: bytes, timeout: float | None) -> None:
        """Send a request; each later wait may take `timeout` seconds."""
        self._socket.settimeout(timeout)
        self._socket.sendall(message)

    def read_head(self, method: str) -> ResponseHead | None:
        """The head of the response to a `method`; None if the server closed the connection instead."""
        while True:
            head = take_response(self._buffer)
            if head is not None and (head.status >= 200 or head.status == 101):
                break
            if head is not None:
                continue
            data = self._socket.recv(_PIECE)
            if not data:
                return None
            self._buffer += data
        self._body = body_of_response(method, head.status, head.headers)
        self._is_last = (
            head.headers.get("Connection", "").lower() == "close" or head.version == "1.0"
        )
        self.received = 0
        return head

    def read_piece(self) -> bytes:
        """Some bytes of the body; empty at its end."""
        while not self._body.is_whole:
            piece = self._body.take(self._buffer)
            if piece:
                self.received += len(piece)
                return piece
            if self._body.is_whole:
                break
            data = self._socket.recv(_PIECE)
            if not data:
                self._is_last = True
                self._body.ended()
                break
            self._buffer += data
        self.is_used = True
        return b""

    @property
    def expected(self) -> int | None:
        """How many bytes the body has, where its head says so."""
        return getattr(self._body, "length", None)

    @property
    def can_go_on(self) -> bool:
        """Whether the next request can have it."""
        return self._is_open and self._body.is_whole and not self._is_last and not self._buffer

    def close(self) -> None:
        """Close it."""
        self._is_open = False
        self._socket.close()
