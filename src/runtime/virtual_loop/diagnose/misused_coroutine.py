"""Misused coroutines: the function instead of its coroutine (P05), a coroutine twice (P06), results
instead of coroutines (P13)."""

import ast
import inspect
import re
from collections.abc import Iterable, Iterator
from types import CoroutineType, FrameType, TracebackType
from typing import Any, Final

from ..output import running_task_name
from .diagnosis import Diagnosis, Fact, Kind
from .evidence import Evidence
from .misused_await import NOT_CALLED
from .syntax import Syntax, callee, entries_of, name_of, position_in, shown, value_of

REUSED: Final = Kind("coroutine-reused", "P06")
GATHERED_RESULTS: Final = Kind("gather-of-results", "P13")

#: What asyncio says when it is given something else than a coroutine or a future.
_UNFIT: Final = re.compile(
    r"a coroutine was expected, got .*"
    r"|An asyncio\.Future, a coroutine or an awaitable is required"
    r"|'.*' object can't be awaited"
    r"|'.*' object has no attribute 'add_done_callback'"
)
_REUSED: Final = "cannot reuse already awaited coroutine"
_SHARED: Final = "coroutine is being awaited already"


def find_misused_coroutine(error: BaseException, evidence: Evidence) -> None:
    """Look at the innermost line of the reader's that the error went through."""
    entries, text = entries_of(error), str(error)
    if not entries:
        return
    if isinstance(error, TypeError | ValueError | AttributeError) and _UNFIT.fullmatch(text):
        _find_unfit(entries[-1], evidence)
    elif isinstance(error, RuntimeError) and text in (_REUSED, _SHARED):
        _find_reused(entries[-1], evidence, text == _SHARED)


# ---- what is no awaitable ----


def _find_unfit(entry: TracebackType, evidence: Evidence) -> None:
    for call in _calls_at(entry, evidence.syntax):
        awaited = _inner_awaits(call)
        if awaited:
            times = sum(_size(each, entry.tb_frame) for each in awaited)
            facts: dict[str, Fact] = {"function": shown(call.func), "times": times}
            return _add(evidence, GATHERED_RESULTS, entry.tb_lineno, facts)
        for function in functions_given(call, entry.tb_frame):
            return _add(evidence, NOT_CALLED, entry.tb_lineno, {"function": function})
    return None


def _calls_at(entry: TracebackType, syntax: Syntax) -> list[ast.Call]:
    """The call that was under way, and those that are written into it."""
    node = syntax.at(position_in(entry), ast.Call, ast.Await)
    if node is None:
        return syntax.on_line(entry.tb_lineno, ast.Call)
    return [each for each in ast.walk(node) if isinstance(each, ast.Call)]


def _inner_awaits(call: ast.Call) -> list[ast.expr]:
    """The arguments of `call`, lists among them, that await what should have been passed on."""
    values = (each.value if isinstance(each, ast.Starred) else each for each in call.args)
    return [value for value in values if _awaits(value)]


def _awaits(value: ast.expr) -> bool:
    match value:
        case ast.ListComp(elt=ast.Await()) | ast.GeneratorExp(elt=ast.Await()) | ast.Await():
            return True
        case ast.List(elts=items) | ast.Tuple(elts=items) | ast.Set(elts=items):
            return any(isinstance(item, ast.Await) for item in items)
        case _:
            return False


def _size(awaited: ast.expr, frame: FrameType) -> int:
    """How many awaits there were, or 0 where that is not known."""
    match awaited:
        case ast.ListComp(generators=[ast.comprehension(iter=source)]):
            match source:
                case ast.List(elts=items) | ast.Tuple(elts=items):
                    return len(items)
                case _:
                    value: Any = value_of(source, frame)
                    return len(_members(value))
        case ast.List(elts=items):
            return len(items)
        case _:
            return 1


def functions_given(call: ast.Call, frame: FrameType) -> Iterator[str]:
    for argument in [*call.args, *(keyword.value for keyword in call.keywords)]:
        match argument:
            case ast.List(elts=items) | ast.Tuple(elts=items) | ast.Set(elts=items):
                parts: Iterable[ast.expr] = items
            case ast.ListComp(elt=part) | ast.Starred(value=ast.ListComp(elt=part)):
                parts = [part]
            case ast.Starred(value=value):
                given: Any = value_of(value, frame)
                functions = filter(inspect.iscoroutinefunction, _members(given))
                yield from (function.__name__ for function in functions)
                continue
            case _:
                parts = [argument]
        for part in parts:
            if inspect.iscoroutinefunction(value_of(part, frame)):
                yield shown(part)


def _members(value: Any) -> list[Any]:
    """Those of a plain collection; to ask anything else might run code."""
    return list(value) if type(value) in (list, tuple, dict, set) else []


# ---- a coroutine twice ----


def _find_reused(entry: TracebackType, evidence: Evidence, shared: bool) -> None:
    syntax, frame, line = evidence.syntax, entry.tb_frame, entry.tb_lineno
    node = syntax.at(position_in(entry), ast.Await)
    called = callee(node.value) if node is not None else None
    for function in syntax.definitions(called) if called is not None else []:
        for decorator in function.decorator_list:
            if "cache" in shown(decorator).lower():
                facts: dict[str, Fact] = {"function": function.name, "cache": _decorator(decorator)}
                return _add(evidence, REUSED, line, facts, "shared" if shared else "cached")
    for name, coroutine in _used_up(syntax, frame, line):
        uses = _uses(name, syntax, line)
        facts = {"function": coroutine.__name__}
        before = [use for use in uses if use < line or (use != line and "." in name)]
        if shared:
            return _add(evidence, REUSED, line, facts, "shared-name")
        if not before:
            return _add(evidence, REUSED, line, facts, "same-line")
        return _add(evidence, REUSED, line, {**facts, "first": before[-1]})
    return None


def _decorator(node: ast.expr) -> str:
    return shown(node.func if isinstance(node, ast.Call) else node)


def _used_up(
    syntax: Syntax, frame: FrameType, line: int
) -> Iterator[tuple[str, CoroutineType[Any, Any, Any]]]:
    """The names on this line that hold a coroutine, or a task of one, and the coroutine."""
    for node in syntax.on_line(line, ast.Name, ast.Attribute):
        value: Any = value_of(node, frame)
        if hasattr(value, "get_coro"):
            value = value.get_coro()
        if isinstance(value, CoroutineType):
            for scope in (frame.f_locals, frame.f_globals):
                yield from ((name, value) for name, held in scope.items() if held is value)
            yield ast.unparse(node), value


def _uses(name: str, syntax: Syntax, line: int) -> list[int]:
    """The lines that read `name`, in the function of this line."""
    scopes = {syntax.function_of(node) for node in syntax.on_line(line, ast.expr)}
    return sorted(
        node.lineno
        for node in syntax.all(ast.Name, ast.Attribute)
        if isinstance(node.ctx, ast.Load)
        and (
            name_of(node) == name.rpartition(".")[2]
            if "." in name
            else ast.unparse(node) == name and syntax.function_of(node) in scopes
        )
    )


def _add(
    evidence: Evidence,
    kind: Kind,
    line: int,
    facts: dict[str, Fact],
    variant: str | None = None,
) -> None:
    at = evidence.findings.now()
    evidence.findings.add(Diagnosis(kind, line, running_task_name(), at, facts, variant))
