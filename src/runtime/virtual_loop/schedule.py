"""Schedule: the short string that says what may vary between runs, so that a run can be repeated."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Final

from .clock import NANOSECONDS
from .declared import Settings

#: Raised when an old string would mean another run.
SCHEDULE_VERSION: Final = 2

_LARGEST_SEED: Final = 2**53 - 1

#: Seconds; a wait that is to end in no program's life.
_LONGEST_WAIT: Final = 1_000_000

_HEAD: Final = re.compile(r"([0-9]+):([0-9]+)(?::(.*))?")
#: What version 1 had after its seed: the points at which threads give way, or nothing, to count them.
_POINTS: Final = re.compile(r"(?:[0-9]+(?:,[0-9]+)*)?")
_NUMBERS: Final = re.compile(r"[1-9][0-9]*(?:,[1-9][0-9]*)*")
_WAIT: Final = re.compile(r"w([1-9][0-9]*)=([0-9]+(?:\.[0-9]+)?)")

_HOST: Final = re.compile(r"[a-z0-9.-]+")
_SETTING: Final = re.compile(r"([a-z]+)=(?:([0-9]+(?:\.[0-9]+)?)|([a-z]+))")

#: What may be told of a host, in the order in which it is written. `world/declare_hosts.py` does it.
HOST_SETTINGS: Final = (
    "latency",
    "delay",
    "jitter",
    "bandwidth",
    "rate",
    "workers",
    "connections",
    "fault",
    "every",
)

_EXAMPLE: Final = "2:7:w3=0.15,w5=2"

_PARTS: Final = (
    "wK=S (external wait K takes S seconds), pK (threads give way at point K), t (equal deadlines by seed), "
    "cK (cancelled at await K), fK (external wait K fails), g (garbage is collected at each iteration), "
    "e (tasks start eagerly), hHOST/latency=S (a simulated host as it is told to be)"
)


class ScheduleError(ValueError):
    """A schedule string that cannot be followed; the message says what to type instead."""


@dataclass(frozen=True)
class Schedule:
    """What may vary. All counting is from 1, in the order in which things begin."""

    #: Of all chance.
    seed: int = 1
    #: External waits that take another time than their own: ordinal to nanoseconds.
    waits: dict[int, int] = field(default_factory=dict[int, int])
    #: The points at which the running thread gives way: see `Preemption`.
    preemptions: tuple[int, ...] = ()
    #: Whether points are counted, which takes some time, also where no thread gives way.
    counts_points: bool = False
    #: Whether equal deadlines, and sets of tasks, are in an order that follows the seed.
    breaks_ties: bool = False
    #: The suspending awaits at which the task is cancelled.
    cancels: tuple[int, ...] = ()
    #: The external waits that end with a ConnectionError.
    failures: tuple[int, ...] = ()
    #: Whether garbage is collected at each iteration.
    collects: bool = False
    #: Whether tasks start eagerly where the program doesn't say.
    is_eager: bool = False
    #: Simulated hosts that are other than usual: name to what is to be set, in the words of `HOST_SETTINGS`.
    hosts: dict[str, Settings] = field(default_factory=dict[str, Settings])

    def __str__(self) -> str:
        waits = ",".join(f"w{wait}={_seconds(self.waits[wait])}" for wait in sorted(self.waits))
        parts = (
            waits,
            "p" + _list(self.preemptions) if self.counts_points else "",
            "t" if self.breaks_ties else "",
            "c" + _list(self.cancels) if self.cancels else "",
            "f" + _list(self.failures) if self.failures else "",
            "g" if self.collects else "",
            "e" if self.is_eager else "",
            "h" + ",".join(map(self._host, sorted(self.hosts))) if self.hosts else "",
        )
        return ":".join((f"{SCHEDULE_VERSION}:{self.seed}", *filter(None, parts)))

    def _host(self, name: str) -> str:
        settings = self.hosts[name]
        told = (f"{key}={_setting(settings[key])}" for key in HOST_SETTINGS if key in settings)
        return "/".join((name, *told))


def parse_schedule(text: str) -> Schedule:
    """Read a schedule string, of this version or version 1; the empty one is the default schedule."""
    if text == "":
        return Schedule()
    shape = _HEAD.fullmatch(text)
    if shape is None:
        raise ScheduleError(
            f"{text!r} is no schedule. Type a version and a seed, e.g. {Schedule(7)}, and perhaps "
            f"what is to vary, e.g. {_EXAMPLE}"
        )
    version, seed = int(shape[1]), int(shape[2])
    if not 1 <= version <= SCHEDULE_VERSION:
        raise ScheduleError(
            f"{text!r} is a schedule of version {version}; this runtime follows version "
            f"{SCHEDULE_VERSION}, e.g. {Schedule(min(seed, _LARGEST_SEED))}"
        )
    if seed > _LARGEST_SEED:
        raise ScheduleError(f"the seed of {text!r} is too large; the largest is {_LARGEST_SEED}")
    schedule = Schedule(seed)
    if shape[3] is None:
        return schedule
    return _with_points(schedule, shape[3]) if version == 1 else _with_parts(schedule, shape[3])


def _with_points(schedule: Schedule, text: str) -> Schedule:
    """What follows the seed in version 1."""
    if _POINTS.fullmatch(text) is None:
        raise ScheduleError(
            f"{text!r} is no list of points. Type a version and a seed, e.g. {Schedule(7)}, and "
            f"perhaps the points at which threads give way, e.g. {Schedule(7, preemptions=(12, 40), counts_points=True)}"
        )
    points = _points(text) if text else ()
    return replace(schedule, preemptions=points, counts_points=True)


def _with_parts(schedule: Schedule, text: str) -> Schedule:
    seen: set[str] = set()
    for part in text.split(":"):
        letter = part[:1]
        read = _READERS.get(letter)
        after = None if read is None else read(schedule, part)
        if after is None:
            raise ScheduleError(
                f"{part!r} is no part of a schedule. There are {_PARTS}, e.g. {_EXAMPLE}"
            )
        if letter in seen:
            raise ScheduleError(
                f"{letter!r} is there twice; write one list, e.g. {letter}{_AGAIN.get(letter, '')}"
            )
        seen.add(letter)
        schedule = after
    return schedule


def _waits(schedule: Schedule, part: str) -> Schedule | None:
    waits: dict[int, int] = {}
    for each in part.split(","):
        shape = _WAIT.fullmatch(each)
        if shape is None or float(shape[2]) > _LONGEST_WAIT:
            return None
        # Deadlines are whole microseconds.
        waits[int(shape[1])] = round(float(shape[2]) * 1_000_000) * 1_000
    return replace(schedule, waits=waits)


def _preemptions(schedule: Schedule, part: str) -> Schedule | None:
    if part == "p":
        return replace(schedule, counts_points=True)
    if _NUMBERS.fullmatch(part, 1) is None:
        return None
    return replace(schedule, preemptions=_points(part[1:]), counts_points=True)


def _cancels(schedule: Schedule, part: str) -> Schedule | None:
    if _NUMBERS.fullmatch(part, 1) is None:
        return None
    return replace(schedule, cancels=_points(part[1:]))


def _failures(schedule: Schedule, part: str) -> Schedule | None:
    if _NUMBERS.fullmatch(part, 1) is None:
        return None
    return replace(schedule, failures=_points(part[1:]))


def _hosts(schedule: Schedule, part: str) -> Schedule | None:
    hosts: dict[str, Settings] = {}
    for each in part[1:].split(","):
        name, *told = each.split("/")
        settings: Settings = {}
        for one in told:
            shape = _SETTING.fullmatch(one)
            if shape is None or shape[1] not in HOST_SETTINGS:
                return None
            settings[shape[1]] = float(shape[2]) if shape[2] else shape[3]
        if _HOST.fullmatch(name) is None or not settings:
            return None
        hosts[name] = settings
    return replace(schedule, hosts=hosts)


def _flag(name: str) -> Callable[[Schedule, str], Schedule | None]:
    def read(schedule: Schedule, part: str) -> Schedule | None:
        return replace(schedule, **{name: True}) if len(part) == 1 else None

    return read


#: By the letter that a part begins with; None is answered to a part of another shape.
_READERS: Final[dict[str, Callable[[Schedule, str], Schedule | None]]] = {
    "w": _waits,
    "p": _preemptions,
    "t": _flag("breaks_ties"),
    "c": _cancels,
    "f": _failures,
    "g": _flag("collects"),
    "e": _flag("is_eager"),
    "h": _hosts,
}

#: How a part goes on that names more than one thing.
_AGAIN: Final = {
    "w": "3=0.15,w5=2",
    "p": "12,40",
    "c": "4,9",
    "f": "2,5",
    "h": "api.test/latency=0.2,slow.test/fault=reset",
}


def _points(text: str) -> tuple[int, ...]:
    return tuple(sorted({int(point) for point in text.split(",")}))


def _list(numbers: tuple[int, ...]) -> str:
    return ",".join(map(str, numbers))


def _setting(value: float | str) -> str:
    return value if isinstance(value, str) else f"{value:.6f}".rstrip("0").rstrip(".")


def _seconds(nanoseconds: int) -> str:
    whole, rest = divmod(nanoseconds, NANOSECONDS)
    return f"{whole}.{rest:09}".rstrip("0").rstrip(".")
