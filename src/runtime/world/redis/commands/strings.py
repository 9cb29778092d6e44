"""Commands of strings and counters."""

from ..resp import OK, Value
from ..store import CommandError, Store
from .registry import command, integer


@command(1)
def get(store: Store, args: list[bytes]) -> Value:
    """The string."""
    return store.get(args[0], bytes)


@command(2, None, name="set")
def set_string(store: Store, args: list[bytes]) -> Value:
    """Set a string; EX, PX, KEEPTTL, NX, XX and GET are options."""
    key, value, *options = args
    expires = nothing = None
    words = iter(option.upper() for option in options)
    flags = set[bytes]()
    for word in words:
        if word in (b"EX", b"PX") and expires is nothing:
            number = integer(next(words, b"-"))
            if number <= 0:
                raise CommandError("ERR invalid expire time in 'set' command")
            expires = store.now() + (number if word == b"EX" else number / 1000)
        elif word in (b"NX", b"XX", b"KEEPTTL", b"GET"):
            flags.add(word)
        else:
            raise CommandError("ERR syntax error")
    if flags >= {b"NX", b"XX"} or (b"KEEPTTL" in flags and expires is not None):
        raise CommandError("ERR syntax error")
    old = store.get(key, bytes) if b"GET" in flags else None
    is_there = store.look(key) is not None
    refused = (b"NX" in flags and is_there) or (b"XX" in flags and not is_there)
    if not refused:
        kept = store.expires(key) if b"KEEPTTL" in flags else expires
        store.put(key, value)
        if kept is not None:
            store.expire(key, kept)
    if b"GET" in flags:
        return old
    return None if refused else OK


@command(3)
def setex(store: Store, args: list[bytes]) -> Value:
    """Set a string for so many seconds."""
    return set_string(store, [args[0], args[2], b"EX", args[1]])


@command(3)
def psetex(store: Store, args: list[bytes]) -> Value:
    """Set a string for so many milliseconds."""
    return set_string(store, [args[0], args[2], b"PX", args[1]])


@command(2)
def setnx(store: Store, args: list[bytes]) -> Value:
    """Set a string if there is nothing; 1 if it was set."""
    return int(set_string(store, [*args, b"NX"]) is not None)


@command(1)
def getdel(store: Store, args: list[bytes]) -> Value:
    """Take a string."""
    value = get(store, args)
    store.delete(args[0])
    return value


@command(1, None)
def mget(store: Store, args: list[bytes]) -> Value:
    """The strings; None for what is none."""
    found = (store.look(key) for key in args)
    return [value if isinstance(value, bytes) else None for value in found]


@command(2, None)
def mset(store: Store, args: list[bytes]) -> Value:
    """Set several strings."""
    if len(args) % 2:
        raise CommandError("ERR wrong number of arguments for 'mset' command")
    for key, value in zip(args[::2], args[1::2], strict=True):
        store.put(key, value)
    return OK


@command(1)
def incr(store: Store, args: list[bytes]) -> Value:
    """One more."""
    return _add(store, args[0], 1)


@command(1)
def decr(store: Store, args: list[bytes]) -> Value:
    """One less."""
    return _add(store, args[0], -1)


@command(2)
def incrby(store: Store, args: list[bytes]) -> Value:
    """So many more."""
    return _add(store, args[0], integer(args[1]))


@command(2)
def decrby(store: Store, args: list[bytes]) -> Value:
    """So many less."""
    return _add(store, args[0], -integer(args[1]))


def _add(store: Store, key: bytes, number: int) -> int:
    total = integer(store.get(key, bytes) or b"0") + number
    if not -(2**63) <= total < 2**63:
        raise CommandError("ERR increment or decrement would overflow")
    expires = store.expires(key)
    store.put(key, str(total).encode())
    if expires is not None:
        store.expire(key, expires)
    return total


@command(2)
def append(store: Store, args: list[bytes]) -> Value:
    """Put more at the end; the new length."""
    value = (store.get(args[0], bytes) or b"") + args[1]
    expires = store.expires(args[0])
    store.put(args[0], value)
    if expires is not None:
        store.expire(args[0], expires)
    return len(value)


@command(1)
def strlen(store: Store, args: list[bytes]) -> Value:
    """The length."""
    return len(store.get(args[0], bytes) or b"")
