"""Lock: one key that only one client has at a time; blocking."""

import time
import uuid
from typing import Any, Self

from .exceptions import LockError, LockNotOwnedError
from .lock_scripts import EXTEND, REACQUIRE, RELEASE, check_held
from .lock_settings import LockSettings


class Lock(LockSettings):
    """Held from acquire() to release(), or until `timeout` seconds have gone."""

    def __enter__(self) -> Self:
        if self.acquire():
            return self
        raise LockError("Unable to acquire lock within the time specified", lock_name=self.name)

    def __exit__(self, *_: object) -> None:
        try:
            self.release()
        except LockError:
            if self.raise_on_release_error:
                raise

    def acquire(
        self,
        sleep: float | None = None,
        blocking: bool | None = None,
        blocking_timeout: float | None = None,
        token: Any = None,
    ) -> bool:
        """Take it; False if it could not be had in time."""
        pause = self.sleep if sleep is None else sleep
        wanted = uuid.uuid1().hex.encode() if token is None else token
        limit = self.blocking_timeout if blocking_timeout is None else blocking_timeout
        until = None if limit is None else time.monotonic() + limit
        while True:
            if self._try(wanted):
                self.local.token = wanted
                return True
            if not (self.blocking if blocking is None else blocking):
                return False
            if until is not None and time.monotonic() + pause > until:
                return False
            time.sleep(pause)

    def _try(self, token: Any) -> bool:
        lasts = int(self.timeout * 1000) if self.timeout else None
        return bool(self.redis.set(self.name, token, nx=True, px=lasts))

    def locked(self) -> bool:
        """Whether anybody has it."""
        return self.redis.get(self.name) is not None

    def owned(self) -> bool:
        """Whether this one has it."""
        stored = self.redis.get(self.name)
        stored = stored.encode() if isinstance(stored, str) else stored
        return getattr(self.local, "token", None) is not None and stored == self.local.token

    def release(self) -> None:
        """Give it up. Raises LockError, and LockNotOwnedError if it has expired."""
        token = getattr(self.local, "token", None)
        if token is None:
            raise LockError(
                "Cannot release a lock that's not owned or is already unlocked.",
                lock_name=self.name,
            )
        self.local.token = None
        self._run("release", RELEASE, token)

    def extend(self, additional_time: float, replace_ttl: bool = False) -> bool:
        """Hold it longer."""
        check_held(self.local.token, self.timeout, self.name, "extend")
        more = int(additional_time * 1000)
        self._run("extend", EXTEND, self.local.token, more, int(replace_ttl))
        return True

    def reacquire(self) -> bool:
        """Let its time begin anew."""
        check_held(self.local.token, self.timeout, self.name, "reacquire")
        self._run("reacquire", REACQUIRE, self.local.token, int((self.timeout or 0) * 1000))
        return True

    def _run(self, verb: str, script: str, *args: Any) -> None:
        if not self.redis.execute_command("EVALSHA", script, 1, self.name, *args):
            raise LockNotOwnedError(
                f"Cannot {verb} a lock that's no longer owned", lock_name=self.name
            )
