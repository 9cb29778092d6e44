"""Outdated: what older programs ask of asyncio, and what has been taken out of it since."""

import ast
import asyncio
import re
from dataclasses import dataclass
from typing import Final

from ..output import running_task_name
from .diagnosis import Diagnosis, Fact, Kind
from .evidence import Evidence
from .syntax import entries_of, position_in, shown, value_of

REMOVED: Final = Kind("removed-from-asyncio")


@dataclass(frozen=True)
class _Removal:
    #: The release without it, from "What's New In Python" of that release.
    since: str
    #: What is written in its place; empty where nothing is needed any more.
    instead: str


_OF_MODULE: Final = {
    "coroutine": _Removal("3.11", "async def"),
    "get_child_watcher": _Removal("3.14", ""),
    "set_child_watcher": _Removal("3.14", ""),
    **dict.fromkeys(
        (
            "AbstractChildWatcher",
            "FastChildWatcher",
            "MultiLoopChildWatcher",
            "PidfdChildWatcher",
            "SafeChildWatcher",
            "ThreadedChildWatcher",
        ),
        _Removal("3.14", ""),
    ),
}
_OF_TASK: Final = {
    "all_tasks": _Removal("3.9", "asyncio.all_tasks()"),
    "current_task": _Removal("3.9", "asyncio.current_task()"),
}

#: They are there on Windows alone.
_OF_WINDOWS: Final = frozenset(
    (
        "IocpProactor",
        "ProactorEventLoop",
        "WindowsProactorEventLoopPolicy",
        "WindowsSelectorEventLoopPolicy",
    )
)

_LOOP_ARGUMENT: Final = re.compile(r"got an unexpected keyword argument 'loop'")


def find_removed(error: BaseException, evidence: Evidence) -> None:
    """`@asyncio.coroutine`, `asyncio.Task.all_tasks()`, `asyncio.Queue(loop=loop)`."""
    if isinstance(error, AttributeError):
        _find_name(error, evidence)
    elif isinstance(error, TypeError) and _LOOP_ARGUMENT.search(str(error)):
        _find_loop_argument(error, evidence)


def _find_name(error: AttributeError, evidence: Evidence) -> None:
    attribute = error.name or ""
    if error.obj is asyncio:
        name, removal = f"asyncio.{attribute}", _OF_MODULE.get(attribute)
        if attribute in _OF_WINDOWS:
            _add(error, evidence, {"name": name}, "of-windows")
    elif error.obj is asyncio.Task:
        name, removal = f"asyncio.Task.{attribute}", _OF_TASK.get(attribute)
    else:
        return
    if removal is None:
        return
    facts: dict[str, Fact] = {"name": name, "since": removal.since}
    if removal.instead:
        _add(error, evidence, {**facts, "instead": removal.instead}, None)
    else:
        _add(error, evidence, facts, "not-needed")


def _find_loop_argument(error: TypeError, evidence: Evidence) -> None:
    entries = entries_of(error)
    if not entries or entries[-1].tb_next is not None:
        return
    call = evidence.syntax.at(position_in(entries[-1]), ast.Call)
    if call is None:
        return
    function = value_of(call.func, entries[-1].tb_frame)
    if str(getattr(function, "__module__", "")).partition(".")[0] in ("asyncio", "_asyncio"):
        _add(error, evidence, {"call": shown(call.func)}, "loop-argument")


def _add(
    error: BaseException, evidence: Evidence, facts: dict[str, Fact], variant: str | None
) -> None:
    entries = entries_of(error)
    line = entries[-1].tb_lineno if entries else None
    at = evidence.findings.now()
    evidence.findings.add(Diagnosis(REMOVED, line, running_task_name(), at, facts, variant))
