"""Retry: tries again what failed for want of a connection, without blocking."""

from asyncio import sleep
from collections.abc import Awaitable, Callable

from ..retry import AbstractRetry


class Retry(AbstractRetry):
    """The kind that is awaited."""

    async def call_with_retry[T](
        self,
        do: Callable[[], Awaitable[T]],
        fail: Callable[[Exception], Awaitable[object]],
    ) -> T:
        """What `do()` gives; after each error that is worth another try, `fail(error)` is awaited."""
        self.reset()
        failures = 0
        while True:
            try:
                return await do()
            except self.supported_errors as error:
                failures += 1
                await fail(error)
                pause = self.pause(error, failures)
            if pause > 0:
                await sleep(pause)
