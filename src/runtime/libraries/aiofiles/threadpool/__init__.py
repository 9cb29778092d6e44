"""open, wrap: files whose calls run in the threads of an executor."""

import asyncio
import builtins
import functools
from collections.abc import Callable
from concurrent.futures import Executor
from io import BufferedIOBase, BufferedRandom, BufferedReader, FileIO, TextIOBase
from typing import Any

from world.unsupported import surface

from ..base import AiofilesContextManager, AsyncBase
from .binary import AsyncBufferedIOBase, AsyncBufferedReader, AsyncFileIO
from .standard import stderr, stderr_bytes, stdin, stdin_bytes, stdout, stdout_bytes
from .text import AsyncTextIOWrapper

_Loop = asyncio.AbstractEventLoop

__all__ = (
    "open",
    "stderr",
    "stderr_bytes",
    "stdin",
    "stdin_bytes",
    "stdout",
    "stdout_bytes",
    "wrap",
)


def open(
    file: Any,
    mode: str = "r",
    buffering: int = -1,
    encoding: str | None = None,
    errors: str | None = None,
    newline: str | None = None,
    closefd: bool = True,
    opener: Callable[[str, int], int] | None = None,
    *,
    loop: _Loop | None = None,
    executor: Executor | None = None,
) -> AiofilesContextManager:
    """Open a file as the built-in `open` does, in a thread: enter it with `async with`, or await it."""
    call = functools.partial(
        builtins.open, file, mode, buffering, encoding, errors, newline, closefd, opener
    )
    return AiofilesContextManager(_open(call, loop, executor))


async def _open(
    call: Callable[[], Any], loop: _Loop | None, executor: Executor | None
) -> AsyncBase:
    loop = loop or asyncio.get_running_loop()
    return wrap(await loop.run_in_executor(executor, call), loop=loop, executor=executor)


def wrap(
    file: Any, *, loop: _Loop | None = None, executor: Executor | None = None, calls: Any = None
) -> AsyncBase:
    """The file that is awaited for one that is open. Raises TypeError if it is none of `io`'s.

    `calls` is what its calls are made of, where that is not `file` itself.
    """
    match file:
        case TextIOBase():
            kind = AsyncTextIOWrapper
        case BufferedReader() | BufferedRandom():
            kind = AsyncBufferedReader
        case BufferedIOBase():
            kind = AsyncBufferedIOBase
        case FileIO():
            kind = AsyncFileIO
        case _:
            raise TypeError(f"Unsupported io type: {file}.")
    return kind(file if calls is None else calls, loop, executor)


__getattr__, __dir__ = surface(__name__, __all__, {})
