"""Replies as programs get them: texts decoded where that is wanted, and each command's own shape."""

from collections.abc import Callable
from typing import Any, Final

from world.redis.resp import Failure, Push, Simple, Value

from .encoding import Encoder
from .error_words import error_of
from .scored_replies import SCORED


def plain(value: Value, encoder: Encoder) -> Any:
    """`value` in Python's own types; an error of the server as an exception, which is not raised."""
    match value:
        case Simple(text):
            return encoder.decode(text.encode())
        case Failure(text):
            return error_of(text)
        case bytes():
            return encoder.decode(value)
        case list():
            return [plain(item, encoder) for item in value]
        case Push(items):
            return [plain(item, encoder) for item in items]
        case set():
            return {encoder.decode(item) for item in value}
        case dict():
            return {encoder.decode(key): plain(item, encoder) for key, item in value.items()}
        case _:
            return value


def _is_ok(value: Any, **_: Any) -> bool:
    return value in (b"OK", "OK")


def _is_pong(value: Any, **_: Any) -> bool:
    return value in (b"PONG", "PONG")


def _as_set(value: Any, **_: Any) -> set[Any]:
    return set(value or [])


def _set_result(value: Any, **options: Any) -> Any:
    """SET says OK or nothing; with GET, what was there."""
    if options.get("get"):
        return value
    return True if _is_ok(value) else None


def _is_true(value: Any, **_: Any) -> bool:
    return bool(value)


def _as_pair(value: Any, **_: Any) -> tuple[Any, ...] | None:
    return tuple(value) if value else None


_TRUTHS: Final = ("EXPIRE", "PEXPIRE", "PERSIST", "HEXISTS", "SETEX", "PSETEX", "SETNX")
_OKS: Final = ("FLUSHALL", "FLUSHDB", "LTRIM", "MSET", "QUIT", "SELECT", "UNWATCH", "WATCH")

#: What becomes of a reply, by command. These take the command's options, too.
_SHAPES: Final[dict[str, Callable[..., Any]]] = {
    **dict.fromkeys(_TRUTHS, _is_true),
    **dict.fromkeys(_OKS, _is_ok),
    "PING": _is_pong,
    "SET": _set_result,
    "SMEMBERS": _as_set,
    "BLPOP": _as_pair,
    "BRPOP": _as_pair,
    **SCORED,
}


def shaped(command: str, value: Any, options: dict[str, Any]) -> Any:
    """What the method for `command` returns for `value`."""
    shape = _SHAPES.get(command)
    return value if shape is None else shape(value, **options)
