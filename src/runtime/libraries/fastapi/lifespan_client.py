"""Lifespan: starts and stops an app for a TestClient."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

App = Callable[..., Coroutine[Any, Any, None]]


class Lifespan:
    """The application from its startup to its shutdown."""

    def __init__(self, app: App, state: dict[str, Any]) -> None:
        self._app = app
        self._state = state
        self._orders: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self._said: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Have it start. Raises what it raises."""
        scope = {"type": "lifespan", "state": self._state}
        self._task = asyncio.create_task(self._app(scope, self._orders.get, self._said.put))
        await self._order("startup")

    async def stop(self) -> None:
        """Have it stop. Raises what it raises."""
        await self._order("shutdown")
        if self._task is not None:
            await self._task

    async def _order(self, what: str) -> None:
        self._orders.put_nowait({"type": f"lifespan.{what}"})
        said = await self._said.get()
        if said["type"].endswith("failed") and self._task is not None:
            await self._task
