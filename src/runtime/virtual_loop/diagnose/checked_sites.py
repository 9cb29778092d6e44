"""Checked sites: where the reader's code asks how something stands, awaits, and then acts on the answer."""

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from .asked_sites import Shared, text_of
from .syntax import Function, Syntax

#: What changes a collection in place, and would not do so twice without harm.
_CHANGES: Final = frozenset(("add", "append", "insert", "remove", "pop", "popleft", "popitem"))

_FUNCTIONS: Final = (ast.FunctionDef, ast.AsyncFunctionDef)
_SUSPENDS: Final = (ast.Await, ast.AsyncWith, ast.AsyncFor)
_EXITS: Final = (ast.Return, ast.Raise, ast.Continue, ast.Break)


@dataclass(frozen=True, eq=False)
class Check:
    """A condition that must hold, or must not, where an act is guarded by it."""

    condition: ast.expr
    holds: bool


@dataclass(frozen=True, eq=False)
class Act:
    """One change: of a variable, an attribute or an entry, or of what is in a collection."""

    #: What is carried out, and what is changed by it.
    node: ast.expr
    target: Shared
    #: Whether the collection itself is changed, and not a place that holds a value.
    content: bool
    #: What the function has asked about it before it last waited.
    checks: Sequence[Check] = ()


@dataclass
class _Block:
    """What is known to hold where a statement stands."""

    checks: list[Check] = field(default_factory=list[Check])
    #: Whether a failure of the statement is caught.
    caught: bool = False


def find_acts(syntax: Syntax) -> list[Act]:
    """All changes of what is changed somewhere after a check and an await; none if there is no such place."""
    acts = [act for function in syntax.all(*_FUNCTIONS) for act in _InFunction(syntax, function)]
    names = {_last_name(act.target) for act in acts if act.checks}
    return [act for act in acts if _last_name(act.target) in names]


class _InFunction:
    """The changes that one function makes."""

    def __init__(self, syntax: Syntax, function: Function) -> None:
        own = [node for node in ast.walk(function) if syntax.function_of(node) is function]
        self._outer = {
            name
            for node in own
            if isinstance(node, ast.Global | ast.Nonlocal)
            for name in node.names
        }
        arguments = function.args
        self._given = {one.arg for one in (*arguments.args, *arguments.kwonlyargs)} - {
            "self",
            "cls",
        }
        self._suspends = [
            (node.lineno, node.col_offset) for node in own if isinstance(node, _SUSPENDS)
        ]
        self._acts: list[Act] = []
        self._block(function.body, _Block())

    def __iter__(self) -> Iterator[Act]:
        return iter(self._acts)

    # ---- statements ----

    def _block(self, statements: Sequence[ast.stmt], known: _Block) -> None:
        known = _Block([*known.checks], known.caught)
        for statement in statements:
            self._statement(statement, known)
            match statement:
                case ast.If(test=test, body=body, orelse=orelse):
                    self._block(body, _with(known, test, True))
                    self._block(orelse, _with(known, test, False))
                    if isinstance(body[-1], _EXITS):
                        known.checks += _parts(test, False)
                case ast.While(test=test, body=body):
                    self._block(body, _with(known, test, True))
                case ast.Try(body=body, handlers=handlers, orelse=orelse, finalbody=final):
                    self._block(body, _Block(known.checks, known.caught or bool(handlers)))
                    for each in (*(handler.body for handler in handlers), orelse, final):
                        self._block(each, known)
                case ast.For() | ast.AsyncFor() | ast.With() | ast.AsyncWith():
                    self._block(statement.body, known)
                case _:
                    pass

    def _statement(self, statement: ast.stmt, known: _Block) -> None:
        match statement:
            case ast.AugAssign(target=target, value=value):
                self._change(target, known, not _awaits(value))
            case ast.Assign(targets=[target], value=value):
                self._change(target, known, self._is_new(target, value))
            case ast.Delete(targets=targets):
                for target in targets:
                    self._change(target, known, not known.caught)
            case _:
                pass
        if (
            isinstance(statement, ast.Expr | ast.Assign | ast.Return)
            and statement.value is not None
        ):
            for call in ast.walk(statement.value):
                self._call(call, known)

    def _change(self, target: ast.expr, known: _Block, checked: bool) -> None:
        match target:
            case ast.Name(id=name) if name in self._outer:
                self._add(target, target, known, checked)
            case ast.Attribute(value=owner) | ast.Subscript(value=owner):
                if isinstance(owner, ast.Name | ast.Attribute):
                    self._add(target, target, known, checked)
            case _:
                pass

    def _call(self, call: ast.AST, known: _Block) -> None:
        match call:
            case ast.Call(func=ast.Attribute(value=owner, attr=name), args=args):
                if name in _CHANGES and isinstance(owner, ast.Name | ast.Attribute):
                    tolerant = known.caught or (name == "pop" and len(args) > 1)
                    self._add(call, owner, known, not tolerant)
            case _:
                pass

    def _add(self, node: ast.expr, target: Shared, known: _Block, checked: bool) -> None:
        checks = [
            check
            for check in known.checks
            if checked
            and _mentions(check.condition, target)
            and self._waits_between(check.condition, node)
        ]
        self._acts.append(Act(node, target, isinstance(node, ast.Call), checks))

    # ---- what they mean ----

    def _is_new(self, target: ast.expr, value: ast.expr) -> bool:
        """Whether an assignment depends on what is there, or on whose call it is: doing it twice is wrong."""
        if _awaits(value) or not isinstance(target, Shared):
            return False
        return _mentions(value, target) or any(
            isinstance(node, ast.Name) and node.id in self._given for node in ast.walk(value)
        )

    def _waits_between(self, condition: ast.expr, node: ast.expr) -> bool:
        begin = (condition.end_lineno or 0, condition.end_col_offset or 0)
        return any(begin <= place < (node.lineno, node.col_offset) for place in self._suspends)


def _with(known: _Block, test: ast.expr, holds: bool) -> _Block:
    return _Block([*known.checks, *_parts(test, holds)], known.caught)


def _parts(test: ast.expr, holds: bool) -> list[Check]:
    """What must hold, part by part, for `test` to have that outcome."""
    match test:
        case ast.BoolOp(op=ast.And(), values=values) if holds:
            return [part for value in values for part in _parts(value, True)]
        case ast.BoolOp(op=ast.Or(), values=values) if not holds:
            return [part for value in values for part in _parts(value, False)]
        case _:
            return [Check(test, holds)]


def _mentions(condition: ast.AST, target: Shared) -> bool:
    texts = {text_of(target)}
    if isinstance(target, ast.Subscript):
        texts.add(text_of(target.value))
    return any(
        isinstance(node, Shared) and isinstance(node.ctx, ast.Load) and text_of(node) in texts
        for node in ast.walk(condition)
    )


def _awaits(value: ast.expr) -> bool:
    return any(isinstance(node, ast.Await) for node in ast.walk(value))


def _last_name(target: ast.expr) -> str:
    match target:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case ast.Subscript(value=owner):
            return _last_name(owner)
        case _:
            return ""
