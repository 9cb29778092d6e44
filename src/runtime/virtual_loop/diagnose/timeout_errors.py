"""Timeout errors: `except TimeoutError` inside the block, where it cannot see the error (P35)."""

import ast
from typing import Final

from ..output import running_task_name
from .diagnosis import Diagnosis, Kind
from .evidence import Evidence
from .syntax import Syntax, callee, entries_of, name_of

INSIDE: Final = Kind("timeout-caught-inside", "P35")

_TIMEOUTS: Final = frozenset({"timeout", "timeout_at"})


def find_caught_inside(error: BaseException, evidence: Evidence) -> None:
    """A TimeoutError that left the `async with` whose body tries to catch it."""
    entries = entries_of(error) if isinstance(error, TimeoutError) else []
    for entry in reversed(entries):
        for block in evidence.syntax.on_line(entry.tb_lineno, ast.AsyncWith):
            handler = _handler_inside(block, evidence.syntax)
            if handler is not None and _is_timeout(block, entry.tb_lineno):
                at = evidence.findings.now()
                facts = {"handler": float(handler.lineno)}
                found = Diagnosis(INSIDE, block.lineno, running_task_name(), at, {**facts})
                evidence.findings.add(found)
                return


def _is_timeout(block: ast.AsyncWith, line: int) -> bool:
    """Whether `line` is the head of the block, and a timeout is entered there."""
    head = range(block.lineno, block.body[0].lineno)
    return line in head and any(callee(item.context_expr) in _TIMEOUTS for item in block.items)


def _handler_inside(block: ast.AsyncWith, syntax: Syntax) -> ast.ExceptHandler | None:
    function = syntax.function_of(block)
    for statement in block.body:
        for node in ast.walk(statement):
            if (
                isinstance(node, ast.ExceptHandler)
                and syntax.function_of(node) is function
                and _names_timeout(node)
                and not _has_own_timeout(node, block, syntax)
            ):
                return node
    return None


def _names_timeout(handler: ast.ExceptHandler) -> bool:
    match handler.type:
        case ast.Tuple(elts=parts):
            return "TimeoutError" in [name_of(part) for part in parts]
        case other:
            return name_of(other) == "TimeoutError"


def _has_own_timeout(handler: ast.ExceptHandler, block: ast.AsyncWith, syntax: Syntax) -> bool:
    """Whether the handler guards another timeout, or a call that may have one."""
    guarded = syntax.parent(handler)
    body = guarded.body if isinstance(guarded, ast.Try) else []
    inner = (node for statement in body for node in ast.walk(statement))
    return any(
        (isinstance(node, ast.AsyncWith) and node is not block and _is_timeout(node, node.lineno))
        or callee(node) == "wait_for"
        for node in inner
    )
