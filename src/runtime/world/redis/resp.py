"""RESP, the protocol of Redis, versions 2 and 3: takes whole messages out of a buffer, and writes them."""

from dataclasses import dataclass
from typing import Final

#: As the server has it: a bulk of 512 MB, and an array of a million.
_LONGEST_BULK: Final = 512 * 1024 * 1024
_LONGEST_ARRAY: Final = 1024 * 1024
_LONGEST_LINE: Final = 64 * 1024


@dataclass(frozen=True)
class Simple:
    """A short text without line ends: `+OK`."""

    text: str


@dataclass(frozen=True)
class Failure:
    """An error: its first word is the kind, such as `ERR` or `WRONGTYPE`."""

    text: str


@dataclass(frozen=True)
class Push:
    """A message that answers nothing: of a channel. To clients of version 2 it is an array."""

    items: list[Value]


@dataclass(frozen=True)
class Scored:
    """Members with their scores: pairs, and to clients of version 2 all in one list."""

    pairs: list[tuple[bytes, float]]


@dataclass(frozen=True)
class Named:
    """Values by name: a map, and to clients of version 2 a list of pairs."""

    pairs: list[tuple[bytes, Value]]


type Value = (
    Simple
    | Failure
    | Push
    | Scored
    | Named
    | bool
    | int
    | float
    | bytes
    | list[Value]
    | dict[bytes, Value]
    | set[bytes]
    | None
)

OK: Final = Simple("OK")


class RespError(Exception):
    """What came is not RESP; the text is what the server answers."""


class _IncompleteError(Exception):
    """The message is not whole yet."""


def take_command(buffer: bytearray) -> list[bytes] | None:
    """Take the first whole command out of `buffer`, as its words; None if there is none yet.

    A line of plain words is one, too. Empty ones are passed over. Raises RespError.
    """
    while buffer:
        reader = _Reader(buffer)
        try:
            words = _words(reader)
        except _IncompleteError:
            return None
        del buffer[: reader.place]
        if words:
            return words
    return None


def _words(reader: _Reader) -> list[bytes]:
    if reader.next_byte() != b"*":
        return reader.line().split()
    count = reader.number(b"*", "multibulk", _LONGEST_ARRAY)
    words = list[bytes]()
    for _ in range(count):
        mark = reader.next_byte()
        if mark != b"$":
            raise RespError(f"Protocol error: expected '$', got '{mark.decode('latin-1')}'")
        words.append(reader.exactly(reader.number(b"$", "bulk", _LONGEST_BULK)))
    return words


@dataclass(frozen=True)
class Taken:
    """One reply: a type of its own, as None is a value too."""

    value: Value


def take_reply(buffer: bytearray) -> Taken | None:
    """Take the first whole reply out of `buffer`; None if there is none yet. Raises RespError."""
    reader = _Reader(buffer)
    try:
        value = _value(reader)
    except _IncompleteError:
        return None
    del buffer[: reader.place]
    return Taken(value)


def _value(reader: _Reader) -> Value:
    line = reader.line()
    mark, rest = line[:1], line[1:]
    match mark:
        case b"+":
            return Simple(rest.decode())
        case b"-":
            return Failure(rest.decode())
        case b":" | b"(":
            # The second kind is one of any size.
            return _integer(rest)
        case b"_":
            return None
        case b"#":
            return rest == b"t"
        case b",":
            return _double(rest)
        case b"$":
            length = _integer(rest)
            return None if length < 0 else reader.exactly(length)
        case b"!":
            return Failure(reader.exactly(_integer(rest)).decode())
        case b"=":
            # The three letters before the colon say what kind of text it is.
            return reader.exactly(_integer(rest))[4:]
        case b"|":
            # Attributes go before a value, and tell nothing that is needed to read it.
            _collection(reader, b"%", _integer(rest))
            return _value(reader)
        case b"*" | b">" | b"~" | b"%":
            return _collection(reader, mark, _integer(rest))
        case _:
            raise RespError(f"Protocol Error: {line!r}")


def _collection(reader: _Reader, mark: bytes, count: int) -> Value:
    if count < 0:
        return None
    items = [_value(reader) for _ in range(count * 2 if mark == b"%" else count)]
    match mark:
        case b">":
            return Push(items)
        case b"~":
            return {_text(item) for item in items}
        case b"%":
            return dict(zip(map(_text, items[::2]), items[1::2], strict=True))
        case _:
            return items


def _text(item: Value) -> bytes:
    """What a member of a set or the name of a field is, as bytes."""
    match item:
        case bytes():
            return item
        case Simple(text):
            return text.encode()
        case _:
            return str(item).encode()


def _integer(text: bytes) -> int:
    try:
        return int(text)
    except ValueError:
        raise RespError(f"Protocol Error: {text!r}") from None


def _double(text: bytes) -> float:
    try:
        return float(text)
    except ValueError:
        raise RespError(f"Protocol Error: {text!r}") from None


class _Reader:
    """Goes through a buffer and takes nothing out of it."""

    def __init__(self, buffer: bytearray) -> None:
        self._buffer = buffer
        self.place = 0

    def next_byte(self) -> bytes:
        if self.place >= len(self._buffer):
            raise _IncompleteError
        return bytes(self._buffer[self.place : self.place + 1])

    def line(self) -> bytes:
        end = self._buffer.find(b"\n", self.place)
        if end < 0:
            if len(self._buffer) - self.place > _LONGEST_LINE:
                raise RespError("Protocol error: too big inline request")
            raise _IncompleteError
        line = bytes(self._buffer[self.place : end])
        self.place = end + 1
        return line.removesuffix(b"\r")

    def number(self, mark: bytes, what: str, most: int) -> int:
        """The number of a head such as `$3`. Raises RespError if it is none."""
        text = self.line().removeprefix(mark)
        if not text.removeprefix(b"-").isdigit() or int(text) > most:
            raise RespError(f"Protocol error: invalid {what} length")
        if mark == b"$" and int(text) < 0:
            raise RespError(f"Protocol error: invalid {what} length")
        return int(text)

    def exactly(self, count: int) -> bytes:
        """`count` bytes, and the line end after them."""
        end = self.place + count
        if len(self._buffer) < end + 2:
            raise _IncompleteError
        data = bytes(self._buffer[self.place : end])
        self.place = end + 2
        return data


def write_command(*words: bytes) -> bytes:
    """The bytes of a command."""
    parts = [b"*%d\r\n" % len(words)]
    parts += [b"$%d\r\n%b\r\n" % (len(word), word) for word in words]
    return b"".join(parts)


def write_value(value: Value, version: int = 2) -> bytes:
    """The bytes of a reply; what version 2 has no type for, it gets as an array, a number or a text."""
    match value:
        case Simple(text):
            return b"+%b\r\n" % text.encode()
        case Failure(text):
            return b"-%b\r\n" % text.encode()
        case None:
            return b"_\r\n" if version >= 3 else b"$-1\r\n"
        case bool():
            return (b"#t\r\n" if value else b"#f\r\n") if version >= 3 else b":%d\r\n" % value
        case int():
            return b":%d\r\n" % value
        case float():
            text = repr(value).removesuffix(".0").encode()
            return b",%b\r\n" % text if version >= 3 else b"$%d\r\n%b\r\n" % (len(text), text)
        case bytes():
            return b"$%d\r\n%b\r\n" % (len(value), value)
        case Scored(pairs):
            parts = [list[Value](pair) for pair in pairs]
            if version < 3:
                parts = [part for pair in parts for part in pair]
            return _write_all(b"*", len(parts), [*parts], version)
        case Named(pairs):
            if version < 3:
                return _write_all(b"*", len(pairs), [list[Value](pair) for pair in pairs], version)
            return _write_all(b"%", len(pairs), [part for pair in pairs for part in pair], version)
        case Push(items):
            return _write_all(b">" if version >= 3 else b"*", len(items), items, version)
        case dict():
            flat = [part for pair in value.items() for part in pair]
            if version >= 3:
                return _write_all(b"%", len(value), flat, version)
            return _write_all(b"*", len(flat), flat, version)
        case set():
            mark = b"~" if version >= 3 else b"*"
            return _write_all(mark, len(value), [*sorted(value)], version)
        case list():
            return _write_all(b"*", len(value), value, version)


def _write_all(mark: bytes, count: int, items: list[Value], version: int) -> bytes:
    return b"%b%d\r\n" % (mark, count) + b"".join(write_value(item, version) for item in items)
