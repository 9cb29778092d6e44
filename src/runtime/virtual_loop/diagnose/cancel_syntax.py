"""Cancel syntax: where the reader's code catches a cancellation, and where it cleans up."""

import ast
from dataclasses import dataclass
from typing import Literal

from .syntax import Syntax, callee, name_of

#: By which means a cancellation is stopped.
Means = Literal["caught", "bare", "base", "finally", "suppressed"]

_CANCELLED = "CancelledError"


@dataclass(frozen=True)
class Stop:
    """A place where a cancellation ends."""

    means: Means
    line: int
    #: The lines of the handler, in which cleaning up is all right.
    handler: range


def find_stop(syntax: Syntax, lines: list[int]) -> Stop | None:
    """The innermost place that stops a CancelledError raised at `lines` (innermost first)."""
    for line in lines:
        for block in reversed(_blocks_with(syntax, line)):
            stop = _stop_in(syntax, block)
            if stop is not None:
                return stop
    return None


def cleaning_line(syntax: Syntax, lines: list[int]) -> int | None:
    """The innermost of `lines` that stands in a finally, in a handler or in `__aexit__`."""
    for line in lines:
        for block in syntax.on_line(line, ast.Try, ast.TryStar):
            if _in_same_function(syntax, block, line) and line in _cleaning_lines(block):
                return line
        for function in syntax.on_line(line, ast.AsyncFunctionDef):
            if function.name == "__aexit__":
                return line
    return None


def cleans_up(function: ast.AST) -> bool:
    """Whether a function has something to do at its end, whatever happens."""
    return any(
        isinstance(node, ast.Try) and (node.finalbody or any(map(_catches, node.handlers)))
        for node in ast.walk(function)
    )


def _blocks_with(syntax: Syntax, line: int) -> list[ast.AST]:
    """The try and with statements whose body `line` is in, in the innermost function."""
    found: list[ast.AST] = []
    for block in syntax.on_line(line, ast.Try, ast.With):
        inside = line in _lines(block.body)
        if inside and _in_same_function(syntax, block, line):
            found.append(block)
    return found


def _in_same_function(syntax: Syntax, block: ast.AST, line: int) -> bool:
    statements = syntax.on_line(line, ast.stmt)
    return bool(statements) and syntax.function_of(statements[-1]) is syntax.function_of(block)


def _stop_in(syntax: Syntax, block: ast.AST) -> Stop | None:
    if isinstance(block, ast.With):
        calls = [item.context_expr for item in block.items]
        return _suppression(block, calls)
    if not isinstance(block, ast.Try):
        return None
    for handler in block.handlers:
        if _catches(handler):
            return None if _raises(handler) else Stop(*_how(handler))
    leaving = _leaving(syntax, block)
    if leaving:
        return Stop("finally", leaving[0].lineno, _lines(block.finalbody))
    return None


def _suppression(block: ast.With, calls: list[ast.expr]) -> Stop | None:
    for call in calls:
        if isinstance(call, ast.Call) and callee(call) == "suppress":
            names = [name_of(argument) for argument in call.args]
            if _CANCELLED in names or "BaseException" in names:
                return Stop("suppressed", block.lineno, range(0))
    return None


def _how(handler: ast.ExceptHandler) -> tuple[Means, int, range]:
    lines = range(handler.lineno, (handler.end_lineno or handler.lineno) + 1)
    if handler.type is None:
        return "bare", handler.lineno, lines
    base = "BaseException" in _names(handler.type)
    return ("base" if base else "caught"), handler.lineno, lines


def _catches(handler: ast.ExceptHandler) -> bool:
    names = _names(handler.type) if handler.type is not None else ["BaseException"]
    return _CANCELLED in names or "BaseException" in names


def _names(node: ast.expr) -> list[str | None]:
    parts = node.elts if isinstance(node, ast.Tuple) else [node]
    return [name_of(part) for part in parts]


def _raises(handler: ast.ExceptHandler) -> bool:
    """Whether the last thing that the handler does is to raise."""
    return isinstance(handler.body[-1], ast.Raise)


def _leaving(syntax: Syntax, block: ast.Try) -> list[ast.stmt]:
    """What leaves the finally part, and so drops the exception under way."""
    function = syntax.function_of(block)
    return [
        node
        for part in block.finalbody
        for node in ast.walk(part)
        if isinstance(node, ast.Return | ast.Break | ast.Continue)
        and syntax.function_of(node) is function
        and (isinstance(node, ast.Return) or not _in_own_loop(syntax, node, block))
    ]


def _in_own_loop(syntax: Syntax, node: ast.AST, block: ast.Try) -> bool:
    """Whether a break or continue only concerns a loop inside the finally part."""
    for parent in syntax.parents(node):
        if parent is block:
            return False
        if isinstance(parent, ast.For | ast.While | ast.AsyncFor):
            return True
    return False


def _cleaning_lines(block: ast.Try | ast.TryStar) -> set[int]:
    lines = set(_lines(block.finalbody))
    for handler in block.handlers:
        lines.update(_lines(handler.body))
    return lines


def _lines(body: list[ast.stmt]) -> range:
    if not body:
        return range(0)
    return range(body[0].lineno, (body[-1].end_lineno or body[-1].lineno) + 1)
