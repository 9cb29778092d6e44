"""Timed making: a plain decorator that measures how long it takes to make a coroutine (P09)."""

import ast
from collections.abc import Iterator
from typing import Final

from .diagnosis import Diagnosis, Kind
from .evidence import Evidence
from .stories import Stories
from .syntax import Function, Syntax, callee, name_of

TIMED_MAKING: Final = Kind("timed-the-making", "P09")

_CLOCKS: Final = frozenset(
    {
        "time",
        "time_ns",
        "monotonic",
        "monotonic_ns",
        "perf_counter",
        "perf_counter_ns",
        "process_time",
        "now",
    }
)


def find_timed_making(evidence: Evidence) -> None:
    """Coroutine functions that really waited, under a decorator that timed only their call."""
    for function in evidence.syntax.all(ast.AsyncFunctionDef):
        real = _longest_run(function.name, evidence.stories)
        for decorator in function.decorator_list if real else ():
            name = name_of(decorator.func if isinstance(decorator, ast.Call) else decorator)
            for call in _timed_calls(name, evidence.syntax):
                details: dict[str, float | str | list[str]] = {
                    "function": function.name,
                    "decorator": name or "",
                    "measured": 0.0,
                    "real": real,
                }
                evidence.findings.add(Diagnosis(TIMED_MAKING, call.lineno, None, 0.0, details))


def _timed_calls(decorator: str | None, syntax: Syntax) -> Iterator[ast.Call]:
    """Where the decorator's plain wrapper calls the function between two looks at a clock."""
    for outer in syntax.definitions(decorator) if decorator is not None else ():
        if any(_minds_coroutines(node) for node in ast.walk(outer)):
            continue
        given = {argument.arg for argument in outer.args.args}
        for wrapper in ast.walk(outer):
            if isinstance(wrapper, ast.FunctionDef) and wrapper is not outer:
                given |= {argument.arg for argument in wrapper.args.args}
                yield from _between_looks(wrapper, given)


def _minds_coroutines(node: ast.AST) -> bool:
    return isinstance(node, ast.AsyncFunctionDef | ast.Await) or name_of(node) in (
        "iscoroutinefunction",
        "iscoroutine",
        "isawaitable",
    )


def _between_looks(wrapper: Function, given: set[str]) -> Iterator[ast.Call]:
    calls = [node for node in ast.walk(wrapper) if isinstance(node, ast.Call)]
    looks = [call.lineno for call in calls if callee(call) in _CLOCKS]
    for call in calls:
        is_given = isinstance(call.func, ast.Name) and call.func.id in given
        if is_given and any(n < call.lineno for n in looks) and any(n > call.lineno for n in looks):
            yield call
            return


def _longest_run(function: str, stories: Stories) -> float:
    """How long a task was suspended inside the function at the most; 0 if it never was."""
    return max(
        (
            sum(
                wait.seconds
                for wait in story.waits
                if any(entry.own and _is(entry.function, function) for entry in wait.event.stack)
            )
            for story in stories
        ),
        default=0.0,
    )


def _is(qualified: str, name: str) -> bool:
    return qualified.rpartition(".")[2] == name
