"""run_in_threadpool: plain functions run in one of forty threads, so that they do not stop the loop."""

import asyncio
import contextlib
import contextvars
import functools
import inspect
from collections.abc import AsyncGenerator, Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final

from world.unsupported import surface

#: As many as the real one lets run at once.
_THREADS: Final = 40


@functools.cache
def _pool() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(_THREADS, thread_name_prefix="AnyIO worker thread")


async def run_in_threadpool(func: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
    """Call a plain function in a thread, and await its result."""
    context = contextvars.copy_context()
    ready = functools.partial(context.run, func, *args, **kwargs)
    return await asyncio.get_running_loop().run_in_executor(_pool(), ready)


def is_coroutine_function(func: Any) -> bool:
    """Whether calling it gives a coroutine."""
    while isinstance(func, functools.partial):
        func = func.func
    return inspect.iscoroutinefunction(func) or inspect.iscoroutinefunction(
        getattr(func, "__call__", None)  # noqa: B004 - its code is looked at
    )


async def call(func: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
    """Await a coroutine function here; call a plain one in a thread."""
    if is_coroutine_function(func):
        return await func(*args, **kwargs)
    return await run_in_threadpool(func, *args, **kwargs)


@contextlib.asynccontextmanager
async def in_threadpool(manager: contextlib.AbstractContextManager[Any]) -> AsyncGenerator[Any]:
    """A plain context manager, entered and left in threads."""
    value = await run_in_threadpool(manager.__enter__)
    try:
        yield value
    except BaseException as error:
        if not await run_in_threadpool(manager.__exit__, type(error), error, error.__traceback__):
            raise
    else:
        await run_in_threadpool(manager.__exit__, None, None, None)


def plain_manager(func: Callable[..., Generator[Any]]) -> Callable[..., Any]:
    """A generator function as a context manager that an event loop can enter."""

    def make(**kwargs: Any) -> contextlib.AbstractAsyncContextManager[Any]:
        return in_threadpool(contextlib.contextmanager(func)(**kwargs))

    return make


__getattr__, __dir__ = surface(
    __name__,
    ("run_in_threadpool",),
    {
        "contextmanager_in_threadpool": "Use run_in_threadpool().",
        "iterate_in_threadpool": "Use run_in_threadpool().",
        "run_until_first_complete": "Use asyncio.wait().",
    },
)
