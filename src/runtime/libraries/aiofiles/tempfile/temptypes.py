"""AsyncSpooledTemporaryFile, AsyncTemporaryDirectory: what has no like among the files of `aiofiles.open()`."""

import asyncio
import tempfile
from collections.abc import Callable, Coroutine, Iterable
from concurrent.futures import Executor
from typing import Any

from world.unsupported import Partial

from ..base import AsyncBase, in_executor, of_file

#: What it holds, bytes or text, is the program's business.
_Spooled: Any = tempfile.SpooledTemporaryFile


def _when_on_disk(real: Callable[..., Any]) -> Callable[..., Coroutine[Any, Any, Any]]:
    """The method that calls `real` at once while the file is in memory, and in a thread afterwards."""
    name = real.__name__
    in_thread = in_executor(real)

    async def method(self: AsyncSpooledTemporaryFile, *args: Any, **kwargs: Any) -> Any:
        if self.is_on_disk:
            return await in_thread(self, *args, **kwargs)
        return getattr(self._file, name)(*args, **kwargs)  # pyright: ignore[reportPrivateUsage] -- its own file

    method.__name__ = method.__qualname__ = name
    method.__doc__ = real.__doc__
    return method


class AsyncSpooledTemporaryFile(AsyncBase):
    """A file in memory, which moves to the disk, in a thread, when it grows too large."""

    @property
    def is_on_disk(self) -> bool:
        """Whether calls take time."""
        # Private: tempfile has no other way to ask.
        return self._file._rolled

    close = _when_on_disk(_Spooled.close)
    flush = _when_on_disk(_Spooled.flush)
    isatty = _when_on_disk(_Spooled.isatty)
    read = _when_on_disk(_Spooled.read)
    readline = _when_on_disk(_Spooled.readline)
    readlines = _when_on_disk(_Spooled.readlines)
    seek = _when_on_disk(_Spooled.seek)
    tell = _when_on_disk(_Spooled.tell)
    truncate = _when_on_disk(_Spooled.truncate)
    fileno = in_executor(_Spooled.fileno)
    rollover = in_executor(_Spooled.rollover)
    closed = of_file("closed")
    encoding = of_file("encoding")
    mode = of_file("mode")
    name = of_file("name")
    newlines = of_file("newlines")

    async def write(self, s: Any) -> int:
        """Write the string to file, which may move it to the disk."""
        return await self._write("write", s)

    async def writelines(self, iterable: Iterable[Any]) -> None:
        """Write the lines to file, which may move it to the disk."""
        await self._write("writelines", iterable)

    async def _write(self, name: str, what: Any) -> Any:
        if self.is_on_disk:
            return await self._run(name, (what,), {})
        # Private: writing through tempfile's own method would move it to the disk here and now.
        written = getattr(self._file._file, name)(what)
        most = self._file._max_size
        if most and self._file.tell() > most:
            await self.rollover()
        return written


class AsyncTemporaryDirectory(Partial):
    """A temporary folder, with all that is in it."""

    def __init__(
        self, file: Any, loop: asyncio.AbstractEventLoop | None, executor: Executor | None
    ) -> None:
        self._file = file
        self._loop = loop
        self._executor = executor

    name = of_file("name")

    async def cleanup(self) -> None:
        """Remove it."""
        loop = self._loop or asyncio.get_running_loop()
        await loop.run_in_executor(self._executor, self._file.cleanup)

    async def close(self) -> None:
        """Remove it."""
        await self.cleanup()
