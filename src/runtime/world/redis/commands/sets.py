"""Commands of sets."""

from ..resp import Value
from ..store import Set, Store
from .registry import command


@command(2, None)
def sadd(store: Store, args: list[bytes]) -> Value:
    """Add members; how many are new."""
    held = store.get_or_make(args[0], Set)
    before = len(held)
    held.update(args[1:])
    store.changed(args[0])
    return len(held) - before


@command(2, None)
def srem(store: Store, args: list[bytes]) -> Value:
    """Remove members; how many were there."""
    held = store.get(args[0], Set) or Set()
    before = len(held)
    held.difference_update(args[1:])
    if len(held) < before:
        store.changed(args[0])
    return before - len(held)


@command(1)
def smembers(store: Store, args: list[bytes]) -> Value:
    """All members."""
    return set(store.get(args[0], Set) or ())


@command(2)
def sismember(store: Store, args: list[bytes]) -> Value:
    """1 if it is a member."""
    return int(args[1] in (store.get(args[0], Set) or ()))


@command(1)
def scard(store: Store, args: list[bytes]) -> Value:
    """How many there are."""
    return len(store.get(args[0], Set) or ())
