"""The words of commands on streams: ids, limits of length, and what an entry looks like in a reply."""

from typing import Final

from ..resp import Value
from ..store import CommandError, Store
from ..stream import FIRST, LAST, Id, Stream
from .registry import integer

_INVALID: Final = "ERR Invalid stream ID specified as stream command argument"
_LARGEST: Final = 2**64 - 1


def id_of(word: bytes, number: int = 0) -> Id:
    """The id that `word` is; `number` where it names a millisecond only. Raises CommandError."""
    first, dash, second = word.partition(b"-")
    if not first.isdigit() or (dash and not second.isdigit()):
        raise CommandError(_INVALID)
    return int(first), int(second) if dash else number


def first_of(word: bytes) -> Id:
    """The first id of a range: `-`, one, or one that is excluded. Raises CommandError."""
    if word == b"-":
        return FIRST
    if word.startswith(b"("):
        milliseconds, number = id_of(word[1:])
        return milliseconds, number + 1
    return id_of(word)


def last_of(word: bytes) -> Id:
    """The last id of a range: `+`, one, or one that is excluded. Raises CommandError."""
    if word == b"+":
        return LAST
    if word.startswith(b"("):
        milliseconds, number = id_of(word[1:])
        return (milliseconds, number - 1) if number else (milliseconds - 1, _LARGEST)
    return id_of(word, _LARGEST)


def text_of(entry: Id) -> bytes:
    """An id as it is written."""
    return b"%d-%d" % entry


def entries(stream: Stream, ids: list[Id]) -> Value:
    """They as a reply has them: the id and what stands in it, which is None for one that is gone."""
    return [[text_of(one), _listed(stream.fields(one))] for one in ids]


def _listed(fields: list[bytes] | None) -> Value:
    return None if fields is None else [*fields]


def take_trim(words: list[bytes]) -> tuple[bytes, bytes, bool] | None:
    """Take MAXLEN or MINID out of the front of `words`: which, how much, and whether roughly."""
    if not words or words[0].upper() not in (b"MAXLEN", b"MINID"):
        return None
    which = words.pop(0).upper()
    roughly = words[:1] == [b"~"]
    if words[:1] in ([b"~"], [b"="]):
        words.pop(0)
    if not words:
        raise CommandError("ERR syntax error")
    limit = words.pop(0)
    if words[:1] and words[0].upper() == b"LIMIT":
        if not roughly:
            raise CommandError(
                "ERR syntax error, LIMIT cannot be used without the special ~ option"
            )
        del words[:2]
    return which, limit, roughly


def trim(stream: Stream, wanted: tuple[bytes, bytes, bool]) -> int:
    """Take the oldest out of `stream`; how many went."""
    which, limit, roughly = wanted
    if which == b"MINID":
        return stream.keep_from(id_of(limit), roughly=roughly)
    count = integer(limit)
    if count < 0:
        raise CommandError("ERR The MAXLEN argument must be >= 0.")
    return stream.keep(count, roughly=roughly)


def count_in(words: list[bytes]) -> int | None:
    """What `COUNT n` at the end of a range says; None if nothing is there. Raises CommandError."""
    if not words:
        return None
    if len(words) != 2 or words[0].upper() != b"COUNT":
        raise CommandError("ERR syntax error")
    return integer(words[1])


def found(store: Store, key: bytes) -> Stream:
    """The stream at `key`; an empty one of nobody's if there is none."""
    return store.get(key, Stream) or Stream()
