"""Commands of sorted sets: members with scores, by score, by rank, and taken from either end."""

import math
from collections.abc import Callable
from typing import NamedTuple

from ..resp import Scored, Value
from ..store import CommandError, SortedSet, Store
from .registry import command, integer

type Pair = tuple[bytes, float]

_NO_FLOAT = "ERR value is not a valid float"


def _float(word: bytes, error: str = _NO_FLOAT) -> float:
    try:
        number = float(word)
    except ValueError:
        raise CommandError(error) from None
    if math.isnan(number):
        raise CommandError(error)
    return number


def _found(store: Store, key: bytes) -> SortedSet:
    return store.get(key, SortedSet) or SortedSet()


@command(3, None)
def zadd(store: Store, args: list[bytes]) -> Value:
    """Set scores; how many members are new. NX, XX, GT, LT, CH and INCR are options."""
    key, *words = args
    flags = set[bytes]()
    while words and words[0].upper() in (b"NX", b"XX", b"GT", b"LT", b"CH", b"INCR"):
        flags.add(words.pop(0).upper())
    _check_flags(flags, len(words))
    pairs = [(_float(score), member) for score, member in zip(words[::2], words[1::2], strict=True)]
    held = store.get_or_make(key, SortedSet)
    added = changed = 0
    score = None
    for number, member in pairs:
        score = _new_score(flags, number, held.get(member))
        if score is None:
            continue
        added += member not in held
        changed += held.get(member) != score
        held[member] = score
    store.changed(key)
    if b"INCR" in flags:
        return score
    return changed if b"CH" in flags else added


def _check_flags(flags: set[bytes], words: int) -> None:
    if not words or words % 2:
        raise CommandError("ERR syntax error")
    if flags >= {b"NX", b"XX"}:
        raise CommandError("ERR XX and NX options at the same time are not compatible")
    if len(flags & {b"NX", b"GT", b"LT"}) > 1:
        raise CommandError("ERR GT, LT, and/or NX options at the same time are not compatible")
    if b"INCR" in flags and words > 2:
        raise CommandError("ERR INCR option supports a single increment-element pair")


def _new_score(flags: set[bytes], number: float, old: float | None) -> float | None:
    """The score that the member gets; None if it keeps what it has."""
    if (old is None and b"XX" in flags) or (old is not None and b"NX" in flags):
        return None
    new = number + (old or 0.0) if b"INCR" in flags else number
    if old is not None and ((b"GT" in flags and new <= old) or (b"LT" in flags and new >= old)):
        return None
    return new


@command(3)
def zincrby(store: Store, args: list[bytes]) -> Value:
    """So much more; the new score."""
    return zadd(store, [args[0], b"INCR", args[1], args[2]])


@command(1)
def zcard(store: Store, args: list[bytes]) -> Value:
    """How many there are."""
    return len(_found(store, args[0]))


@command(2)
def zscore(store: Store, args: list[bytes]) -> Value:
    """The score of a member."""
    return _found(store, args[0]).get(args[1])


@command(2, None)
def zmscore(store: Store, args: list[bytes]) -> Value:
    """The scores of several."""
    held = _found(store, args[0])
    return [held.get(member) for member in args[1:]]


@command(2, None)
def zrem(store: Store, args: list[bytes]) -> Value:
    """Take members out; how many were there."""
    return _remove(store, args[0], args[1:])


def _remove(store: Store, key: bytes, members: list[bytes]) -> int:
    held = _found(store, key)
    gone = sum(held.pop(member, None) is not None for member in members)
    if gone:
        store.changed(key)
    return gone


@command(2)
def zrank(store: Store, args: list[bytes]) -> Value:
    """How many are below a member."""
    return _rank(_found(store, args[0]).ordered(), args[1])


@command(2)
def zrevrank(store: Store, args: list[bytes]) -> Value:
    """How many are above a member."""
    return _rank(_found(store, args[0]).ordered()[::-1], args[1])


def _rank(pairs: list[Pair], member: bytes) -> int | None:
    return next((place for place, (name, _) in enumerate(pairs) if name == member), None)


# ---- ranges ----


class _Options(NamedTuple):
    by_score: bool = False
    reversed: bool = False
    limit: tuple[int, int] | None = None
    with_scores: bool = False

    @classmethod
    def of(cls, words: list[bytes]) -> _Options:
        options, rest = cls(), list(words)
        while rest:
            match rest.pop(0).upper():
                case b"BYSCORE":
                    options = options._replace(by_score=True)
                case b"REV":
                    options = options._replace(reversed=True)
                case b"WITHSCORES":
                    options = options._replace(with_scores=True)
                case b"LIMIT" if len(rest) > 1:
                    limit = integer(rest.pop(0)), integer(rest.pop(0))
                    options = options._replace(limit=limit)
                case b"BYLEX":
                    raise CommandError("ERR BYLEX is not simulated here. Use BYSCORE.")
                case _:
                    raise CommandError("ERR syntax error")
        return options

    def shown(self, pairs: list[Pair]) -> Value:
        if self.limit is not None:
            first, count = self.limit
            pairs = pairs[first:][: count if count >= 0 else None] if first >= 0 else []
        return Scored(pairs) if self.with_scores else [member for member, _ in pairs]


@command(3, None)
def zrange(store: Store, args: list[bytes]) -> Value:
    """Members by rank, or BYSCORE; REV from the highest."""
    key, first, last, *words = args
    options = _Options.of(words)
    if options.by_score:
        low, high = (last, first) if options.reversed else (first, last)
        return _by_score(store, key, low, high, options)
    if options.limit is not None:
        raise CommandError(
            "ERR syntax error, LIMIT is only supported in combination with either BYSCORE or BYLEX"
        )
    pairs = _found(store, key).ordered()
    return options.shown(_by_rank(pairs[::-1] if options.reversed else pairs, first, last))


@command(3, None)
def zrevrange(store: Store, args: list[bytes]) -> Value:
    """Members by rank, from the highest."""
    return zrange(store, [*args, b"REV"])


@command(3, None)
def zrangebyscore(store: Store, args: list[bytes]) -> Value:
    """Members with scores from one to another."""
    return zrange(store, [*args, b"BYSCORE"])


@command(3, None)
def zrevrangebyscore(store: Store, args: list[bytes]) -> Value:
    """The same from the highest; the higher score comes first."""
    return zrange(store, [*args, b"BYSCORE", b"REV"])


def _by_rank(pairs: list[Pair], first: bytes, last: bytes) -> list[Pair]:
    begin, end = integer(first), integer(last)
    begin = max(begin + len(pairs), 0) if begin < 0 else begin
    end = end + len(pairs) if end < 0 else end
    return pairs[begin : max(end + 1, 0)]


def _by_score(store: Store, key: bytes, low: bytes, high: bytes, options: _Options) -> Value:
    pairs = _between(store, key, low, high)
    return options.shown(pairs[::-1] if options.reversed else pairs)


def _between(store: Store, key: bytes, low: bytes, high: bytes) -> list[Pair]:
    above, below = (
        _bound(low, lambda score, edge: score > edge),
        _bound(high, lambda score, edge: score < edge),
    )
    return [pair for pair in _found(store, key).ordered() if above(pair[1]) and below(pair[1])]


def _bound(word: bytes, beyond: Callable[[float, float], bool]) -> Callable[[float], bool]:
    """Whether a score is on the right side of `word`, which a `(` excludes itself."""
    edge = _float(word.removeprefix(b"("), "ERR min or max is not a float")
    includes = not word.startswith(b"(")
    return lambda score: beyond(score, edge) or (includes and score == edge)


@command(3)
def zcount(store: Store, args: list[bytes]) -> Value:
    """How many have scores from one to another."""
    return len(_between(store, *args))


@command(3)
def zremrangebyscore(store: Store, args: list[bytes]) -> Value:
    """Take them out; how many there were."""
    return _remove(store, args[0], [member for member, _ in _between(store, *args)])


@command(3)
def zremrangebyrank(store: Store, args: list[bytes]) -> Value:
    """Take out those from one rank to another; how many there were."""
    pairs = _by_rank(_found(store, args[0]).ordered(), args[1], args[2])
    return _remove(store, args[0], [member for member, _ in pairs])


# ---- both ends ----


@command(1, 2)
def zpopmin(store: Store, args: list[bytes]) -> Value:
    """Take the member with the lowest score, or so many."""
    return _pop(store, args, highest=False)


@command(1, 2)
def zpopmax(store: Store, args: list[bytes]) -> Value:
    """Take the member with the highest score, or so many."""
    return _pop(store, args, highest=True)


def _pop(store: Store, args: list[bytes], *, highest: bool) -> Value:
    pairs = _found(store, args[0]).ordered()
    count = integer(args[1]) if len(args) > 1 else 1
    if count < 0:
        raise CommandError("ERR value is out of range, must be positive")
    taken = (pairs[::-1] if highest else pairs)[:count]
    _remove(store, args[0], [member for member, _ in taken])
    return Scored(taken) if len(args) > 1 else [part for pair in taken for part in pair]
