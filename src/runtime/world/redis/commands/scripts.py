"""EVALSHA for the three scripts of a Redis lock; there is no Lua here.

A client's lock has to look at its key and change it in one go. The real one sends Lua for that.
"""

from collections.abc import Callable
from typing import Final

from ..resp import Value
from ..store import CommandError, Store
from .registry import command, integer


@command(3, None)
def evalsha(store: Store, args: list[bytes]) -> Value:
    """Run a script on one key; 1, or 0 if the key does not hold the token."""
    script = _SCRIPTS.get(args[0])
    if script is None or len(args) < 4:
        raise CommandError("NOSCRIPT No matching script. Please use EVAL.")
    key, token, *rest = args[2:]
    if store.get(key, bytes) != token:
        return 0
    script(store, key, [integer(word) for word in rest])
    return 1


def _release(store: Store, key: bytes, _: list[int]) -> None:
    store.delete(key)


def _extend(store: Store, key: bytes, numbers: list[int]) -> None:
    more, replaces = numbers
    begins = store.now() if replaces else store.expires(key) or store.now()
    store.expire(key, begins + more / 1000)


def _reacquire(store: Store, key: bytes, numbers: list[int]) -> None:
    store.expire(key, store.now() + numbers[0] / 1000)


_SCRIPTS: Final[dict[bytes, Callable[[Store, bytes, list[int]], None]]] = {
    b"lock-release": _release,
    b"lock-extend": _extend,
    b"lock-reacquire": _reacquire,
}
