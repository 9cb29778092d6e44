"""truth_of: whether a condition of the reader's holds right now, found without running any of their code."""

import ast
import operator
from collections import deque
from collections.abc import Callable
from types import FrameType
from typing import Any, Final

from .syntax import value_of

#: What is compared and counted without running code of the reader's.
_PLAIN: Final = (int, float, str, bytes, bool, type(None))
_COLLECTIONS: Final = (list, tuple, dict, set, frozenset, deque)

#: What stands for a value that only running code could give.
_UNKNOWN: Final = object()

_COMPARES: Final[dict[type[ast.cmpop], Callable[[Any, Any], bool]]] = {
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Is: operator.is_,
    ast.IsNot: operator.is_not,
    ast.In: lambda key, owner: _holds(owner, key),
    ast.NotIn: lambda key, owner: not _holds(owner, key),
}

_COUNTS: Final[dict[type[ast.operator], Callable[[Any, Any], Any]]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
}


def truth_of(condition: ast.expr, frame: FrameType) -> bool | None:
    """Whether it holds in `frame`; None where that cannot be known."""
    value = _value(condition, frame)
    return bool(value) if _is_plain(value) or type(value) in _COLLECTIONS else None


def _value(node: ast.expr, frame: FrameType) -> Any:
    match node:
        case ast.Constant(value=value):
            return value
        case ast.Name() | ast.Attribute():
            return value_of(node, frame)
        case ast.Subscript(value=owner, slice=index):
            return _entry(_value(owner, frame), _value(index, frame))
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            truth = truth_of(operand, frame)
            return _UNKNOWN if truth is None else not truth
        case ast.BoolOp(op=op, values=values):
            return _joined(isinstance(op, ast.And), [truth_of(one, frame) for one in values])
        case ast.Compare(left=left, ops=[op], comparators=[right]):
            return _compared(op, _value(left, frame), _value(right, frame))
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _COUNTS:
            one, other = _value(left, frame), _value(right, frame)
            numbers = type(one) in (int, float) and type(other) in (int, float)
            return _COUNTS[type(op)](one, other) if numbers else _UNKNOWN
        case ast.Call(func=ast.Name(id="len"), args=[counted], keywords=[]):
            held = _value(counted, frame)
            return len(held) if type(held) in _COLLECTIONS else _UNKNOWN
        case _:
            return _UNKNOWN


def _is_plain(value: object) -> bool:
    return type(value) in _PLAIN


def _joined(every: bool, truths: list[bool | None]) -> Any:
    """`and` or `or`: decided as soon as one part decides it, whatever the others are."""
    if (not every) in truths:
        return not every
    return _UNKNOWN if None in truths else every


def _compared(op: ast.cmpop, left: Any, right: Any) -> Any:
    match op:
        case ast.Is() | ast.IsNot():
            known = left is not _UNKNOWN and right is not _UNKNOWN
        case ast.In() | ast.NotIn():
            known = _is_plain(left) and type(right) in _COLLECTIONS
        case ast.Eq() | ast.NotEq():
            known = _is_plain(left) and _is_plain(right)
        case _:
            numbers = type(left) in (int, float) and type(right) in (int, float)
            known = numbers or (type(left) is str and type(right) is str)
    return _COMPARES[type(op)](left, right) if known else _UNKNOWN


def _holds(owner: Any, key: object) -> bool:
    if type(owner) in (dict, set, frozenset):
        return key in owner
    return any(_is_plain(one) and one == key for one in owner)


def _entry(owner: Any, key: Any) -> Any:
    if not _is_plain(key):
        return _UNKNOWN
    kind: Any = owner.__class__
    if kind is dict:
        return owner.get(key, _UNKNOWN)
    if kind in (list, tuple) and type(key) is int and -len(owner) <= key < len(owner):
        return owner[key]
    return _UNKNOWN
