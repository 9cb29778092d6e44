"""Misused await: awaiting what is no awaitable (P03), and await outside async def (P04)."""

import ast
import inspect
import re
from types import TracebackType
from typing import Any, Final

from ..output import running_task_name
from .blocks import take_blocks
from .diagnosis import Diagnosis, Fact, Kind
from .evidence import Evidence
from .syntax import Syntax, entries_of, name_of, position_in, shown, value_of

PLAIN_VALUE: Final = Kind("await-plain-value", "P03", rules=("pyright reportGeneralTypeIssues",))
OUTSIDE_ASYNC: Final = Kind("await-outside-async", "P04", rules=("ruff PLE1142", "ruff F704"))
NOT_CALLED: Final = Kind("function-not-called", "P05", rules=("pyright reportArgumentType",))

#: What CPython says of the object; the type is in the first group.
_NOT_AWAITABLE: Final = re.compile(r"'(.+)' object can't be awaited")

_KEYWORD: Final = re.compile(
    r"'(await|async with|async for)' outside (async )?function"
    r"|asynchronous comprehension outside of an asynchronous function"
)


def find_plain_value(error: BaseException, evidence: Evidence) -> None:
    """`await time.sleep(1)`, `await 5`, `await job` without its brackets."""
    said = _NOT_AWAITABLE.fullmatch(str(error)) if isinstance(error, TypeError) else None
    entries = entries_of(error)
    if said is None or not entries or entries[-1].tb_next is not None:
        return
    entry = entries[-1]
    found = evidence.syntax.at(position_in(entry), ast.Await)
    if found is not None:
        _say_plain_value(found.value, said[1], entry, evidence)


def _say_plain_value(
    value: ast.expr, type_name: str, entry: TracebackType, evidence: Evidence
) -> None:
    line = entry.tb_lineno
    facts: dict[str, Fact] = {"value": shown(value), "type": type_name}
    if isinstance(value, ast.Call):
        facts["value"] = shown(value.func)
        facts["seconds"] = take_blocks(evidence.findings, range(line, line + 1))
        variant = "generator" if type_name == "async_generator" else None
        _add(evidence, PLAIN_VALUE, line, facts, variant)
    elif inspect.iscoroutinefunction(value_of(value, entry.tb_frame)):
        _add(evidence, NOT_CALLED, line, {"function": shown(value)}, "awaited")
    elif isinstance(value, ast.Await) or _was_awaited(value, evidence.syntax):
        facts["value"] = shown(value.value if isinstance(value, ast.Await) else value)
        _add(evidence, PLAIN_VALUE, line, facts, "already-awaited")
    else:
        _add(evidence, PLAIN_VALUE, line, facts, "no-call")


def _was_awaited(value: ast.expr, syntax: Syntax) -> bool:
    """Whether the name was given the result of an await before, in the same function."""
    name, scope = name_of(value), syntax.function_of(value)
    return any(
        isinstance(assigned.value, ast.Await)
        and assigned.lineno < value.lineno
        and syntax.function_of(assigned) is scope
        and any(name_of(target) == name for target in assigned.targets)
        for assigned in syntax.all(ast.Assign)
    )


def find_outside_async(error: BaseException, evidence: Evidence) -> None:
    """`await` in a plain def, or in no function at all."""
    said = _KEYWORD.search(error.msg or "") if isinstance(error, SyntaxError) else None
    line = getattr(error, "lineno", None)
    if said is None or line is None:
        return
    keyword = said[1] or "await"
    functions = evidence.syntax.on_line(line, ast.FunctionDef, ast.Lambda)
    match functions[-1] if functions else None:
        case ast.FunctionDef(name=name):
            facts: dict[str, Fact] = {"keyword": keyword, "function": name}
            _add(evidence, OUTSIDE_ASYNC, line, facts, None)
        case ast.Lambda():
            _add(evidence, OUTSIDE_ASYNC, line, {"keyword": keyword}, "lambda")
        case _:
            _add(evidence, OUTSIDE_ASYNC, line, {"keyword": keyword}, "top")


def _add(
    evidence: Evidence, kind: Kind, line: int, facts: dict[str, Any], variant: str | None
) -> None:
    at = evidence.findings.now()
    evidence.findings.add(Diagnosis(kind, line, running_task_name(), at, facts, variant))
