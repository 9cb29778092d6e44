"""SharedUse: notices when two tasks use one connection at the same time, so that a run can say so."""

import asyncio
from typing import Any

from virtual_loop.environment import SHARED


class SharedUse:
    """Entered by whoever uses the connection; it prevents nothing."""

    def __init__(self, host: str) -> None:
        self._host = host
        self._users: list[asyncio.Task[Any] | None] = []

    def __enter__(self) -> None:
        self.check()
        self._users.append(asyncio.current_task())

    def __exit__(self, *_: object) -> None:
        self._users.remove(asyncio.current_task())

    def check(self) -> None:
        """Tell the run, if another task is using it."""
        task, hook = asyncio.current_task(), SHARED.instruments.misused
        if hook is None or task is None:
            return
        for other in self._users:
            if other is not None and other is not task:
                names = {"first": other.get_name(), "second": task.get_name()}
                hook("shared-connection", {**names, "host": self._host})
                return
