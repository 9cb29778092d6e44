"""Schedule: the short string that says what may vary between runs, so that a run can be repeated."""

import re
from dataclasses import dataclass
from typing import Final

#: Raised when an old string would mean another run.
SCHEDULE_VERSION: Final = 1

_SHAPE: Final = re.compile(r"([0-9]+):([0-9]+)")
_LARGEST_SEED: Final = 2**53 - 1


class ScheduleError(ValueError):
    """A schedule string that cannot be followed; the message says what to type instead."""


@dataclass(frozen=True)
class Schedule:
    """What may vary: today the seed of `random` and of everything that asks for chance."""

    seed: int = 1

    def __str__(self) -> str:
        return f"{SCHEDULE_VERSION}:{self.seed}"


def parse_schedule(text: str) -> Schedule:
    """Read a schedule string; the empty one is the default schedule."""
    if text == "":
        return Schedule()
    shape = _SHAPE.fullmatch(text)
    if shape is None:
        raise ScheduleError(
            f"{text!r} is no schedule. Type a version and a seed, e.g. {Schedule(7)}"
        )
    version, seed = int(shape[1]), int(shape[2])
    if version != SCHEDULE_VERSION:
        raise ScheduleError(
            f"{text!r} is a schedule of version {version}; this runtime follows version "
            f"{SCHEDULE_VERSION}, e.g. {Schedule(min(seed, _LARGEST_SEED))}"
        )
    if seed > _LARGEST_SEED:
        raise ScheduleError(f"the seed of {text!r} is too large; the largest is {_LARGEST_SEED}")
    return Schedule(seed)
