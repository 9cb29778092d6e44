"""Misused functions: the result of a call where the function was wanted (P20), and a coroutine function
where only plain ones are called (P07)."""

import ast
import re
from types import TracebackType
from typing import Final

from ..output import running_task_name
from .blocks import take_blocks
from .diagnosis import Diagnosis, Fact, Kind
from .evidence import Evidence
from .misused_coroutine import functions_given
from .syntax import callee, entries_of, shown
from .unawaited import CALLBACK

CALLED_BEFORE: Final = Kind("called-before-passing", "P20")

_NO_CALLABLE: Final = re.compile(
    r"'(.+)' object is not callable|a callable object was expected by \w+\(\), got (.+)"
)
_NO_COROUTINES: Final = re.compile(r"coroutines cannot be used with (\w+)\(\)")

#: Who takes a function to call it later.
_TAKERS: Final = frozenset(
    {
        "run_in_executor",
        "to_thread",
        "submit",
        "call_soon",
        "call_soon_threadsafe",
        "call_later",
        "call_at",
        "add_done_callback",
        "Thread",
        "Timer",
    }
)


def find_misused_function(error: BaseException, evidence: Evidence) -> None:
    """Look at the line that handed the function over, or at all such lines of the program."""
    entries, text = entries_of(error), str(error)
    if not isinstance(error, TypeError):
        return
    if _NO_CALLABLE.match(text) and entries:
        _find_called_before(entries[-1].tb_lineno, error, evidence)
    elif _NO_CALLABLE.match(text):
        # A loop or a worker called it, long after the line that handed it over.
        _find_called_before_anywhere(error, evidence)
    elif (said := _NO_COROUTINES.fullmatch(text)) and entries:
        _find_refused(entries[-1], said[1], evidence)


def _find_called_before_anywhere(error: TypeError, evidence: Evidence) -> None:
    for taker in evidence.syntax.all(ast.Call):
        if callee(taker) in _TAKERS and _find_called_before(taker.lineno, error, evidence):
            return


def _find_called_before(line: int, error: TypeError, evidence: Evidence) -> bool:
    """`run_in_executor(None, f())`: the call was made first, and its result handed over."""
    said = _NO_CALLABLE.match(str(error))
    for taker in evidence.syntax.on_line(line, ast.Call):
        if said is None or callee(taker) not in _TAKERS:
            continue
        for argument in [*taker.args, *(keyword.value for keyword in taker.keywords)]:
            name = callee(argument)
            if name is not None and said[1] == "coroutine":
                facts = {"function": name, "caller": shown(taker.func)}
                _add(evidence, CALLED_BEFORE, line, facts, "coroutine")
                return True
            if name is not None and not evidence.syntax.is_coroutine_function(name):
                facts: dict[str, Fact] = {
                    "function": shown(getattr(argument, "func", argument)),
                    "caller": shown(taker.func),
                    "result": said[1] or _type_said(said[2]),
                    "seconds": take_blocks(evidence.findings, _lines_of(name, line, evidence)),
                }
                _add(evidence, CALLED_BEFORE, line, facts)
                return True
    return False


def _type_said(shown_value: str) -> str:
    return "NoneType" if shown_value == "None" else "value"


def _lines_of(name: str, line: int, evidence: Evidence) -> set[int]:
    """The line of the call, and those of the function that it called."""
    lines = {line}
    for function in evidence.syntax.definitions(name):
        lines.update(range(function.lineno, (function.end_lineno or function.lineno) + 1))
    return lines


def _find_refused(entry: TracebackType, taker: str, evidence: Evidence) -> None:
    for call in evidence.syntax.on_line(entry.tb_lineno, ast.Call):
        if callee(call) == taker:
            for function in functions_given(call, entry.tb_frame):
                facts: dict[str, Fact] = {"function": function, "caller": shown(call.func)}
                return _add(evidence, CALLBACK, entry.tb_lineno, facts, "refused")
    return None


def _add(
    evidence: Evidence,
    kind: Kind,
    line: int,
    facts: dict[str, Fact],
    variant: str | None = None,
) -> None:
    at = evidence.findings.now()
    evidence.findings.add(Diagnosis(kind, line, running_task_name(), at, facts, variant))
