"""Swallowed cancellations: a task that is told to stop and goes on (P32, P33)."""

import ast
from typing import Final

from .cancel_syntax import Stop, find_stop
from .diagnosis import Diagnosis, Kind
from .evidence import Evidence
from .stories import Stories, Story, own_lines

_RULES: Final = ("flake8-async ASYNC103", "flake8-async ASYNC104")
_HIDDEN_RULES: Final = ("ruff E722", "ruff BLE001", "ruff B012", "flake8-bugbear B036")

#: The task went on working.
CAUGHT: Final = Kind("swallowed-cancel", "P32", rules=_RULES)
HIDDEN: Final = Kind("hidden-swallow", "P33", rules=_HIDDEN_RULES)

#: The task ended at once; it only does not say that it was cancelled.
CAUGHT_LATE: Final = Kind("swallowed-cancel", "P32", "hint", _RULES)
HIDDEN_LATE: Final = Kind("hidden-swallow", "P33", "hint", _HIDDEN_RULES)

#: Who asks in a way that nobody has to answer for, or that is answered elsewhere.
_OTHERS_BUSINESS: Final = ("_cancel_all_tasks", "Timeout._on_timeout", "TaskGroup._on_task_done")


def find_swallowed(evidence: Evidence, stories: Stories) -> None:
    """Look at every cancellation that was delivered and did not end its task."""
    if any(each.attr == "uncancel" for each in evidence.syntax.all(ast.Attribute)):
        # The program counts cancellations itself: it knows what it does.
        return
    for story in stories:
        if _survived(story, stories):
            _look(evidence, stories, story)


def _survived(story: Story, stories: Stories) -> bool:
    """Whether the task returned, or still lives where the trace tells the end."""
    if story.done is None:
        return not stories.is_cut
    return story.done[1].how == "returned"


def _look(evidence: Evidence, stories: Stories, story: Story) -> None:
    for seq, delivery in story.deliveries:
        request, stand = stories.request_of(delivery), story.stood(seq)
        if request is None or stand is None or request.by in _OTHERS_BUSINESS:
            continue
        stop = find_stop(evidence.syntax, own_lines(stand))
        if stop is not None:
            _say(evidence, story, seq, stop, stories.who_asked(request))
            return


def _say(evidence: Evidence, story: Story, seq: int, stop: Stop, who: str) -> None:
    later = [own_lines(stand)[:1] for stand in story.stands_after(seq)]
    went_on = any(line not in stop.handler for lines in later for line in lines)
    if stop.means in ("bare", "base", "finally"):
        kind = HIDDEN if went_on or stop.means == "finally" else HIDDEN_LATE
    else:
        kind = CAUGHT if went_on else CAUGHT_LATE
    at = next(delivery.at for number, delivery in story.deliveries if number == seq)
    facts = {"means": stop.means, "went_on": float(went_on), "who": who}
    evidence.findings.add(Diagnosis(kind, stop.line, story.name, at, {**facts}))
