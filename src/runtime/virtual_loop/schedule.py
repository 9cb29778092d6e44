"""Schedule: the short string that says what may vary between runs, so that a run can be repeated."""

import re
from dataclasses import dataclass
from typing import Final

#: Raised when an old string would mean another run.
SCHEDULE_VERSION: Final = 1

#: A version, a seed, and at which points threads give way; without the last part points are not counted.
_SHAPE: Final = re.compile(r"([0-9]+):([0-9]+)(?::([0-9]+(?:,[0-9]+)*)?)?")
_LARGEST_SEED: Final = 2**53 - 1


class ScheduleError(ValueError):
    """A schedule string that cannot be followed; the message says what to type instead."""


@dataclass(frozen=True)
class Schedule:
    """What may vary: the seed of all chance, and where threads give way in the middle of a line."""

    seed: int = 1
    #: The points at which the running thread gives way, counted from 1: see `Preemption`.
    preemptions: tuple[int, ...] = ()
    #: Whether points are counted, which takes some time, also where no thread gives way.
    counts_points: bool = False

    def __str__(self) -> str:
        points = ",".join(map(str, self.preemptions))
        return f"{SCHEDULE_VERSION}:{self.seed}" + (f":{points}" if self.counts_points else "")


def parse_schedule(text: str) -> Schedule:
    """Read a schedule string; the empty one is the default schedule."""
    if text == "":
        return Schedule()
    shape = _SHAPE.fullmatch(text)
    if shape is None:
        raise ScheduleError(
            f"{text!r} is no schedule. Type a version and a seed, e.g. {Schedule(7)}, and perhaps "
            f"the points at which threads give way, e.g. {Schedule(7, (12, 40), True)}"
        )
    version, seed = int(shape[1]), int(shape[2])
    if version != SCHEDULE_VERSION:
        raise ScheduleError(
            f"{text!r} is a schedule of version {version}; this runtime follows version "
            f"{SCHEDULE_VERSION}, e.g. {Schedule(min(seed, _LARGEST_SEED))}"
        )
    if seed > _LARGEST_SEED:
        raise ScheduleError(f"the seed of {text!r} is too large; the largest is {_LARGEST_SEED}")
    if text.count(":") == 1:
        return Schedule(seed)
    points = {int(point) for point in (shape[3] or "").split(",") if point}
    return Schedule(seed, tuple(sorted(points)), counts_points=True)
