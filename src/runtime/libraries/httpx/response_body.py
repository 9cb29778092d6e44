"""ResponseBody: the body of a response: read whole, or piece by piece, awaited or not."""

import json as json_module
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import Any

from world.unsupported import Partial

from .exceptions import RequestError, ResponseNotRead, StreamClosed, StreamConsumed
from .headers import Headers

#: Gives the next bytes of a body, and none at its end.
Read = Callable[[], bytes]
AsyncRead = Callable[[], Awaitable[bytes]]


class ResponseBody(Partial):
    """What a response and its body have in common; `begin` says how it is read."""

    def __init__(self, default_encoding: str) -> None:
        self.headers = Headers()
        self.is_closed = False
        self.is_stream_consumed = False
        self.num_bytes_downloaded = 0
        self._default_encoding = default_encoding
        self._encoding: str | None = None
        self._read: Read | AsyncRead | None = None
        self._is_async = False
        self._done: Callable[[], None] | None = None
        self._content: bytes | None = None

    def begin(self, read: Read | AsyncRead, done: Callable[[], None], *, is_async: bool) -> None:
        """The body is still to come, by `read`; `done` gives the connection back."""
        self._content = None
        self.is_closed = self.is_stream_consumed = False
        self._read, self._done, self._is_async = read, done, is_async

    @property
    def content(self) -> bytes:
        """The body. Raises ResponseNotRead."""
        if self._content is None:
            raise ResponseNotRead
        return self._content

    @property
    def text(self) -> str:
        """The body as text."""
        return self.content.decode(self.encoding or "utf-8", "replace")

    def json(self, **kwargs: Any) -> Any:
        """The body as JSON."""
        return json_module.loads(self.content, **kwargs)

    @property
    def charset_encoding(self) -> str | None:
        """The encoding that the head names."""
        for parameter in self.headers.get("Content-Type", "").split(";")[1:]:
            name, _, value = parameter.partition("=")
            if name.strip().lower() == "charset":
                return value.strip("'\" ")
        return None

    @property
    def encoding(self) -> str | None:
        """How the body becomes text; it may be set."""
        return self._encoding or self.charset_encoding or self._default_encoding

    @encoding.setter
    def encoding(self, encoding: str) -> None:
        self._encoding = encoding

    def read(self) -> bytes:
        """Read the whole body."""
        if self._content is None:
            self._content = b"".join(self.iter_bytes())
        return self._content

    async def aread(self) -> bytes:
        """Read the whole body."""
        if self._content is None:
            self._content = b"".join([piece async for piece in self.aiter_bytes()])
        return self._content

    def _begin_reading(self, *, is_async: bool) -> Any:
        if self.is_stream_consumed:
            raise StreamConsumed
        if self.is_closed:
            raise StreamClosed
        if self._is_async != is_async:
            how = ("an async", "a sync") if is_async else ("a sync", "an async")
            raise RuntimeError(f"Attempted to call {how[0]} iterator on {how[1]} stream.")
        self.is_stream_consumed = True
        return self._read

    def iter_raw(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """Go over the body as it comes."""
        read = self._begin_reading(is_async=False)
        sized = _Sized(chunk_size)
        try:
            while piece := self._named(read):
                self.num_bytes_downloaded += len(piece)
                yield from sized.add(piece)
            yield from sized.rest()
        finally:
            self.close()

    async def aiter_raw(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """Go over the body as it comes."""
        read = self._begin_reading(is_async=True)
        sized = _Sized(chunk_size)
        try:
            while True:
                try:
                    piece = await read()
                except RequestError as error:
                    error.request = self.request
                    raise
                if not piece:
                    break
                self.num_bytes_downloaded += len(piece)
                for part in sized.add(piece):
                    yield part
            for part in sized.rest():
                yield part
        finally:
            self._close()

    def _named(self, read: Read) -> bytes:
        try:
            return read()
        except RequestError as error:
            error.request = self.request
            raise

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """Go over the body in pieces."""
        if self._content is None:
            return self.iter_raw(chunk_size)
        sized = _Sized(chunk_size)
        return iter([*sized.add(self._content), *sized.rest()])

    async def aiter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """Go over the body in pieces."""
        if self._content is None:
            async for piece in self.aiter_raw(chunk_size):
                yield piece
        else:
            sized = _Sized(chunk_size)
            for piece in [*sized.add(self._content), *sized.rest()]:
                yield piece

    def iter_text(self, chunk_size: int | None = None) -> Iterator[str]:
        """Go over the body as text."""
        return (piece.decode(self.encoding or "utf-8") for piece in self.iter_bytes(chunk_size))

    async def aiter_text(self, chunk_size: int | None = None) -> AsyncIterator[str]:
        """Go over the body as text."""
        async for piece in self.aiter_bytes(chunk_size):
            yield piece.decode(self.encoding or "utf-8")

    def iter_lines(self) -> Iterator[str]:
        """Go over the body line by line, without line breaks."""
        pending = ""
        for text in self.iter_text():
            *lines, pending = (pending + text).split("\n")
            yield from (line.removesuffix("\r") for line in lines)
        if pending:
            yield pending

    async def aiter_lines(self) -> AsyncIterator[str]:
        """Go over the body line by line, without line breaks."""
        pending = ""
        async for text in self.aiter_text():
            *lines, pending = (pending + text).split("\n")
            for line in lines:
                yield line.removesuffix("\r")
        if pending:
            yield pending

    def close(self) -> None:
        """Give the connection back; a body that was not read is lost."""
        if self._is_async and not self.is_closed:
            raise RuntimeError("Attempted to call an sync close on an async stream.")
        self._close()

    async def aclose(self) -> None:
        """Give the connection back; a body that was not read is lost."""
        self._close()

    def _close(self) -> None:
        self.is_closed = True
        done, self._done = self._done, None
        if done is not None:
            done()


class _Sized:
    """Cuts what comes into pieces of one size; None leaves it as it comes."""

    def __init__(self, size: int | None) -> None:
        self._size = size
        self._pending = bytearray()

    def add(self, piece: bytes) -> list[bytes]:
        """What is ready now."""
        if self._size is None:
            return [piece] if piece else []
        self._pending += piece
        ready: list[bytes] = []
        while len(self._pending) >= self._size:
            ready.append(bytes(self._pending[: self._size]))
            del self._pending[: self._size]
        return ready

    def rest(self) -> list[bytes]:
        """What is left at the end."""
        return [bytes(self._pending)] if self._pending else []
