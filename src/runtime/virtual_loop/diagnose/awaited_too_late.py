"""Awaited too late: a coroutine that left the block in which it could have run (P08)."""

import ast
import itertools
from types import TracebackType
from typing import Final

from ..output import running_task_name
from ..sources import PROGRAM_FILE
from .diagnosis import Diagnosis, Kind
from .evidence import Evidence
from .syntax import Syntax, callee, shown

TOO_LATE: Final = Kind("awaited-too-late", "P08")

_Block = ast.With | ast.AsyncWith | ast.Try


def find_awaited_too_late(error: BaseException, evidence: Evidence) -> None:
    """Look for a coroutine on the traceback that was made by `return f()` inside a block."""
    for awaiter, entry in itertools.pairwise(_entries(error)):
        if awaiter.tb_frame.f_code.co_filename != PROGRAM_FILE:
            continue
        function = entry.tb_frame.f_code.co_name
        for made, block in _returned_from_blocks(function, evidence.syntax):
            home = evidence.syntax.function_of(made)
            if getattr(home, "name", None) == awaiter.tb_frame.f_code.co_name:
                continue  # Awaited where it was made, whatever is returned there, too.
            details: dict[str, float | str | list[str]] = {
                "function": function,
                "awaited": awaiter.tb_lineno,
            }
            variant = "try" if isinstance(block, ast.Try) else None
            if not isinstance(block, ast.Try):
                details["context"] = _context(block)
            at = evidence.findings.now()
            evidence.findings.add(
                Diagnosis(TOO_LATE, made.lineno, running_task_name(), at, details, variant)
            )
            return


def _entries(error: BaseException) -> list[TracebackType]:
    """All entries, a library's too: what is awaited too late may be a coroutine of its."""
    found: list[TracebackType] = []
    entry = error.__traceback__
    while entry is not None:
        found.append(entry)
        entry = entry.tb_next
    return found


def _returned_from_blocks(function: str, syntax: Syntax) -> list[tuple[ast.Return, _Block]]:
    """Each `return function(...)` of a coroutine function that stands inside a block."""
    found: list[tuple[ast.Return, _Block]] = []
    for statement in syntax.all(ast.Return):
        home = syntax.function_of(statement)
        if callee(statement.value) != function or not isinstance(home, ast.AsyncFunctionDef):
            continue
        inner: ast.AST = statement
        for parent in syntax.parents(statement):
            if parent is home:
                break
            if isinstance(parent, _Block) and inner in parent.body and _guards(parent):
                found.append((statement, parent))
                break
            inner = parent
    return found


def _guards(block: _Block) -> bool:
    return not isinstance(block, ast.Try) or bool(block.handlers)


def _context(block: ast.With | ast.AsyncWith) -> str:
    item = block.items[-1]
    return shown(item.optional_vars or item.context_expr)
