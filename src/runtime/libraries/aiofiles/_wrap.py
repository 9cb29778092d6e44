"""wrap: the coroutine function that has a thread call a blocking one."""

import asyncio
import functools
from collections.abc import Callable, Coroutine
from concurrent.futures import Executor
from typing import Any


def wrap(function: Callable[..., Any]) -> Callable[..., Coroutine[Any, Any, Any]]:
    """`function`, to be awaited; takes `loop` and `executor` beside its own arguments."""

    @functools.wraps(function)
    async def run(
        *args: Any,
        loop: asyncio.AbstractEventLoop | None = None,
        executor: Executor | None = None,
        **kwargs: Any,
    ) -> Any:
        loop = loop or asyncio.get_running_loop()
        return await loop.run_in_executor(executor, functools.partial(function, *args, **kwargs))

    return run
