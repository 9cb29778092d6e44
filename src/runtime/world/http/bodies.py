"""Bodies: where the body of an HTTP message ends: by length, by chunks, or with the connection (RFC 9112)."""

import re
from typing import Final, override

from .headers import Headers
from .messages import MessageError

_CHUNK_LINE: Final = re.compile(rb"([0-9A-Fa-f]{1,16})[ \t]*(?:;[^\r\n]*)?")
_LONGEST_CHUNK_LINE: Final = 8_190


class IncompleteBodyError(Exception):
    """The connection ended before the body did; the message says what was missing."""


class Body:
    """Takes out of a buffer what belongs to one message. This one has nothing."""

    def __init__(self) -> None:
        #: Whether nothing of it is to come.
        self.is_whole = True

    def take(self, buffer: bytearray) -> bytes:
        """What `buffer` has of the body now; it is taken out. Raises MessageError."""
        return b""

    def ended(self) -> None:
        """The connection has ended. Raises IncompleteBodyError unless that was to be."""
        if not self.is_whole:
            raise IncompleteBodyError(self.missing())

    def missing(self) -> str:
        """What is said of a body that broke off."""
        return "Not enough data to satisfy the message"


class LengthBody(Body):
    """So many bytes, as `Content-Length` says."""

    def __init__(self, length: int) -> None:
        super().__init__()
        self.length = self.left = length
        self.is_whole = length == 0

    @override
    def take(self, buffer: bytearray) -> bytes:
        taken = bytes(buffer[: self.left])
        del buffer[: len(taken)]
        self.left -= len(taken)
        self.is_whole = self.left == 0
        return taken

    @override
    def missing(self) -> str:
        got = self.length - self.left
        return f"Not enough data to satisfy content length header (received {got} of {self.length} bytes)."


class EndBody(Body):
    """Everything until the connection ends."""

    def __init__(self) -> None:
        super().__init__()
        self.is_whole = False

    @override
    def take(self, buffer: bytearray) -> bytes:
        taken = bytes(buffer)
        buffer.clear()
        return taken

    @override
    def ended(self) -> None:
        self.is_whole = True


class ChunkedBody(Body):
    """Pieces, each after a line that says how long it is; an empty one ends it."""

    def __init__(self) -> None:
        super().__init__()
        self.is_whole = False
        self._left = 0
        self._is_last = False

    @override
    def take(self, buffer: bytearray) -> bytes:
        taken = bytearray()
        while not self.is_whole:
            if self._left == 0 and not self._begin_chunk(buffer):
                break
            piece = buffer[: self._left]
            del buffer[: len(piece)]
            taken += piece
            self._left -= len(piece)
            if self._left:
                break
        return bytes(taken)

    def _begin_chunk(self, buffer: bytearray) -> bool:
        """Read the lines before the next piece; whether there is one."""
        while True:
            end = buffer.find(b"\r\n")
            if end < 0:
                if len(buffer) > _LONGEST_CHUNK_LINE:
                    raise MessageError("The line before a chunk is too long")
                return False
            line = bytes(buffer[:end])
            if self._is_last:
                # Fields after the last piece; an empty line ends the message.
                del buffer[: end + 2]
                self.is_whole = not line
                if self.is_whole:
                    return False
            elif line:
                del buffer[: end + 2]
                shape = _CHUNK_LINE.fullmatch(line)
                if shape is None:
                    raise MessageError(f"Bad chunk size: {line[:40]!r}")
                self._left = int(shape[1], 16)
                self._is_last = self._left == 0
                if self._left:
                    return True
            else:
                # The line break that ends a piece.
                del buffer[:2]

    @override
    def missing(self) -> str:
        return "Not enough data to satisfy transfer length header."


def body_of_request(headers: Headers) -> Body:
    """Where the body of a request ends. Raises MessageError."""
    return _framed(headers) or Body()


def body_of_response(method: str, status: int, headers: Headers) -> Body:
    """Where the body of the response to a `method` ends. Raises MessageError."""
    if method == "HEAD" or status in (204, 304) or status < 200:
        return Body()
    return _framed(headers) or EndBody()


def _framed(headers: Headers) -> Body | None:
    if "chunked" in headers.get("Transfer-Encoding", "").lower():
        return ChunkedBody()
    lengths = set(headers.get_all("Content-Length"))
    if not lengths:
        return None
    if len(lengths) > 1 or not (length := lengths.pop()).isascii() or not length.isdigit():
        raise MessageError("Invalid Content-Length")
    return LengthBody(int(length))


def chunk(data: bytes) -> bytes:
    """One piece of a chunked body; an empty one ends it."""
    return b"%x\r\n%b\r\n" % (len(data), data)
