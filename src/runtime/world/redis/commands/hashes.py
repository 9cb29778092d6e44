"""Commands of hashes."""

from ..resp import Value
from ..store import CommandError, Hash, Store
from .registry import command, integer


@command(3, None)
def hset(store: Store, args: list[bytes]) -> Value:
    """Set fields; how many are new."""
    key, *pairs = args
    if len(pairs) % 2:
        raise CommandError("ERR wrong number of arguments for 'hset' command")
    held = store.get_or_make(key, Hash)
    before = len(held)
    held.update(zip(pairs[::2], pairs[1::2], strict=True))
    store.changed(key)
    return len(held) - before


@command(2)
def hget(store: Store, args: list[bytes]) -> Value:
    """One field."""
    return (store.get(args[0], Hash) or Hash()).get(args[1])


@command(2, None)
def hmget(store: Store, args: list[bytes]) -> Value:
    """Several fields."""
    held = store.get(args[0], Hash) or Hash()
    return [held.get(field) for field in args[1:]]


@command(1)
def hgetall(store: Store, args: list[bytes]) -> Value:
    """All fields with their values."""
    return {**(store.get(args[0], Hash) or Hash())}


@command(1)
def hkeys(store: Store, args: list[bytes]) -> Value:
    """The names of the fields."""
    return [*(store.get(args[0], Hash) or Hash())]


@command(1)
def hvals(store: Store, args: list[bytes]) -> Value:
    """The values."""
    return [*(store.get(args[0], Hash) or Hash()).values()]


@command(1)
def hlen(store: Store, args: list[bytes]) -> Value:
    """How many fields there are."""
    return len(store.get(args[0], Hash) or Hash())


@command(2)
def hexists(store: Store, args: list[bytes]) -> Value:
    """1 if the field is there."""
    return int(args[1] in (store.get(args[0], Hash) or Hash()))


@command(2, None)
def hdel(store: Store, args: list[bytes]) -> Value:
    """Delete fields; how many were there."""
    held = store.get(args[0], Hash) or Hash()
    gone = sum(held.pop(field, None) is not None for field in args[1:])
    if gone:
        store.changed(args[0])
    return gone


@command(3)
def hincrby(store: Store, args: list[bytes]) -> Value:
    """So many more in a field."""
    number = integer(args[2])
    held = store.get_or_make(args[0], Hash)
    old = held.get(args[1], b"0")
    try:
        total = integer(old) + number
    except CommandError:
        raise CommandError("ERR hash value is not an integer") from None
    held[args[1]] = str(total).encode()
    store.changed(args[0])
    return total
