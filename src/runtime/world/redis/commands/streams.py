"""Commands of streams: adding, ranges, reading on."""

from typing import NamedTuple

from ..resp import Named, Value
from ..store import CommandError, Store
from ..stream import Id, Stream
from .registry import command, integer
from .stream_words import (
    count_in,
    entries,
    first_of,
    found,
    id_of,
    last_of,
    take_trim,
    text_of,
    trim,
)


@command(4, None)
def xadd(store: Store, args: list[bytes]) -> Value:
    """Add an entry at the end; its id."""
    key, *words = args
    makes = words[0].upper() != b"NOMKSTREAM"
    if not makes:
        words.pop(0)
    wanted = take_trim(words)
    if len(words) < 3 or len(words) % 2 == 0:
        raise CommandError("ERR wrong number of arguments for 'xadd' command")
    stream = store.get(key, Stream)
    if stream is None and not makes:
        return None
    entry = _next_id(stream or Stream(), words[0], store)
    stream = store.get_or_make(key, Stream)
    stream.add(entry, words[1:])
    if wanted is not None:
        trim(stream, wanted)
    store.changed(key)
    return text_of(entry)


def _next_id(stream: Stream, word: bytes, store: Store) -> Id:
    last = stream.last
    if word == b"*":
        now = store.milliseconds()
        return (now, 0) if now > last[0] else (last[0], last[1] + 1)
    if word.endswith(b"-*"):
        milliseconds, _ = id_of(word.removesuffix(b"-*"))
        number = last[1] + 1 if milliseconds == last[0] else 0
        entry = (milliseconds, max(number, int(milliseconds == 0)))
    else:
        entry = id_of(word)
    if entry == (0, 0):
        raise CommandError("ERR The ID specified in XADD must be greater than 0-0")
    if entry <= last:
        raise CommandError(
            "ERR The ID specified in XADD is equal or smaller than the target stream top item"
        )
    return entry


@command(1)
def xlen(store: Store, args: list[bytes]) -> Value:
    """How many entries there are."""
    return len(found(store, args[0]))


@command(3, 5)
def xrange(store: Store, args: list[bytes]) -> Value:
    """The entries from one id to another."""
    stream, count = found(store, args[0]), count_in(args[3:])
    return entries(stream, stream.between(first_of(args[1]), last_of(args[2]))[:count])


@command(3, 5)
def xrevrange(store: Store, args: list[bytes]) -> Value:
    """The entries from one id down to another."""
    stream, count = found(store, args[0]), count_in(args[3:])
    ids = stream.between(first_of(args[2]), last_of(args[1]))
    return entries(stream, ids[::-1][:count])


@command(2, None)
def xdel(store: Store, args: list[bytes]) -> Value:
    """Take entries out; how many were there."""
    gone = found(store, args[0]).remove([id_of(word) for word in args[1:]])
    if gone:
        store.changed(args[0])
    return gone


@command(3, None)
def xtrim(store: Store, args: list[bytes]) -> Value:
    """Take the oldest out; how many went."""
    words = args[1:]
    wanted = take_trim(words)
    if wanted is None or words:
        raise CommandError("ERR syntax error")
    gone = trim(found(store, args[0]), wanted)
    if gone:
        store.changed(args[0])
    return gone


class Reading(NamedTuple):
    """The options of XREAD and XREADGROUP, and what is read from where."""

    group: bytes
    consumer: bytes
    most: int | None
    #: Milliseconds to wait at most, 0 for ever; None not to wait.
    block: int | None
    acknowledges: bool
    streams: list[tuple[bytes, bytes]]

    @classmethod
    def of(cls, args: list[bytes]) -> Reading:
        """Raises CommandError."""
        group = consumer = b""
        count = block = None
        acknowledges = False
        words = list(args)
        while words and words[0].upper() != b"STREAMS":
            match words.pop(0).upper():
                case b"GROUP" if len(words) > 1:
                    group, consumer = words.pop(0), words.pop(0)
                case b"COUNT" if words:
                    count = integer(words.pop(0))
                case b"BLOCK" if words:
                    block = integer(words.pop(0))
                case b"NOACK":
                    acknowledges = True
                case _:
                    raise CommandError("ERR syntax error")
        names = words[1:]
        if not names or len(names) % 2:
            raise CommandError(
                "ERR Unbalanced 'xread' list of streams: for each stream key an ID, '+', or '$' must be specified."
            )
        if block is not None and block < 0:
            raise CommandError("ERR timeout is negative")
        half = len(names) // 2
        pairs = list(zip(names[:half], names[half:], strict=True))
        return cls(group, consumer, count, block, acknowledges, pairs)


def settled(store: Store, args: list[bytes]) -> list[bytes]:
    """The words of an XREAD that waits: `$` is what stood last when it began."""
    streams = Reading.of(args).streams
    places = [_settled(store, key, place) for key, place in streams]
    return [*args[: len(args) - len(places)], *places]


def _settled(store: Store, key: bytes, place: bytes) -> bytes:
    return text_of(found(store, key).last) if place == b"$" else place


@command(3, None)
def xread(store: Store, args: list[bytes]) -> Value:
    """What has come after the ids; None if nothing has."""
    reading = Reading.of(args)
    said = list[tuple[bytes, Value]]()
    for key, place in reading.streams:
        if place == b">":
            raise CommandError(
                "ERR The > ID can be specified only when calling XREADGROUP using the GROUP <group> <consumer> option."
            )
        stream = found(store, key)
        ids = [] if place == b"$" else stream.after(id_of(place))[: reading.most]
        if ids:
            said.append((key, entries(stream, ids)))
    return Named(said) if said else None
