"""Commands of lists."""

from ..resp import OK, Value
from ..store import CommandError, List, Store
from .registry import command, integer


@command(2, None)
def rpush(store: Store, args: list[bytes]) -> Value:
    """Put items at the end; the new length."""
    held = store.get_or_make(args[0], List)
    held.extend(args[1:])
    store.changed(args[0])
    return len(held)


@command(2, None)
def lpush(store: Store, args: list[bytes]) -> Value:
    """Put items at the head, one before the other; the new length."""
    held = store.get_or_make(args[0], List)
    held.extendleft(args[1:])
    store.changed(args[0])
    return len(held)


@command(1, 2)
def lpop(store: Store, args: list[bytes]) -> Value:
    """Take the first item, or so many of the first."""
    return _pop(store, args, first=True)


@command(1, 2)
def rpop(store: Store, args: list[bytes]) -> Value:
    """Take the last item, or so many of the last."""
    return _pop(store, args, first=False)


def _pop(store: Store, args: list[bytes], *, first: bool) -> Value:
    held = store.get(args[0], List)
    count = integer(args[1]) if len(args) > 1 else 1
    if count < 0:
        raise CommandError("ERR value is out of range, must be positive")
    if not held:
        return None
    taken = list[Value]()
    while held and len(taken) < count:
        taken.append(held.popleft() if first else held.pop())
    store.changed(args[0])
    return taken if len(args) > 1 else taken[0]


@command(1)
def llen(store: Store, args: list[bytes]) -> Value:
    """The length."""
    return len(store.get(args[0], List) or ())


@command(3)
def lrange(store: Store, args: list[bytes]) -> Value:
    """The items from one place to another, both included; places below 0 count from the end."""
    items = list(store.get(args[0], List) or ())
    return [*items[_between(items, args)]]


@command(3)
def ltrim(store: Store, args: list[bytes]) -> Value:
    """Keep only those."""
    held = store.get(args[0], List)
    if held is not None:
        kept = list(held)[_between(list(held), args)]
        held.clear()
        held.extend(kept)
        store.changed(args[0])
    return OK


def _between(items: list[bytes], args: list[bytes]) -> slice:
    first, last = integer(args[1]), integer(args[2])
    first = max(first + len(items), 0) if first < 0 else first
    last = last + len(items) if last < 0 else last
    return slice(first, max(last + 1, 0))
