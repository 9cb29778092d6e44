"""Request: what one run is asked to do, parsed once from JSON."""

import json
import math
import signal
from dataclasses import dataclass
from typing import Any

from .clock import to_nanoseconds
from .diagnose.words import LANGUAGES, Language
from .disk import BroughtFile
from .screen import DEEDS, UserAct

#: The most that a line may be said to take, in seconds.
_LONGEST_LINE = 1


@dataclass(frozen=True)
class Request:
    """One program with its input, schedule and limits."""

    source: str
    stdin: str = ""
    schedule: str = ""
    evaluate: tuple[str, ...] = ()
    #: Signals to send to the program: name, e.g. `SIGINT`, and instant in virtual seconds.
    signals: tuple[tuple[str, float], ...] = ()
    #: What the user does in the program's window.
    acts: tuple[UserAct, ...] = ()
    #: Of the diagnoses.
    language: Language = "en"
    trace: bool = False
    #: Whether the result is to tell external waits and suspending awaits one by one.
    waits: bool = False
    #: What is declared of the world outside, as JSON; '' where nothing is. See `world/README.md`.
    services: str = ""
    #: What lies in the program's folder when it begins.
    files: tuple[BroughtFile, ...] = ()
    #: Nanoseconds that each line of the program takes; 0 where computing takes no time.
    cpu_cost: int = 0
    lines: int = 10_000
    bytes: int = 1 << 20
    memory: int = 256 << 20
    steps: int = 5_000_000


def parse_request(text: str) -> Request:
    """Read the JSON of a request; raises KeyError or TypeError if it has another shape."""
    parts: dict[str, Any] = json.loads(text)
    program, limits = parts["program"], parts["limits"]
    return Request(
        source=_text(program["source"]),
        stdin=_text(program["stdin"]),
        schedule=_text(program["schedule"]),
        evaluate=tuple(_text(expression) for expression in program["evaluate"]),
        signals=tuple(
            (_signal(each["signal"]), _instant(each["at"])) for each in program.get("signals", ())
        ),
        acts=tuple(_act(each) for each in program.get("acts", ())),
        language=_language(program.get("language", "en")),
        trace=parts.get("trace") is True,
        waits=program.get("tellWaits") is True,
        services=_text(program.get("services", "")),
        files=tuple(_file(each) for each in program.get("files", ())),
        cpu_cost=to_nanoseconds(_seconds(program.get("cpuCost", 0))),
        lines=_count(limits["lines"]),
        bytes=_count(limits["bytes"]),
        memory=_count(limits["memory"]),
        steps=_count(limits["steps"]),
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"a text was expected, not {type(value).__name__}")
    return value


def _signal(value: object) -> str:
    if value not in signal.Signals.__members__:
        raise TypeError(f"the name of a signal was expected, e.g. SIGINT, not {value!r}")
    return str(value)


def _instant(value: object) -> float:
    if not isinstance(value, int | float) or not 0 <= value < math.inf:
        raise TypeError(f"an instant in seconds was expected, not {value!r}")
    return value


def _act(parts: dict[str, Any]) -> UserAct:
    for deed in DEEDS:
        if parts["deed"] == deed:
            at = to_nanoseconds(_instant(parts["at"]))
            return UserAct(deed, at, _text(parts.get("widget", "")), _text(parts.get("text", "")))
    raise TypeError(f"one of {', '.join(DEEDS)} was expected, not {parts['deed']!r}")


def _file(parts: dict[str, Any]) -> BroughtFile:
    path = _text(parts["path"])
    if any(part in ("", ".", "..") for part in path.split("/")) or "\0" in path:
        raise TypeError(f"a path within the program's folder was expected, not {path!r}")
    return BroughtFile(path, _text(parts["text"]))


def _language(value: object) -> Language:
    for language in LANGUAGES:
        if value == language:
            return language
    raise TypeError(f"one of {', '.join(LANGUAGES)} was expected, not {value!r}")


def _seconds(value: object) -> float:
    if not isinstance(value, int | float) or not 0 <= value <= _LONGEST_LINE:
        raise TypeError(f"seconds from 0 to {_LONGEST_LINE} were expected, not {value!r}")
    return value


def _count(value: object) -> int:
    if not isinstance(value, int) or value < 0:
        raise TypeError(f"a count was expected, not {value!r}")
    return value
