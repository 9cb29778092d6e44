"""AsyncBase: a file whose calls run in the executor; and what `async with` and `await` make of opening it."""

import asyncio
import functools
from collections.abc import Awaitable, Callable, Coroutine, Generator
from concurrent.futures import Executor
from types import TracebackType
from typing import Any, Self, override

from world.unsupported import Partial

_Loop = asyncio.AbstractEventLoop


class AsyncBase(Partial):
    """One open file. Each of its calls is a job of a thread, and the loop goes on meanwhile."""

    def __init__(self, file: Any, loop: _Loop | None, executor: Executor | None) -> None:
        self._given = file
        self._executor = executor
        self._loop = loop

    @property
    def _file(self) -> Any:
        """What the calls are made of."""
        return self._given

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Any:
        line = await self._run("readline", (), {})
        if not line:
            raise StopAsyncIteration
        return line

    async def _run(self, name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        loop = self._loop or asyncio.get_running_loop()
        call = functools.partial(getattr(self._file, name), *args, **kwargs)
        return await loop.run_in_executor(self._executor, call)

    @override
    def __repr__(self) -> str:
        return f"{super().__repr__()} wrapping {self._file!r}"


def in_executor(real: Callable[..., Any]) -> Callable[..., Coroutine[Any, Any, Any]]:
    """The method of an AsyncBase that has a thread call `real` of the file."""
    name = real.__name__

    async def method(self: AsyncBase, *args: Any, **kwargs: Any) -> Any:
        return await self._run(name, args, kwargs)  # pyright: ignore[reportPrivateUsage] -- its own method

    method.__name__ = method.__qualname__ = name
    method.__doc__ = real.__doc__
    return method


def directly(real: Callable[..., Any]) -> Callable[..., Any]:
    """The method of an AsyncBase that calls `real` of the file at once: it takes no time."""
    name = real.__name__

    def method(self: AsyncBase, *args: Any) -> Any:
        return getattr(self._file, name)(*args)  # pyright: ignore[reportPrivateUsage] -- its own file

    method.__name__ = method.__qualname__ = name
    method.__doc__ = real.__doc__
    return method


def of_file(name: str) -> Any:
    """The property of an AsyncBase that is the file's own `name`."""
    return property(lambda self: getattr(self._file, name))


class AiofilesContextManager(Awaitable[Any]):
    """What `aiofiles.open()` gives: `await` it for the file, or enter it, which closes it at the end."""

    __slots__ = ("_coro", "_obj")

    def __init__(self, coro: Coroutine[Any, Any, Any]) -> None:
        self._coro = coro
        self._obj: Any = None

    @override
    def __await__(self) -> Generator[Any, Any, Any]:
        if self._obj is None:
            self._obj = yield from self._coro.__await__()
        return self._obj

    async def __aenter__(self) -> Any:
        return await self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        leave = self._obj._file.__exit__
        await asyncio.get_running_loop().run_in_executor(None, leave, kind, error, traceback)
        self._obj = None
