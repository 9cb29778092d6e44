"""Lifetimes: tasks that end before their time, or whose end nobody sees (P24, P25, P26)."""

import ast
import asyncio
from typing import Any, Final

from .diagnosis import Diagnosis, Fact, Kind
from .evidence import Evidence
from .findings import Findings
from .stories import Story
from .syntax import Function, Syntax, callee, entries_of

LEFT_EARLY: Final = Kind("main-left-early", "P24")
COLLECTED: Final = Kind(
    "task-collected", "P25", rules=("ruff RUF006", "flake8-async ASYNC300", "SonarPython S7502")
)
UNREAD: Final = Kind("exception-unread", "P26")

#: The function of asyncio.run that cancels what is left when main has ended.
_AT_THE_END: Final = "_cancel_all_tasks"

_NEVER_RETRIEVED: Final = "Task exception was never retrieved"
_DESTROYED: Final = "Task was destroyed but it is pending!"


class Lifetimes:
    """Told of what the exception handler of a loop is told; the rest is read from the stories."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        #: Numbers of tasks that were still waiting when their loop had stopped for good.
        self._left: list[int] = []

    def exception_handled(self, context: dict[str, Any]) -> None:
        """Remark on tasks that died without anybody's seeing it."""
        task: Any = context.get("task") or context.get("future")
        match context.get("message"):
            # These leave through the loop at once: whoever called run has heard them.
            case text if text == _NEVER_RETRIEVED and not isinstance(
                context["exception"], (KeyboardInterrupt, SystemExit)
            ):
                entries = entries_of(context["exception"])
                line = entries[-1].tb_lineno if entries else None
                error = type(context["exception"]).__qualname__
                text = str(context["exception"])
                self._add(UNREAD, line, task, error=f"{error}: {text}" if text else error)
            case text if text == _DESTROYED and asyncio._get_running_loop() is not None:
                self._add(COLLECTED, None, task)
            case text if text == _DESTROYED:
                self._left.append(hash(task))
            case _:
                pass

    def _add(self, kind: Kind, line: int | None, task: asyncio.Task[Any], **facts: Fact) -> None:
        details: dict[str, Fact] = {**facts, "number": hash(task)}
        self._findings.add(Diagnosis(kind, line, task.get_name(), self._findings.now(), details))

    def explain(self, evidence: Evidence) -> None:
        """Say which tasks were forgotten by a loop that the program ran itself."""
        stories = [evidence.stories.tasks.get(number) for number in sorted(self._left)]
        left = [story for story in stories if story is not None and _is_forgotten(story, evidence)]
        if left and evidence.error is None and not evidence.stories.is_cut:
            names, line = [story.name for story in left], left[0].created.line
            details: dict[str, Fact] = {"names": names}
            self._findings.add(
                Diagnosis(LEFT_EARLY, line, None, evidence.duration, details, "pending")
            )


def _is_forgotten(story: Story, evidence: Evidence) -> bool:
    """Whether it was the reader's and could have ended, and nobody waited for it."""
    return (
        story.created.defined is not None
        and not evidence.stories.waited_for(story.number)
        and not _never_ends(story, evidence.syntax)
    )


def complete_lifetimes(evidence: Evidence) -> None:
    """Add what only the stories know: when a task failed, where a lost one was created."""
    for one in evidence.findings:
        if one.kind not in (UNREAD, COLLECTED):
            continue
        if _told_with_a_deadlock(one, evidence):
            evidence.findings.discard(one)
        number = one.details.pop("number")
        story = evidence.stories.tasks.get(number) if isinstance(number, int) else None
        if one.kind is COLLECTED:
            one.line = story.created.line if story is not None else None
        elif story is not None and story.ending is not None:
            one.at = story.ending.at
            one.details["seconds"] = max(evidence.duration - one.at, 0.0)
        else:
            one.details["seconds"] = 0.0


def _told_with_a_deadlock(one: Diagnosis, evidence: Evidence) -> bool:
    """Whether a deadlock was explained by the failure of this very task."""
    error = one.details.get("error")
    return any(
        error is not None and facts.get("error") == error
        for other in evidence.findings
        for _, facts in other.more
    )


def find_left_early(evidence: Evidence) -> None:
    """Tasks that nobody waited for and that the end of main cut off."""
    stories = evidence.stories
    left = [story for story in stories if _was_cut_off(story, evidence)]
    if not left or stories.is_cut or _runs_several(evidence.syntax):
        return
    at = left[0].requests[0][1].at
    main = _main_of(left[0], evidence)
    if main is None or main.ending is None or main.ending.how != "returned":
        return
    names = [story.name for story in left]
    line = left[0].created.line
    evidence.findings.add(Diagnosis(LEFT_EARLY, line, main.name, at, {"names": names}))


def _was_cut_off(story: Story, evidence: Evidence) -> bool:
    first = story.requests[0][1] if story.requests else None
    return first is not None and first.by == _AT_THE_END and _is_forgotten(story, evidence)


def _runs_several(syntax: Syntax) -> bool:
    """Whether the loop outlives its mains, as that of a Runner does."""
    return any(callee(call) == "Runner" for call in syntax.all(ast.Call))


def _main_of(story: Story, evidence: Evidence) -> Story | None:
    """The task that asyncio.run made, whose end came just before that of `story`."""
    seq = story.requests[0][0]
    mains = [one for one in evidence.stories if one.parent is None and one.is_over_at(seq)]
    return mains[-1] if mains else None


def _never_ends(story: Story, syntax: Syntax) -> bool:
    """Whether it is made to run until it is stopped: `while True` without a way out."""
    name = story.created.coroutine.rpartition(".")[2]
    return any(_loops_for_ever(function, syntax) for function in syntax.definitions(name))


def _loops_for_ever(function: Function, syntax: Syntax) -> bool:
    for loop in ast.walk(function):
        if isinstance(loop, ast.While) and isinstance(loop.test, ast.Constant) and loop.test.value:
            exits = (ast.Break, ast.Return)
            ways_out = [node for node in ast.walk(loop) if isinstance(node, exits)]
            if syntax.function_of(loop) is function and not ways_out:
                return True
    return False
