"""Syntax: the reader's program as a tree in which one can climb up and look things up by line."""

import ast
import itertools
from collections.abc import Iterator
from types import FrameType, TracebackType
from typing import TypeVar

from ..sources import PROGRAM_FILE

_N = TypeVar("_N", bound=ast.AST)

Function = ast.FunctionDef | ast.AsyncFunctionDef

#: Line, end line, column and end column of a piece of the program, as the compiler counts them.
Position = tuple[int | None, int | None, int | None, int | None]


class Syntax:
    """A parsed program."""

    def __init__(self, tree: ast.Module) -> None:
        self.tree = tree
        self._parents = {
            child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)
        }

    def all(self, *types: type[_N]) -> Iterator[_N]:
        """Every node of these types, outer ones first."""
        return (node for node in ast.walk(self.tree) if isinstance(node, types))

    def parents(self, node: ast.AST) -> Iterator[ast.AST]:
        """The nodes round `node`, from the innermost outwards."""
        while (parent := self._parents.get(node)) is not None:
            yield parent
            node = parent

    def parent(self, node: ast.AST) -> ast.AST | None:
        """The node right round `node`."""
        return self._parents.get(node)

    def function_of(self, node: ast.AST) -> Function | ast.Lambda | None:
        """The function in whose body `node` stands."""
        inner = node
        for parent in self.parents(node):
            if isinstance(parent, ast.Lambda):
                return parent
            if isinstance(parent, ast.FunctionDef | ast.AsyncFunctionDef) and inner in parent.body:
                return parent
            inner = parent
        return None

    def class_of(self, node: ast.AST) -> ast.ClassDef | None:
        """The innermost class in which `node` stands."""
        return next((one for one in self.parents(node) if isinstance(one, ast.ClassDef)), None)

    def on_line(self, line: int, *types: type[_N]) -> list[_N]:
        """The nodes of these types that `line` is part of, outer ones first."""
        return [node for node in self.all(*types) if _covers(node, line)]

    def at(self, position: Position, *types: type[_N]) -> _N | None:
        """The node of these types that stands exactly there."""
        line, end, column, end_column = position
        for node in self.all(*types):
            if (
                getattr(node, "lineno", None) == line
                and getattr(node, "end_lineno", None) == end
                and getattr(node, "col_offset", None) == column
                and getattr(node, "end_col_offset", None) == end_column
            ):
                return node
        return None

    def definitions(self, name: str) -> list[Function]:
        """The functions called `name`, in order."""
        return [
            node for node in self.all(ast.FunctionDef, ast.AsyncFunctionDef) if node.name == name
        ]

    def is_coroutine_function(self, name: str | None) -> bool:
        """Whether every function of this name is an `async def` that is no generator."""
        found = self.definitions(name) if name is not None else []
        return bool(found) and all(
            isinstance(one, ast.AsyncFunctionDef) and not self._yields(one) for one in found
        )

    def _yields(self, function: Function) -> bool:
        return any(
            isinstance(node, ast.Yield) and self.function_of(node) is function
            for node in ast.walk(function)
        )


def name_of(node: ast.AST | None) -> str | None:
    """The last part of a name: `get` for `get`, `self.get` and `client.session.get`."""
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return None


def callee(call: ast.AST | None) -> str | None:
    """The last part of the name of what is called."""
    return name_of(call.func) if isinstance(call, ast.Call) else None


def shown(node: ast.AST) -> str:
    """A piece of the program as it would be written, on one short line."""
    text = " ".join(ast.unparse(node).split())
    return text if len(text) <= 40 else f"{text[:39]}…"


def position_in(traceback: TracebackType) -> Position:
    """Where one entry of a traceback stands."""
    index = traceback.tb_lasti // 2
    positions = traceback.tb_frame.f_code.co_positions()
    return next(itertools.islice(positions, index, None), (None, None, None, None))


def entries_of(error: BaseException) -> list[TracebackType]:
    """The entries of the program's own frames, outermost first."""
    found: list[TracebackType] = []
    entry = error.__traceback__
    while entry is not None:
        if entry.tb_frame.f_code.co_filename == PROGRAM_FILE:
            found.append(entry)
        entry = entry.tb_next
    return found


def value_of(node: ast.AST, frame: FrameType) -> object:
    """What a plain or dotted name stands for in `frame`, found without running any code."""
    match node:
        case ast.Name(id=name):
            for scope in (frame.f_locals, frame.f_globals, frame.f_builtins):
                if name in scope:
                    return scope[name]
        case ast.Attribute(value=owner, attr=name):
            found = value_of(owner, frame)
            for scope in (getattr(found, "__dict__", {}), *_namespaces(type(found))):
                if name in scope:
                    return scope[name]
        case _:
            pass
    return None


def _namespaces(cls: type) -> list[dict[str, object]]:
    return [dict(vars(base)) for base in cls.__mro__]


def _covers(node: ast.AST, line: int) -> bool:
    first, last = getattr(node, "lineno", None), getattr(node, "end_lineno", None)
    return first is not None and last is not None and first <= line <= last
