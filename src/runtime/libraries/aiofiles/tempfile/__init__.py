"""What `tempfile` makes, in threads: files and folders that are gone when their block ends."""

import asyncio
import functools
import tempfile
from collections.abc import Callable
from concurrent.futures import Executor
from typing import Any, override

from world.unsupported import surface

from ..base import AiofilesContextManager, AsyncBase
from ..threadpool import wrap
from .temptypes import AsyncSpooledTemporaryFile, AsyncTemporaryDirectory

__all__ = ("NamedTemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "TemporaryFile")

#: Its overloads know of one kind of text or the other; which it is, is said by whoever calls.
_library: Any = tempfile
_Loop = asyncio.AbstractEventLoop
_Text = str | bytes | None


def NamedTemporaryFile(  # noqa: N802
    mode: str = "w+b",
    buffering: int = -1,
    encoding: str | None = None,
    newline: str | None = None,
    suffix: _Text = None,
    prefix: _Text = None,
    dir: Any = None,
    delete: bool = True,
    delete_on_close: bool = True,
    loop: _Loop | None = None,
    executor: Executor | None = None,
) -> AiofilesContextManager:
    """Open a temporary file that has a name."""
    call = functools.partial(
        _library.NamedTemporaryFile,
        mode,
        buffering,
        encoding,
        newline,
        suffix,
        prefix,
        dir,
        delete,
        delete_on_close=delete_on_close,
    )
    return AiofilesContextManager(_made(call, _wrap_named, loop, executor))


def TemporaryFile(  # noqa: N802
    mode: str = "w+b",
    buffering: int = -1,
    encoding: str | None = None,
    newline: str | None = None,
    suffix: _Text = None,
    prefix: _Text = None,
    dir: Any = None,
    loop: _Loop | None = None,
    executor: Executor | None = None,
) -> AiofilesContextManager:
    """Open a temporary file without a name."""
    call = functools.partial(
        _library.TemporaryFile, mode, buffering, encoding, newline, suffix, prefix, dir
    )
    return AiofilesContextManager(_made(call, _wrap_named, loop, executor))


def SpooledTemporaryFile(  # noqa: N802
    max_size: int = 0,
    mode: str = "w+b",
    buffering: int = -1,
    encoding: str | None = None,
    newline: str | None = None,
    suffix: _Text = None,
    prefix: _Text = None,
    dir: Any = None,
    loop: _Loop | None = None,
    executor: Executor | None = None,
) -> AiofilesContextManager:
    """Open a temporary file that stays in memory until it is larger than `max_size` bytes."""
    call = functools.partial(
        _library.SpooledTemporaryFile,
        max_size,
        mode,
        buffering,
        encoding,
        newline,
        suffix,
        prefix,
        dir,
    )
    return AiofilesContextManager(_made(call, AsyncSpooledTemporaryFile, loop, executor))


def TemporaryDirectory(  # noqa: N802
    suffix: _Text = None,
    prefix: _Text = None,
    dir: Any = None,
    loop: _Loop | None = None,
    executor: Executor | None = None,
) -> AiofilesContextManager:
    """Make a temporary folder; entering it gives its path."""
    call = functools.partial(_library.TemporaryDirectory, suffix, prefix, dir)
    return _Entered(_made(call, AsyncTemporaryDirectory, loop, executor))


class _Entered(AiofilesContextManager):
    """Gives the name of the folder, as the one of `tempfile` does."""

    @override
    async def __aenter__(self) -> Any:
        return (await self).name


async def _made(
    call: Callable[[], Any],
    dress: Callable[[Any, _Loop, Executor | None], Any],
    loop: _Loop | None,
    executor: Executor | None,
) -> Any:
    loop = loop or asyncio.get_running_loop()
    return dress(await loop.run_in_executor(executor, call), loop, executor)


def _wrap_named(file: Any, loop: _Loop, executor: Executor | None) -> AsyncBase:
    """The file that is awaited; where `tempfile` has wrapped it, closing it has to go through that."""
    return wrap(getattr(file, "file", file), loop=loop, executor=executor, calls=file)


__getattr__, __dir__ = surface(__name__, __all__, {})
