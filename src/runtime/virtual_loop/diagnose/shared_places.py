"""Shared places: where a variable, an attribute or an entry of a dict lives, whatever it is called."""

import ast
from dataclasses import dataclass
from types import FrameType
from typing import Any, Final

from .syntax import value_of

#: What a place holds that holds nothing.
ABSENT: Final = object()

#: Keys that can be looked up without running code of the reader's.
_PLAIN_KEYS: Final = (str, int, bytes, bool, float, type(None))


@dataclass(frozen=True)
class Place:
    """One place and what it holds now."""

    #: The same for every name of the same place, as long as its owner lives.
    key: tuple[object, ...]
    #: See `image_of`.
    value: object


def place_of(node: ast.expr, frame: FrameType) -> Place | None:
    """The place that `node` means in `frame`, found without running any code."""
    match node:
        case ast.Name(id=name):
            return _variable(name, frame)
        case ast.Attribute(value=owner, attr=name):
            found: Any = value_of(owner, frame)
            held: dict[str, Any] = getattr(found, "__dict__", {})
            return (
                None
                if found is None
                else Place((id(found), name), image_of(held.get(name, ABSENT)))
            )
        case ast.Subscript(value=owner, slice=index):
            return _entry(value_of(owner, frame), index, frame)
        case _:
            return None


def _variable(name: str, frame: FrameType) -> Place:
    if name in frame.f_code.co_freevars or name in frame.f_code.co_cellvars:
        return Place((frame.f_code.co_filename, name), image_of(frame.f_locals.get(name, ABSENT)))
    return Place((id(frame.f_globals), name), image_of(frame.f_globals.get(name, ABSENT)))


def _entry(owner: Any, index: ast.expr, frame: FrameType) -> Place | None:
    key: Any = index.value if isinstance(index, ast.Constant) else value_of(index, frame)
    if owner is None or type(key) not in _PLAIN_KEYS:
        return None
    kind: Any = owner.__class__
    if kind is dict:
        return Place((id(owner), "[]", key), image_of(owner.get(key, ABSENT)))
    if kind is list and isinstance(key, int) and -len(owner) <= key < len(owner):
        return Place((id(owner), "[]", key), image_of(owner[key]))
    return None


def image_of(value: object) -> object:
    """What to remember of `value`: itself if it is plain, else a sign of it that keeps nothing alive."""
    if value is ABSENT or type(value) in _PLAIN_KEYS:
        return value
    return _Sign(id(value))


def is_same(one: object, other: object) -> bool:
    """Whether two images are of one value, or of equal plain ones."""
    return one is other or (type(one) is type(other) and bool(one == other))


@dataclass(frozen=True)
class _Sign:
    """Stands for an object by its address; who remembers the object itself would delay its end."""

    address: int
