"""How values are written into SQL."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from .err import ProgrammingError

_ESCAPES: Final = str.maketrans(
    {"\0": "\\0", "\n": "\\n", "\r": "\\r", "\x1a": "\\Z", '"': '\\"', "'": "\\'", "\\": "\\\\"}
)


def escape_string(value: str, mapping: Any = None) -> str:
    """`value` without quotes, as it may stand between some."""
    return value.translate(_ESCAPES)


def escape_item(value: Any, charset: Any = None, mapping: Any = None) -> str:
    """`value` as it stands in SQL. Raises TypeError for what has no place there."""
    given: Any = value
    if isinstance(value, (list, tuple, set, frozenset)):
        return escape_sequence(list[Any](given))
    match value:
        case None:
            return "NULL"
        case bool():
            return str(int(value))
        case int():
            return str(value)
        case float():
            return _number(value)
        case str():
            return f"'{escape_string(value)}'"
        case bytes() | bytearray():
            return f"_binary X'{value.hex()}'"
        case dict():
            raise TypeError("dict can not be used as parameter")
        case _:
            return f"'{escape_string(str(value))}'"


def _number(value: float) -> str:
    text = repr(value)
    if text in ("inf", "-inf", "nan"):
        raise ProgrammingError(f"{text} can not be used with MySQL")
    return text if "e" in text else text + "e0"


def escape_sequence(value: Sequence[Any], charset: Any = None, mapping: Any = None) -> str:
    """All of them in brackets."""
    return f"({','.join(map(escape_item, value))})"


def escape_dict(
    value: Mapping[str, Any], charset: Any = None, mapping: Any = None
) -> dict[str, str]:
    """Each value."""
    return {key: escape_item(item) for key, item in value.items()}
