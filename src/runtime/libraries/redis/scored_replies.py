"""Replies of sorted sets and streams as programs get them, whichever version of the protocol brought them."""

from collections.abc import Callable
from typing import Any, Final


def _float(value: Any, **_: Any) -> float | None:
    return None if value is None else float(value)


def _floats(value: Any, **_: Any) -> list[float | None]:
    return [_float(one) for one in value]


def _added(value: Any, **options: Any) -> Any:
    return _float(value) if options.get("as_score") else value


def _scored(value: Any, **options: Any) -> Any:
    """Pairs of member and score, if scores were asked for."""
    if not value or not options.get("withscores"):
        return value
    cast = options.get("score_cast_func", float)
    pairs = value if isinstance(value[0], list) else zip(value[::2], value[1::2], strict=True)
    return [(member, cast(score)) for member, score in pairs]


def _popped(value: Any, **_: Any) -> tuple[Any, Any, float] | None:
    return (value[0], value[1], float(value[2])) if value else None


def _entries(value: Any, **_: Any) -> list[tuple[Any, Any]]:
    rows: list[Any] = value or []
    return [(row[0], _fields(row[1])) for row in rows]


def _fields(flat: Any) -> dict[Any, Any]:
    """An entry that was deleted meanwhile has none."""
    return dict(zip(flat[::2], flat[1::2], strict=True)) if flat else {}


def _read(value: Any, **_: Any) -> list[list[Any]]:
    """Entries by stream: a list of pairs."""
    by_name: Any = value.items() if hasattr(value, "items") else value or []
    pairs: list[Any] = list(by_name)
    return [[pair[0], _entries(pair[1])] for pair in pairs]


def _group(value: Any, **options: Any) -> Any:
    if options.get("counts"):
        return value
    return value in (b"OK", "OK") or value == 1


def _pending(value: Any, **options: Any) -> Any:
    if options.get("parse_detail"):
        names = ("message_id", "consumer", "time_since_delivered", "times_delivered")
        return [dict(zip(names, row, strict=True)) for row in value]
    rows: list[Any] = value[3] or []
    consumers = [{"name": row[0], "pending": int(row[1])} for row in rows]
    return {"pending": value[0], "min": value[1], "max": value[2], "consumers": consumers}


def _claimed(value: Any, **options: Any) -> Any:
    if options.get("parse_justid"):
        return value[1]
    return [value[0], _entries(value[1]), *value[2:]]


_RANGES: Final = (
    "ZRANGE",
    "ZREVRANGE",
    "ZRANGEBYSCORE",
    "ZREVRANGEBYSCORE",
    "ZPOPMIN",
    "ZPOPMAX",
)

#: What becomes of a reply, by command.
SCORED: Final[dict[str, Callable[..., Any]]] = {
    **dict.fromkeys(_RANGES, _scored),
    **dict.fromkeys(("ZSCORE", "ZINCRBY"), _float),
    **dict.fromkeys(("BZPOPMIN", "BZPOPMAX"), _popped),
    **dict.fromkeys(("XRANGE", "XREVRANGE"), _entries),
    **dict.fromkeys(("XREAD", "XREADGROUP"), _read),
    "ZADD": _added,
    "ZMSCORE": _floats,
    "XGROUP": _group,
    "XPENDING": _pending,
    "XAUTOCLAIM": _claimed,
}
