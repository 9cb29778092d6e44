"""CleanupContext: what is opened before an application serves, and closed after it."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import TYPE_CHECKING, Any

from .signals import FrozenList

if TYPE_CHECKING:
    from .web_app import Application

Context = Callable[["Application"], AbstractAsyncContextManager[None] | AsyncIterator[None]]


class CleanupError(RuntimeError):
    """Several contexts failed to close."""

    @property
    def exceptions(self) -> list[BaseException]:
        """With what."""
        return self.args[1]


class CleanupContext(FrozenList[Context]):
    """Async generators with one `yield`, or async context managers, each of which gets the application."""

    def __init__(self) -> None:
        super().__init__()
        self._exits: list[AbstractAsyncContextManager[None]] = []

    async def open(self, app: Application) -> None:
        """Open them in order."""
        for make in self:
            made: Any = make(app)
            context = made if hasattr(made, "__aenter__") else _managed(made)
            await context.__aenter__()
            self._exits.append(context)

    async def close(self, _app: Application) -> None:
        """Close those that were opened, in the other order. Raises what they raise, or CleanupError."""
        errors = list[BaseException]()
        for context in reversed(self._exits):
            try:
                await context.__aexit__(None, None, None)
            except (Exception, asyncio.CancelledError) as error:
                errors.append(error)
        if len(errors) == 1:
            raise errors[0]
        if errors:
            raise CleanupError("Multiple errors on cleanup stage", errors)


def _managed(generator: AsyncGenerator[None]) -> AbstractAsyncContextManager[None]:
    """What is before the one `yield` of a generator opens, what is after it closes."""
    return asynccontextmanager(lambda: generator)()


CleanupContext.__module__ = CleanupError.__module__ = "aiohttp.web_app"
