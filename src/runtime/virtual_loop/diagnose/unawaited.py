"""Unawaited: finds coroutines that nobody awaited, and how that came about (P01, P02, P07, P09, P10)."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from types import CoroutineType
from typing import Any, Final

from ..output import running_task_name
from ..sources import PROGRAM_FILE
from .diagnosis import Diagnosis, Kind
from .evidence import Evidence
from .findings import Findings
from .syntax import Syntax, callee, name_of, shown

_UNUSED: Final = ("pyright reportUnusedCoroutine", "mypy unused-coroutine")

NEVER_AWAITED: Final = Kind("never-awaited", "P01", rules=_UNUSED)
TRUTHY: Final = Kind("truthy-coroutine", "P02", rules=("mypy truthy-bool",))
CALLBACK: Final = Kind("async-callback", "P07")
ASYNC_INIT: Final = Kind("async-init", "P09")
NOT_RUN: Final = Kind("test-never-ran", "P10")


@dataclass
class _Forgotten:
    """Coroutines of one function, made at one place and never awaited."""

    function: str
    #: The reader's line that made them, or None where a library called the function.
    line: int | None
    #: The line of the `def`, where that is the reader's.
    defined: int | None
    task: str | None
    at: float
    times: int = 1

    @property
    def name(self) -> str:
        """Without class and enclosing functions."""
        return self.function.rpartition(".")[2]


class Unawaited:
    """Told of every coroutine that is collected without having been awaited."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._forgotten: dict[tuple[str, int | None], _Forgotten] = {}

    def collected(self, coroutine: CoroutineType[Any, Any, Any], line: int | None) -> None:
        """Keep it in mind, unless a limit kept it from being awaited."""
        limits = self._findings.environment.limits
        if limits is not None and limits.reached is not None:
            return
        name, code = coroutine.__qualname__, coroutine.cr_code
        known = self._forgotten.get((name, line))
        if known is not None:
            known.times += 1
            return
        defined = code.co_firstlineno if code.co_filename == PROGRAM_FILE else None
        self._forgotten[name, line] = _Forgotten(
            name, line, defined, running_task_name(), self._findings.now()
        )

    def explain(self, evidence: Evidence) -> None:
        """Say of each why it was forgotten, unless that only followed from the program's error."""
        for one in self._forgotten.values():
            if one.line is not None and one.line in _lines_explained(evidence):
                continue
            found = _explained(one, evidence.syntax)
            if found is not None:
                self._findings.add(found)


def _lines_explained(evidence: Evidence) -> set[int]:
    """Lines whose error cost the coroutines made there their chance, and is diagnosed itself."""
    if evidence.error is None:
        return set()
    lines = {frame["line"] for frame in evidence.error["frames"]}
    return lines & {one.line for one in evidence.findings if one.kind is not NEVER_AWAITED}


def _explained(one: _Forgotten, syntax: Syntax) -> Diagnosis | None:
    if one.name == "__init__":
        return _found(ASYNC_INIT, one, one.defined, cls=one.function.split(".")[-2])
    if one.line is None:
        return _called_by_library(one, syntax)
    calls = [call for call in syntax.on_line(one.line, ast.Call) if callee(call) == one.name]
    for call in calls:
        tested = _tested(call, syntax)
        if tested is not None:
            return _found(TRUTHY, one, tested.lineno, function=one.name)
        caller = _caller_of_lambda(call, syntax)
        if caller is not None:
            return _found(CALLBACK, one, caller.lineno, function=one.name, caller=_named(caller))
    if not calls:
        for caller in _takers(one.name, syntax):
            if one.line in range(caller.lineno, (caller.end_lineno or 0) + 1):
                return _found(CALLBACK, one, one.line, function=one.name, caller=_named(caller))
    return _found(NEVER_AWAITED, one, one.line, function=one.function, times=one.times)


def _called_by_library(one: _Forgotten, syntax: Syntax) -> Diagnosis | None:
    """A function of the reader's that a library called: a test, or a callback."""
    if one.defined is None:
        return None
    for method in syntax.definitions(one.name):
        cls = syntax.class_of(method)
        if method.name.startswith("test") and cls is not None and _is_test_case(cls):
            return _found(NOT_RUN, one, method.lineno, function=one.name, cls=cls.name)
    for caller in _takers(one.name, syntax):
        return _found(CALLBACK, one, caller.lineno, function=one.name, caller=_named(caller))
    return None


def _found(kind: Kind, one: _Forgotten, line: int | None, **details: Any) -> Diagnosis:
    return Diagnosis(kind, line, one.task, one.at, details)


def _tested(call: ast.expr, syntax: Syntax) -> ast.expr | None:
    """Where the truth of what `call` gives is asked for: there, or through the name it is given."""
    if _is_condition(call, syntax):
        return call
    match syntax.parent(call):
        case ast.Assign(targets=[ast.Name(id=name)]) | ast.NamedExpr(target=ast.Name(id=name)):
            scope = syntax.function_of(call)
            for use in syntax.all(ast.Name):
                is_read = use.id == name and isinstance(use.ctx, ast.Load)
                is_later = syntax.function_of(use) is scope and use.lineno >= call.lineno
                if is_read and is_later and _is_condition(use, syntax):
                    return use
        case _:
            pass
    return None


def _is_condition(node: ast.expr, syntax: Syntax) -> bool:
    match syntax.parent(node):
        case (
            ast.If(test=test) | ast.While(test=test) | ast.IfExp(test=test) | ast.Assert(test=test)
        ):
            return test is node
        case ast.UnaryOp(op=ast.Not()):
            return True
        case ast.BoolOp(values=values) as operation:
            return values[-1] is not node or _is_condition(operation, syntax)
        case ast.NamedExpr() as named:
            return _is_condition(named, syntax)
        case ast.comprehension(ifs=conditions):
            return node in conditions
        case ast.Call(func=ast.Name(id="bool")):
            return True
        case ast.GeneratorExp() | ast.ListComp() as items:
            return callee(syntax.parent(items)) in ("any", "all")
        case _:
            return False


def _caller_of_lambda(call: ast.Call, syntax: Syntax) -> ast.Call | None:
    """What was given a lambda that only calls the function: `call_later(1, lambda: f())`."""
    function = syntax.parent(call)
    if not isinstance(function, ast.Lambda) or function.body is not call:
        return None
    caller = syntax.parent(function)
    if isinstance(caller, ast.keyword):
        caller = syntax.parent(caller)
    return caller if isinstance(caller, ast.Call) else None


def _takers(name: str, syntax: Syntax) -> Iterator[ast.Call]:
    """Calls that are given the function itself, outermost first: `call_soon(partial(f, 1))`."""
    for call in syntax.all(ast.Call):
        arguments = [*call.args, *(keyword.value for keyword in call.keywords)]
        if any(_hands_over(argument, name) for argument in arguments):
            yield call


def _hands_over(argument: ast.expr, name: str) -> bool:
    match argument:
        case ast.Call(args=inner) if callee(argument) == "partial":
            return any(_hands_over(each, name) for each in inner)
        case _:
            return name_of(argument) == name


def _named(call: ast.Call) -> str:
    return shown(call.func)


def _is_test_case(cls: ast.ClassDef) -> bool:
    return any((name_of(base) or "").endswith("TestCase") for base in cls.bases)
