"""prepared: a query with `%s` in it as the server takes it, with `$1`, and the values in their order."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from world.unsupported import unsupported

from .errors import ProgrammingError

Params = Sequence[Any] | Mapping[str, Any] | None

_PLACEHOLDER: Final = re.compile(r"%(?:\((?P<name>[^)]+)\))?(?P<kind>.)|%$", re.DOTALL)
_PLAIN: Final = (str, bytes, int, float, bool)


def prepared(query: object, params: Params) -> tuple[str, list[Any]]:
    """The query and its values. Raises ProgrammingError, TypeError."""
    text = query.decode() if isinstance(query, bytes) else query
    if not isinstance(text, str):
        raise unsupported("psycopg.sql", "Use %s for values, and write names into the query.")
    if params is None:
        return text, []
    names = list[str | None]()
    parts = list[str]()
    end = 0
    for found in _PLACEHOLDER.finditer(text):
        parts.append(text[end : found.start()])
        parts.append(_number(found, names))
        end = found.end()
    values = _values(names, params)
    return "".join((*parts, text[end:])), [_adapted(value) for value in values]


def _number(found: re.Match[str], names: list[str | None]) -> str:
    name, kind = found["name"], found["kind"]
    if kind == "%" and name is None:
        return "%"
    if kind is None or kind.isspace():
        raise ProgrammingError(
            "incomplete placeholder: '%'; if you want to use '%' as an operator you can double it up, "
            "i.e. use '%%'"
        )
    if kind not in "stb":
        raise ProgrammingError(
            f"only '%s', '%b', '%t' are allowed as placeholders, got '{found[0]}'"
        )
    if names and (names[0] is None) != (name is None):
        raise ProgrammingError("positional and named placeholders cannot be mixed")
    if name is not None and name in names:
        return f"${names.index(name) + 1}"
    names.append(name)
    return f"${len(names)}"


def _values(names: list[str | None], params: Sequence[Any] | Mapping[str, Any]) -> list[Any]:
    if names and names[0] is not None:
        if not isinstance(params, Mapping):
            raise TypeError("named placeholders require a mapping of parameters")
        missing = sorted(str(name) for name in names if name not in params)
        if missing:
            raise ProgrammingError(f"query parameter missing: {', '.join(missing)}")
        return [params[str(name)] for name in names]
    if isinstance(params, (str, bytes)) or not isinstance(params, Sequence):
        if isinstance(params, Mapping) and not names:
            return []
        raise TypeError("positional placeholders (%s) require a sequence of parameters")
    if len(params) != len(names):
        raise ProgrammingError(
            f"the query has {len(names)} placeholder{'' if len(names) == 1 else 's'} but "
            f"{len(params)} parameter{' was' if len(params) == 1 else 's were'} passed"
        )
    return list(params)


def _adapted(value: Any) -> Any:
    if value is None or isinstance(value, _PLAIN):
        return value
    kind = type(value).__name__
    if kind in ("dict", "set"):
        raise ProgrammingError(f"cannot adapt type '{kind}' using placeholder '%s' (format: AUTO)")
    raise unsupported(f"a parameter of type {kind!r}", "Pass a text or a number.")
