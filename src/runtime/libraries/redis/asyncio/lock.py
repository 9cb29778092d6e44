"""Lock: one key that only one client has at a time; awaited."""

import asyncio
import logging
import uuid
from typing import Any, Self

from ..exceptions import LockError, LockNotOwnedError
from ..lock_scripts import EXTEND, REACQUIRE, RELEASE, check_held
from ..lock_settings import LockSettings

logger = logging.getLogger(__name__)


class Lock(LockSettings):
    """Held from acquire() to release(), or until `timeout` seconds have gone.

    It asks the server again every `sleep` seconds: there is no queue, so who waits longest has no better
    chance than who comes last.
    """

    async def __aenter__(self) -> Self:
        if await self.acquire():
            return self
        raise LockError("Unable to acquire lock within the time specified")

    async def __aexit__(self, *_: object) -> None:
        try:
            await self.release()
        except LockError:
            if self.raise_on_release_error:
                raise
            logger.warning("Lock was unlocked or no longer owned when exiting context manager.")

    async def acquire(
        self,
        blocking: bool | None = None,
        blocking_timeout: float | None = None,
        token: Any = None,
    ) -> bool:
        """Take it; False if it could not be had in time."""
        clock = asyncio.get_running_loop().time
        wanted = uuid.uuid1().hex.encode() if token is None else token
        limit = self.blocking_timeout if blocking_timeout is None else blocking_timeout
        until = None if limit is None else clock() + limit
        while True:
            if await self._try(wanted):
                self.local.token = wanted
                return True
            if not (self.blocking if blocking is None else blocking):
                return False
            if until is not None and clock() + self.sleep > until:
                return False
            await asyncio.sleep(self.sleep)

    async def _try(self, token: Any) -> bool:
        lasts = int(self.timeout * 1000) if self.timeout else None
        return bool(await self.redis.set(self.name, token, nx=True, px=lasts))

    async def locked(self) -> bool:
        """Whether anybody has it."""
        return await self.redis.get(self.name) is not None

    async def owned(self) -> bool:
        """Whether this one has it."""
        stored = await self.redis.get(self.name)
        stored = stored.encode() if isinstance(stored, str) else stored
        return self.local.token is not None and stored == self.local.token

    async def release(self) -> None:
        """Give it up. Raises LockError, and LockNotOwnedError if it has expired."""
        token = self.local.token
        if token is None:
            raise LockError(
                "Cannot release a lock that's not owned or is already unlocked.",
                lock_name=self.name,
            )
        try:
            await self._run("release", RELEASE, token)
        except LockNotOwnedError:
            self.local.token = None
            raise
        self.local.token = None

    async def extend(self, additional_time: float, replace_ttl: bool = False) -> bool:
        """Hold it longer."""
        check_held(self.local.token, self.timeout, self.name, "extend")
        more = int(additional_time * 1000)
        await self._run("extend", EXTEND, self.local.token, more, int(replace_ttl))
        return True

    async def reacquire(self) -> bool:
        """Let its time begin anew."""
        check_held(self.local.token, self.timeout, self.name, "reacquire")
        lasts = int((self.timeout or 0) * 1000)
        await self._run("reacquire", REACQUIRE, self.local.token, lasts)
        return True

    async def _run(self, verb: str, script: str, *args: Any) -> None:
        if not await self.redis.execute_command("EVALSHA", script, 1, self.name, *args):
            raise LockNotOwnedError(f"Cannot {verb} a lock that's no longer owned")
