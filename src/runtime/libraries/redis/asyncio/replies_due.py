"""RepliesDue: the commands of one connection whose replies nobody has read, and who sent them.

The connection itself has no use for it: replies come in order. A run uses it to say when one is read as
the answer to another command.
"""

import asyncio
from collections import deque
from typing import Any

from virtual_loop.environment import SHARED


class _Due:
    """One reply to come."""

    def __init__(self, label: str, task: asyncio.Task[Any] | None) -> None:
        self.label = label
        self.task = task
        self.is_given_up = False


class RepliesDue:
    """In the order in which they will come."""

    def __init__(self, host: str) -> None:
        self._host = host
        self._all = deque[_Due]()

    def __len__(self) -> int:
        return len(self._all)

    def sent(self, count: int, label: str) -> None:
        """So many commands go out."""
        task = asyncio.current_task()
        self._all.extend(_Due(label, task) for _ in range(count))

    def expect(self) -> _Due | None:
        """The command to which the running task is about to read the reply, as far as it knows."""
        task = asyncio.current_task()
        for one in self._all:
            if one.task is task and not one.is_given_up:
                return one
        return None

    def given_up(self, expected: _Due | None) -> None:
        """It did not wait for it."""
        if expected is not None:
            expected.is_given_up = True

    def read(self, expected: _Due | None) -> None:
        """It has read the first."""
        if not self._all:
            return
        first = self._all.popleft()
        if expected is None or first is expected:
            return
        hook = SHARED.instruments.misused
        if hook is not None:
            facts = {
                "first": first.label,
                "second": expected.label,
                "host": self._host,
                "cancelled": float(first.is_given_up),
            }
            hook("stale-reply", facts)

    def skip(self) -> None:
        """One has been read that may be a message, which answers nothing."""
        if self._all:
            self._all.popleft()

    def clear(self) -> None:
        """None will come."""
        self._all.clear()
