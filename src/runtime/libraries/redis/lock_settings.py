"""LockSettings: what a Lock is told when it is made, and where it keeps its token; blocking and awaited ones alike."""

import threading
from typing import Any


class _Shared:
    """Where a lock keeps its token that all threads may use."""

    token: Any


class LockSettings:
    """Held from acquire() to release(), or until `timeout` seconds have gone."""

    def __init__(
        self,
        redis: Any,
        name: Any,
        timeout: float | None = None,
        sleep: float = 0.1,
        blocking: bool = True,
        blocking_timeout: float | None = None,
        thread_local: bool = True,
        raise_on_release_error: bool = True,
    ) -> None:
        self.redis = redis
        self.name = name
        self.timeout = timeout
        self.sleep = sleep
        self.blocking = blocking
        self.blocking_timeout = blocking_timeout
        self.raise_on_release_error = raise_on_release_error
        self.local: Any = threading.local() if thread_local else _Shared()
        self.local.token = None
