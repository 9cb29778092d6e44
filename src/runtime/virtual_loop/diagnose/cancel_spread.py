"""Cancel spread: who awaits a task that was cancelled is cancelled with it (P40)."""

import ast
import asyncio
from dataclasses import dataclass
from typing import Any, Final

from ..events import CancelRequested
from .diagnosis import Diagnosis, Fact, Kind
from .evidence import Evidence
from .stories import Stories, Story
from .syntax import entries_of, value_of

SPREAD: Final = Kind("cancel-spread", "P40")


@dataclass(frozen=True)
class LastAwait:
    """A task that was awaited, known by its number, and where."""

    task: int
    line: int | None


def last_await(error: BaseException, evidence: Evidence) -> LastAwait | None:
    """The cancelled task whose CancelledError ends the program.

    Awaiting what is done already does not suspend, so the trace does not tell it.
    """
    if not isinstance(error, asyncio.CancelledError):
        return None
    for entry in entries_of(error):
        for node in evidence.syntax.on_line(entry.tb_lineno, ast.Await):
            awaited: Any = value_of(node.value, entry.tb_frame)
            if issubclass(type(awaited), asyncio.Task) and awaited.cancelled():
                return LastAwait(hash(awaited), entry.tb_lineno)
    return None


def find_spread(evidence: Evidence, stories: Stories, last: LastAwait | None) -> None:
    """A task ended as cancelled, but nobody asked it to: the one it awaited was."""
    for story in stories:
        if story.done is None or story.done[1].how != "cancelled" or story.requests:
            continue
        stand = story.waited_at(story.done[0])
        awaits = [LastAwait(task, stand.line) for task in stand.tasks] if stand is not None else []
        if last is not None and story.created.line is not None and story.created.step is None:
            awaits.append(last)
        for one in awaits:
            other = stories.of(one.task)
            request = _request_of_reader(other)
            if other is not None and request is not None:
                _say(evidence, story, other, request, one.line)
                break


def _request_of_reader(other: Story | None) -> CancelRequested | None:
    """Who in the reader's code cancelled `other`, if that is how it ended."""
    if other is None or other.done is None or other.done[1].how != "cancelled":
        return None
    return next((request for _, request in other.requests if request.by is None), None)


def _say(
    evidence: Evidence, story: Story, other: Story, request: CancelRequested, line: int | None
) -> None:
    done = story.done[1] if story.done is not None else None
    facts: dict[str, Fact] = {
        "cancelled": other.name,
        "asked": float(request.line) if request.line is not None else -1.0,
        "caller": story.created.coroutine,
    }
    at = done.at if done is not None else request.at
    evidence.findings.add(Diagnosis(SPREAD, line, story.name, at, facts))
