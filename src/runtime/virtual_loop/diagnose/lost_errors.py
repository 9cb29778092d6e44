"""Lost errors: what gather leaves behind when one of its tasks fails (P27, P28)."""

import ast
from typing import Final

from .diagnosis import Diagnosis, Kind
from .evidence import Evidence
from .gathers import Gather
from .stories import Stories, Story
from .syntax import Syntax, callee

SIBLINGS: Final = Kind("siblings-go-on", "P27")
SECOND_ERROR: Final = Kind("second-error-lost", "P28")


def find_lost_errors(evidence: Evidence) -> None:
    """Look at every gather one of whose tasks failed."""
    for gather in evidence.gathers:
        if not gather.returns_exceptions:
            _look_at(gather, evidence)


def _look_at(gather: Gather, evidence: Evidence) -> None:
    stories = evidence.stories
    gathered = [stories.tasks[number] for number in gather.children if number in stories.tasks]
    failed = [
        story for story in gathered if story.ending is not None and story.ending.how == "raised"
    ]
    if not failed or stories.is_cut:
        return
    first = min(failed, key=lambda story: story.done_seq or 0)
    second = [story for story in failed if story is not first]
    lost = [story for story in second if not _is_looked_at(story, first, evidence)]
    for story in lost:
        _add_second(story, first, gather, evidence)
    running = [story for story in gathered if _goes_on(story, first, stories)]
    if running and not lost:
        _add_siblings(running, first, gather, evidence)


def _is_looked_at(story: Story, first: Story, evidence: Evidence) -> bool:
    """Whether somebody may have seen its error: awaited it later, or asked for it."""
    return evidence.stories.waited_for(story.number, first.done_seq or 0) or _asks_for_errors(
        evidence.syntax
    )


def _asks_for_errors(syntax: Syntax) -> bool:
    return any(callee(call) == "exception" for call in syntax.all(ast.Call))


def _goes_on(story: Story, first: Story, stories: Stories) -> bool:
    """Whether it ran on after the first one failed, and nobody stopped it or cared for it."""
    failed = first.done_seq or 0
    if story.is_over_at(failed) or stories.waited_for(story.number, failed):
        return False
    stopped = next((seq for seq, _ in story.requests if seq > failed), None)
    return any(
        seq > failed and (stopped is None or seq < stopped) and step.at > _end(first)
        for seq, step in story.steps
    )


def _end(story: Story) -> float:
    return story.ending.at if story.ending is not None else 0.0


def _add_siblings(running: list[Story], first: Story, gather: Gather, evidence: Evidence) -> None:
    names = [story.name for story in running]
    details: dict[str, float | str | list[str]] = {"failed": first.name, "names": names}
    evidence.findings.add(
        Diagnosis(SIBLINGS, gather.line, _waiter(gather, evidence), _end(first), details)
    )


def _add_second(story: Story, first: Story, gather: Gather, evidence: Evidence) -> None:
    done = story.ending
    if done is None:
        return
    error = f"{done.error}: {done.text}" if done.text else f"{done.error}"
    details: dict[str, float | str | list[str]] = {
        "failed": story.name,
        "error": error,
        "first": first.name,
    }
    evidence.findings.add(Diagnosis(SECOND_ERROR, gather.line, story.name, done.at, details))


def _waiter(gather: Gather, evidence: Evidence) -> str | None:
    story = evidence.stories.tasks.get(gather.task) if gather.task is not None else None
    return story.name if story is not None else None
