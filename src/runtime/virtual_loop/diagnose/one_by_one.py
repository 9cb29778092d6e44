"""One by one: waits that follow one another and need not (P11, P12)."""

import ast
import itertools
from typing import Final

from .diagnosis import Diagnosis, Kind
from .evidence import Evidence
from .independent_loops import IndependentLoop, independent_loops
from .misused_coroutine import GATHERED_RESULTS
from .stories import Stories, Story, Wait
from .syntax import Syntax

LOOP: Final = Kind("awaits-in-turn", "P11", "hint")
TASKS: Final = Kind("task-awaited-at-once", "P12", "hint")

#: Fewer waits in a loop are not worth a word.
_FEWEST: Final = 3

#: Waiting for these is waiting for another task, so it is not the loop that makes it slow.
_SHARED: Final = frozenset(
    {"lock", "semaphore", "event", "condition", "barrier", "queue-get", "queue-put", "queue-join"}
)


# ---- an await in a loop ----


def find_awaits_in_turn(evidence: Evidence) -> None:
    """Loops whose calls all waited, alone in the program, one after the other."""
    if evidence.stories.is_cut or evidence.findings.of_kind(GATHERED_RESULTS):
        # An await inside the brackets of gather is told already, with its error.
        return
    for loop in independent_loops(evidence.syntax):
        for story in evidence.stories:
            waits = [wait for wait in story.waits if _passes(wait, loop)]
            if waits and _is_alone(story, waits, evidence.stories):
                _say_in_turn(loop, story, waits, evidence)


def _say_in_turn(
    loop: IndependentLoop, story: Story, waits: list[Wait], evidence: Evidence
) -> None:
    calls = _by_call(waits)
    total, longest = sum(calls), max(calls, default=0.0)
    if len(calls) < _FEWEST or total < 2 * longest or longest == 0:
        return
    details: dict[str, float | str | list[str]] = {
        "function": loop.called,
        "times": len(calls),
        "seconds": total,
        "together": longest,
    }
    line, at = loop.awaited.lineno, waits[0].event.at
    evidence.findings.add(Diagnosis(LOOP, line, story.name, at, details))


def _passes(wait: Wait, loop: IndependentLoop) -> bool:
    """Whether the task stood in the await of this loop."""
    return any(
        entry.own
        and entry.function.rpartition(".")[2] == loop.function.name
        and entry.line in loop.lines
        for entry in wait.event.stack[:-1]
    )


def _by_call(waits: list[Wait]) -> list[float]:
    """The seconds of each call: a call begins where the rarest of its waits' lines comes again."""
    lines = [wait.event.line for wait in waits]
    rarest = min(lines, key=lambda line: (lines.count(line), lines.index(line)))
    starts = [index for index, line in enumerate(lines) if line == rarest]
    bounds = [0, *starts[1:], len(waits)]
    return [
        sum(wait.seconds for wait in waits[begin:end]) for begin, end in itertools.pairwise(bounds)
    ]


def _is_alone(story: Story, waits: list[Wait], stories: Stories) -> bool:
    """Whether every other task was over, only waiting for this one, or made by it."""
    if any(wait.event.on in _SHARED for wait in waits):
        return False
    first = waits[0].seq
    awaited = {number for wait in waits for number in wait.event.tasks}
    return all(
        other is story
        or other.is_over_at(first)
        or other.seq > first
        or other.number in awaited
        or _waits_for(other, story, first)
        for other in stories
    )


def _waits_for(other: Story, story: Story, seq: int) -> bool:
    waits = [wait for wait in other.waits if wait.seq < seq]
    return bool(waits) and story.number in waits[-1].event.tasks


# ---- tasks awaited at once ----


def find_tasks_awaited_at_once(evidence: Evidence) -> None:
    """`await create_task(a())`, then `await create_task(b())`: never two at a time."""
    stories = evidence.stories
    if stories.is_cut:
        return
    for story in stories:
        chain: list[Wait] = []
        for child in [*stories.children_of(story), None]:
            wait = _awaited_at_once(child, story) if child is not None else None
            if wait is not None and not _flows(chain, wait, evidence.syntax):
                chain.append(wait)
                continue
            _say_at_once(chain, story, evidence)
            chain = [wait] if wait is not None else []


def _awaited_at_once(child: Story, parent: Story) -> Wait | None:
    """The wait of `parent` for `child` in the very step that created it, if it took time."""
    for wait in parent.waits:
        if wait.event.tasks == (child.number,) and wait.event.step == child.created.step:
            is_plain = wait.event.on == "task" and child.created.defined is not None
            # Blocking the loop is no waiting: nothing could have gone on meanwhile.
            suspended = sum(each.seconds for each in child.waits)
            return wait if is_plain and suspended > 0 else None
    return None


def _flows(chain: list[Wait], wait: Wait, syntax: Syntax) -> bool:
    """Whether the last result of the chain is used on the line of the next task."""
    if not chain:
        return False
    given = {
        node.id
        for assigned in _on(chain[-1], syntax, ast.Assign)
        for target in assigned.targets
        for node in ast.walk(target)
        if isinstance(node, ast.Name)
    }
    return any(node.id in given for node in _on(wait, syntax, ast.Name))


def _on[N: ast.AST](wait: Wait, syntax: Syntax, cls: type[N]) -> list[N]:
    return syntax.on_line(wait.event.line, cls) if wait.event.line is not None else []


def _say_at_once(chain: list[Wait], story: Story, evidence: Evidence) -> None:
    if len(chain) < 2 or not _is_alone(story, chain, evidence.stories):
        return
    seconds = [wait.seconds for wait in chain]
    details: dict[str, float | str | list[str]] = {
        "times": len(chain),
        "seconds": sum(seconds),
        "together": max(seconds),
    }
    first = chain[0].event
    evidence.findings.add(Diagnosis(TASKS, first.line, story.name, first.at, details))
