"""StreamReader: the body of a response as it arrives, for whoever reads it now or later."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Final, override

#: Beyond so many unread bytes the connection is not read from.
READ_BUFFER: Final = 2**18


class StreamReader:
    """Bytes come in by `feed_data` and go out by `read` and its kin."""

    def __init__(self, loop: asyncio.AbstractEventLoop, pause: Callable[[bool], None]) -> None:
        self._loop = loop
        self._pause = pause
        self._pieces = deque[bytes]()
        self._size = 0
        self._eof = False
        self._waiter: asyncio.Future[None] | None = None
        self._exception: BaseException | None = None
        self._eof_callbacks: list[Callable[[], object]] = []
        self.total_bytes = 0
        #: How long the whole request may still take; given by the response.
        self.guard: Callable[[Awaitable[None]], Awaitable[None]] | None = None

    @override
    def __repr__(self) -> str:
        parts = ["StreamReader"]
        if self._size:
            parts.append(f"{self._size} bytes")
        if self._eof:
            parts.append("eof")
        if self._exception:
            parts.append(f"e={self._exception!r}")
        return f"<{' '.join(parts)}>"

    # ---- the side of the connection ----

    def feed_data(self, data: bytes) -> None:
        """Bytes have come."""
        if not data:
            return
        self._pieces.append(data)
        self._size += len(data)
        self.total_bytes += len(data)
        self._wake()
        if self._size > READ_BUFFER:
            self._pause(True)

    def feed_eof(self) -> None:
        """All has come."""
        self._eof = True
        self._wake()
        callbacks, self._eof_callbacks = self._eof_callbacks, []
        for callback in callbacks:
            callback()

    def set_exception(self, error: BaseException) -> None:
        """It broke off: who reads gets `error`."""
        self._exception = error
        self._eof_callbacks.clear()
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.done():
            waiter.set_exception(error)

    def on_eof(self, callback: Callable[[], object]) -> None:
        """Have `callback` called when all has come, or now if it has."""
        if self._eof:
            callback()
        else:
            self._eof_callbacks.append(callback)

    def _wake(self) -> None:
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.done():
            waiter.set_result(None)

    # ---- the side of the reader ----

    def exception(self) -> BaseException | None:
        """What it broke off with."""
        return self._exception

    def is_eof(self) -> bool:
        """Whether all has come, read or not."""
        return self._eof

    def at_eof(self) -> bool:
        """Whether all has come and was read."""
        return self._eof and not self._pieces

    async def _more(self, name: str) -> None:
        """Wait until there is something to read, or nothing will come."""
        if self._exception is not None:
            raise self._exception
        while not self._pieces and not self._eof:
            if self._waiter is not None:
                raise RuntimeError(
                    f"{name}() called while another coroutine is already waiting for incoming data"
                )
            self._waiter = self._loop.create_future()
            try:
                if self.guard is None:
                    await self._waiter
                else:
                    await self.guard(self._waiter)
            finally:
                self._waiter = None
            if self._exception is not None:
                raise self._exception

    def _take(self, most: int) -> bytes:
        taken = bytearray()
        while self._pieces and (most < 0 or len(taken) < most):
            piece = self._pieces.popleft()
            left = len(piece) if most < 0 else most - len(taken)
            taken += piece[:left]
            if left < len(piece):
                self._pieces.appendleft(piece[left:])
        self._size -= len(taken)
        if self._size <= READ_BUFFER:
            self._pause(False)
        return bytes(taken)

    async def read(self, n: int = -1) -> bytes:
        """Read up to `n` bytes, or all; empty at the end."""
        if n >= 0:
            await self._more("read")
            return self._take(n)
        whole = bytearray()
        while not self.at_eof():
            await self._more("read")
            whole += self._take(-1)
        if self._exception is not None:
            raise self._exception
        return bytes(whole)

    async def readany(self) -> bytes:
        """Read what is there now; empty at the end."""
        await self._more("readany")
        return self._take(-1)

    async def readexactly(self, n: int) -> bytes:
        """Read `n` bytes. Raises asyncio.IncompleteReadError."""
        whole = bytearray()
        while len(whole) < n:
            await self._more("readexactly")
            piece = self._take(n - len(whole))
            if not piece:
                raise asyncio.IncompleteReadError(bytes(whole), n)
            whole += piece
        return bytes(whole)

    async def readuntil(self, separator: bytes = b"\n") -> bytes:
        """Read until after `separator`, or to the end."""
        whole = bytearray()
        while True:
            await self._more("readuntil")
            piece = self._take(-1)
            found = (whole + piece).find(separator)
            if found >= 0:
                end = found + len(separator) - len(whole)
                rest = piece[end:]
                if rest:
                    self._pieces.appendleft(rest)
                    self._size += len(rest)
                return bytes(whole + piece[:end])
            whole += piece
            if not piece:
                return bytes(whole)

    async def readline(self) -> bytes:
        """Read one line, with its line break."""
        return await self.readuntil()

    # ---- async for ----

    def __aiter__(self) -> AsyncIterator[bytes]:
        return _Pieces(self.readline)

    def iter_any(self) -> AsyncIterator[bytes]:
        """Go over pieces as they come, of whatever size."""
        return _Pieces(self.readany)

    def iter_chunked(self, n: int) -> AsyncIterator[bytes]:
        """Go over pieces of at most `n` bytes."""
        return _Pieces(lambda: self.read(n))


class _Pieces:
    """Goes over what `read` gives until there is nothing; no generator, so that leaving it leaves nothing open."""

    def __init__(self, read: Callable[[], Awaitable[bytes]]) -> None:
        self._read = read

    def __aiter__(self) -> _Pieces:
        return self

    async def __anext__(self) -> bytes:
        piece = await self._read()
        if not piece:
            raise StopAsyncIteration
        return piece
