"""BackgroundTasks: what is done after the answer was sent."""

from collections.abc import Callable
from typing import Any

from .concurrency import call


class BackgroundTasks:
    """Functions that are called one after the other once the response has gone."""

    def __init__(self) -> None:
        self.tasks: list[tuple[Callable[..., Any], tuple[Any, ...], dict[str, Any]]] = []

    def add_task(self, func: Callable[..., Any], *args: Any, **kwargs: Any) -> None:
        """Have `func` called afterwards."""
        self.tasks.append((func, args, kwargs))

    async def __call__(self) -> None:
        for func, args, kwargs in self.tasks:
            await call(func, *args, **kwargs)
