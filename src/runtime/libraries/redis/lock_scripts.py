"""What a Lock has the server do in one go: the names of its scripts there, and when it fails."""

from typing import Any, Final

from .exceptions import LockError

#: The simulated server knows these three; see `world.redis.commands.scripts`.
RELEASE: Final = "lock-release"
EXTEND: Final = "lock-extend"
REACQUIRE: Final = "lock-reacquire"


def check_held(token: Any, timeout: float | None, name: Any, verb: str) -> None:
    """Raise LockError unless a lock with a time limit is held."""
    if token is None:
        raise LockError(f"Cannot {verb} an unlocked lock", lock_name=name)
    if timeout is None:
        raise LockError(f"Cannot {verb} a lock with no timeout", lock_name=name)
