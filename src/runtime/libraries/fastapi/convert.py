"""From texts to the types of a function's arguments, with FastAPI's words for what does not fit."""

import dataclasses
import operator
import types
from collections.abc import Callable
from typing import Any, Final, Union, get_args, get_origin

#: What is wrong, by type: its name and the sentence.
_PARSING: Final = {
    int: ("int_parsing", "Input should be a valid integer, unable to parse string as an integer"),
    float: ("float_parsing", "Input should be a valid number, unable to parse string as a number"),
    bool: ("bool_parsing", "Input should be a valid boolean, unable to interpret input"),
}
_BOUNDS: Final[dict[str, tuple[str, str, Callable[[Any, Any], bool]]]] = {
    "ge": ("greater_than_equal", "greater than or equal to", operator.ge),
    "gt": ("greater_than", "greater than", operator.gt),
    "le": ("less_than_equal", "less than or equal to", operator.le),
    "lt": ("less_than", "less than", operator.lt),
}
_TRUE: Final = ("1", "true", "on", "yes", "y", "t")
_FALSE: Final = ("0", "false", "off", "no", "n", "f")


class Unfit(Exception):  # noqa: N818 - not an error of the program: it becomes an answer
    """A value that does not fit: what is wrong, as it is told."""

    def __init__(self, kind: str, message: str, value: Any, **context: Any) -> None:
        super().__init__(message)
        self.told: dict[str, Any] = {"type": kind, "msg": message, "input": value}
        if context:
            self.told["ctx"] = context


def is_a(value: Any, kind: Any) -> bool:
    """Whether `value` is of this type; a value from outside stays of any type."""
    return isinstance(value, kind)


def plain_type(annotation: Any) -> Any:
    """The type without `| None`."""
    if get_origin(annotation) in (Union, types.UnionType):
        kinds = [one for one in get_args(annotation) if one is not type(None)]
        return kinds[0] if kinds else str
    return annotation


def is_simple(annotation: Any) -> bool:
    """Whether a value of this type stands in a query."""
    kind = plain_type(annotation)
    if get_origin(kind) in (list, set, tuple):
        return True
    return kind in (int, float, bool, str, Any) or _is_enum(kind)


def _is_enum(kind: Any) -> bool:
    import enum

    return isinstance(kind, type) and issubclass(kind, enum.Enum)


def is_list(annotation: Any) -> bool:
    """Whether several values of one name belong to it."""
    return get_origin(plain_type(annotation)) in (list, set, tuple)


def from_text(text: str, annotation: Any) -> Any:
    """The value of a text. Raises Unfit."""
    kind = plain_type(annotation)
    if kind is bool:
        if text.lower() in (*_TRUE, *_FALSE):
            return text.lower() in _TRUE
        raise Unfit(*_PARSING[bool], text)
    if kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            raise Unfit(*_PARSING[kind], text) from None
    if _is_enum(kind):
        return _member(kind, text)
    return text


def _member(kind: Any, text: str) -> Any:
    for member in kind:
        if str(member.value) == text:
            return member
    expected = " or ".join(repr(member.value) for member in kind)
    raise Unfit("enum", f"Input should be {expected}", text, expected=expected)


def from_json(value: Any, annotation: Any) -> Any:
    """The value of something that was JSON. Raises Unfit."""
    kind = plain_type(annotation)
    origin = get_origin(kind) or kind
    if origin is dict and not is_a(value, dict):
        raise Unfit("dict_type", "Input should be a valid dictionary", value)
    if origin is list and not is_a(value, list):
        raise Unfit("list_type", "Input should be a valid list", value)
    if dataclasses.is_dataclass(kind):
        if not is_a(value, dict):
            raise Unfit("dataclass_type", "Input should be a dictionary or an instance", value)
        made: Any = kind
        try:
            return made(**value)
        except TypeError as error:
            raise Unfit("dataclass_type", str(error), value) from None
    if kind in (int, float) and isinstance(value, str):
        return from_text(value, kind)
    return value


def check_bounds(value: Any, bounds: tuple[tuple[str, float], ...], given: Any) -> None:
    """Raises Unfit if the value is out of bounds."""
    for name, bound in bounds:
        kind, words, fits = _BOUNDS[name]
        if not fits(value, bound):
            raise Unfit(kind, f"Input should be {words} {bound}", given, **{name: bound})
