"""Batches: gathers, groups and waits that follow one another, each as slow as its slowest job (P15)."""

import ast
import heapq
from collections.abc import Sequence
from typing import Final

from .diagnosis import Diagnosis, Kind
from .evidence import Evidence
from .gathers import Gather
from .stories import Story
from .syntax import Syntax, callee

BATCHES: Final = Kind("batches", "P15", "hint")

#: A pool that saves less than this part of the time is not worth a word.
_WORTH: Final = 0.1


def find_batches(evidence: Evidence) -> None:
    """Look at what one task waited for together on one line, of slices of a list."""
    if evidence.stories.is_cut:
        return
    by_place: dict[tuple[int, int], list[Gather]] = {}
    for gather in (*evidence.gathers, *evidence.together):
        if (
            gather.line is not None
            and gather.task is not None
            and _takes_slices(gather.line, evidence.syntax)
        ):
            by_place.setdefault((gather.line, gather.task), []).append(gather)
    for (line, task), gathers in by_place.items():
        batches = [_jobs(gather, evidence) for gather in gathers]
        if len(batches) > 1 and all(batches):
            _compare(line, evidence.stories.tasks[task], batches, evidence)


def _jobs(gather: Gather, evidence: Evidence) -> list[tuple[float, float]]:
    """When each job began and ended; nothing where one did not return."""
    stories = [evidence.stories.tasks.get(number) for number in gather.children]
    jobs = [_span(story) for story in stories if story is not None]
    return [job for job in jobs if job is not None] if None not in jobs else []


def _span(story: Story) -> tuple[float, float] | None:
    if story.ending is None or story.ending.how != "returned":
        return None
    return story.created.at, story.ending.at


def _compare(
    line: int,
    story: Story,
    batches: Sequence[Sequence[tuple[float, float]]],
    evidence: Evidence,
) -> None:
    """Say how much a pool of the same size would save, if it would."""
    size = max(map(len, batches))
    taken = batches[-1][0][0] - batches[0][0][0] + _length(batches[-1])
    pooled = _in_a_pool([end - begin for batch in batches for begin, end in batch], size)
    idle = [_idle(batch) for batch in batches[:-1]]
    worst = max(idle, key=sum)
    if size < 2 or not any(worst) or pooled > taken * (1 - _WORTH):
        return
    details: dict[str, float | str | list[str]] = {
        "batch": idle.index(worst) + 1,
        "idle": sum(1 for each in worst if each),
        "seconds": max(worst),
        "size": size,
        "taken": taken,
        "pooled": pooled,
    }
    at = batches[0][0][0]
    evidence.findings.add(Diagnosis(BATCHES, line, story.name, at, details))


def _length(batch: Sequence[tuple[float, float]]) -> float:
    return max(end for _, end in batch) - batch[0][0]


def _idle(batch: Sequence[tuple[float, float]]) -> list[float]:
    """How long each slot of the batch stood idle."""
    last = max(end for _, end in batch)
    return [round(last - end, 6) for _, end in batch]


def _in_a_pool(lengths: Sequence[float], size: int) -> float:
    """How long the jobs take when each begins as soon as one of `size` slots is free."""
    slots = [0.0] * size
    for length in lengths:
        heapq.heapreplace(slots, slots[0] + length)
    return max(slots)


def _takes_slices(line: int, syntax: Syntax) -> bool:
    """Whether this line, or the loop round it, cuts a list into pieces."""
    for call in syntax.on_line(line, ast.Call):
        for loop in syntax.parents(call):
            if isinstance(loop, ast.For | ast.AsyncFor | ast.While) and not _goes_over(loop, call):
                return any(
                    isinstance(node, ast.Slice) or callee(node) in ("batched", "chunks", "chunked")
                    for node in ast.walk(loop)
                )
    return False


def _goes_over(loop: ast.For | ast.AsyncFor | ast.While, call: ast.Call) -> bool:
    """Whether the call gives what the loop goes over, as `as_completed` does."""
    return not isinstance(loop, ast.While) and any(node is call for node in ast.walk(loop.iter))
