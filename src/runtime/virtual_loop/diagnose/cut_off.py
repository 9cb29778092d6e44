"""Cut off: clean-up that never ran, or was cancelled itself, or work that shield did not save (P37 to P39)."""

from typing import Final

from ..events import CancelRequested, Suspended
from .cancel_syntax import cleaning_line, cleans_up
from .diagnosis import Diagnosis, Fact, Kind
from .evidence import Evidence
from .stories import Stories, Story, own_lines
from .syntax import Function, Syntax

NEVER_BEGUN: Final = Kind("cancelled-before-start", "P37")
SHIELD_ENDED: Final = Kind("shield-ended", "P38")
CLEAN_UP: Final = Kind(
    "clean-up-cancelled", "P39", rules=("flake8-async ASYNC102", "flake8-async ASYNC120")
)

_SHUTDOWN: Final = "_cancel_all_tasks"


def find_never_begun(evidence: Evidence, stories: Stories) -> None:
    """P37: cancelled before its first step, although it has something to clean up."""
    for story in stories:
        if story.done is None or story.done[1].how != "cancelled" or len(story.steps) > 1:
            continue
        requests = [(seq, each) for seq, each in story.requests if each.by is None]
        function = _function(evidence.syntax, story)
        first = story.steps[0][0] if story.steps else None
        if not requests or function is None or not cleans_up(function):
            continue
        seq, request = requests[0]
        if first is None or seq < first:
            facts: dict[str, Fact] = {"function": function.name}
            _add(evidence, NEVER_BEGUN, request, story, facts)


def find_shield_ended(evidence: Evidence, stories: Stories) -> None:
    """P38: still at work behind a shield when asyncio.run cancelled everything."""
    shields = {task: stand.line for stand in _shields(stories) for task in stand.tasks}
    for story in stories:
        ended = [request for _, request in story.requests if request.by == _SHUTDOWN]
        line = shields.get(story.created.task)
        if ended and line is not None and story.deliveries:
            facts: dict[str, Fact] = {"line": line}
            found = Diagnosis(SHIELD_ENDED, line, story.name, ended[0].at, facts)
            evidence.findings.add(found)


def _shields(stories: Stories) -> list[Suspended]:
    """The waits for a task through a future of its own, which shield makes, that were broken off."""
    return [
        stand
        for story in stories
        for seq, stand in story.stands
        if isinstance(stand, Suspended) and stand.on == "task" and stand.future is not None
        if any(number > seq and story.stood(number) is stand for number, _ in story.deliveries)
    ]


def find_clean_up_cancelled(evidence: Evidence, stories: Stories) -> None:
    """P39: cancelled again while it was cleaning up after the first time."""
    for story in stories:
        for seq, delivery in story.deliveries[1:]:
            stand, request = story.waited_at(seq), stories.request_of(delivery)
            if stand is None or request is None or _is_shielded(stand):
                continue
            line = cleaning_line(evidence.syntax, own_lines(stand))
            if line is not None:
                who: dict[str, Fact] = {"who": stories.who_asked(request)}
                found = Diagnosis(CLEAN_UP, line, story.name, delivery.at, who)
                evidence.findings.add(found)


def _is_shielded(stand: Suspended) -> bool:
    return stand.on == "task" and stand.future is not None


def _function(syntax: Syntax, story: Story) -> Function | None:
    name = story.created.coroutine.rpartition(".")[2]
    # A decorated function begins at its first decorator.
    found = [
        one
        for one in syntax.definitions(name)
        if story.created.defined
        in (one.lineno, *(decorator.lineno for decorator in one.decorator_list))
    ]
    return found[0] if found else None


def _add(
    evidence: Evidence,
    kind: Kind,
    request: CancelRequested,
    story: Story,
    facts: dict[str, Fact],
) -> None:
    evidence.findings.add(Diagnosis(kind, request.line, story.name, request.at, facts))
