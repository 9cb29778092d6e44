"""Commands of keys, whatever they hold."""

import fnmatch
import math

from ..resp import OK, Simple, Value
from ..store import Hash, List, Set, SortedSet, Store
from ..stream import Stream
from .registry import command, integer


def delete(store: Store, args: list[bytes]) -> Value:
    """How many of them were there."""
    return sum([store.look(key) is not None and store.delete(key) for key in args])


command(1, None, name="del")(delete)
command(1, None, name="unlink")(delete)


@command(1, None)
def exists(store: Store, args: list[bytes]) -> Value:
    """How many of them are there."""
    return sum(store.look(key) is not None for key in args)


@command(2)
def expire(store: Store, args: list[bytes]) -> Value:
    """Let it be gone in so many seconds; 0 if it is not there."""
    return _expire(store, args[0], integer(args[1]))


@command(2)
def pexpire(store: Store, args: list[bytes]) -> Value:
    """Let it be gone in so many milliseconds."""
    return _expire(store, args[0], integer(args[1]) / 1000)


def _expire(store: Store, key: bytes, seconds: float) -> int:
    if store.look(key) is None:
        return 0
    if seconds <= 0:
        store.delete(key)
    else:
        store.expire(key, store.now() + seconds)
    return 1


@command(1)
def persist(store: Store, args: list[bytes]) -> Value:
    """Let it stay; 0 if it would have anyway."""
    if store.look(args[0]) is None or store.expires(args[0]) is None:
        return 0
    store.expire(args[0], None)
    return 1


@command(1)
def ttl(store: Store, args: list[bytes]) -> Value:
    """Seconds that it will live, rounded; -1 for ever, -2 if it is not there."""
    left = pttl(store, args)
    return left if not isinstance(left, int) or left < 0 else (left + 500) // 1000


@command(1)
def pttl(store: Store, args: list[bytes]) -> Value:
    """The same in milliseconds."""
    if store.look(args[0]) is None:
        return -2
    at = store.expires(args[0])
    return -1 if at is None else math.ceil(round((at - store.now()) * 1000, 3))


@command(1)
def keys(store: Store, args: list[bytes]) -> Value:
    """Those whose names match the pattern."""
    pattern = args[0].decode("latin-1")
    return [key for key in store.names() if fnmatch.fnmatchcase(key.decode("latin-1"), pattern)]


def type_of(store: Store, args: list[bytes]) -> Value:
    """What kind of value it holds."""
    match store.look(args[0]):
        case None:
            return Simple("none")
        case bytes():
            return Simple("string")
        case List():
            return Simple("list")
        case Hash():
            return Simple("hash")
        case Set():
            return Simple("set")
        case SortedSet():
            return Simple("zset")
        case Stream():
            return Simple("stream")


command(1, name="type")(type_of)


@command(0)
def dbsize(store: Store, args: list[bytes]) -> Value:
    """How many there are."""
    return len(store.names())


@command(0, 1)
def flushdb(store: Store, args: list[bytes]) -> Value:
    """Delete all."""
    store.clear()
    return OK


command(0, 1, name="flushall")(flushdb)
