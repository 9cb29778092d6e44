"""parse_line: one line of a client's script, e.g. `send hello`, as a step."""

import math
import re
from dataclasses import dataclass
from typing import Final, Literal

Deed = Literal[
    "connect", "send", "send-hex", "ask", "expect", "wait", "read", "listen", "close", "vanish", "reset"
]  # fmt: skip


class ScriptError(ValueError):
    """A line that says nothing; the message names what could be meant."""


@dataclass(frozen=True)
class Step:
    """One thing that a client does."""

    deed: Deed
    #: What is sent, expected or asked for; the reason of a goodbye.
    text: str = ""
    #: Seconds to wait, code of a goodbye; how much is read a second.
    number: float | None = None
    #: What `number` counts in a `read`.
    unit: Literal["", "bytes", "messages"] = ""


_READ: Final = re.compile(r"(?P<count>[0-9]*\.?[0-9]+) (?P<unit>bytes|messages?) a second")
_METHODS: Final = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")
_ALONE: Final[tuple[Deed, ...]] = ("connect", "listen", "vanish", "reset")


def parse_line(line: str) -> Step:
    """The step that `line` stands for. Raises ScriptError."""
    word, _, rest = line.strip().partition(" ")
    rest = rest.strip()
    match word:
        case "send" if rest:
            return Step("send", rest)
        case "send-hex" if re.fullmatch(r"([0-9a-fA-F]{2} ?)+", rest):
            return Step("send-hex", rest)
        case "expect":
            return Step("expect", rest)
        case "wait":
            return Step("wait", number=_seconds(line, rest))
        case "read":
            return _read(line, rest)
        case "close":
            return _close(line, rest)
        case _ if word in _METHODS and rest.startswith("/"):
            return Step("ask", f"{word} {rest}")
        case _:
            for deed in _ALONE:
                if word == deed and not rest:
                    return Step(deed)
            raise ScriptError(f"{line!r} is nothing that a client can do")


def _seconds(line: str, rest: str) -> float:
    try:
        seconds = float(rest)
    except ValueError:
        seconds = -1.0
    if not 0 < seconds < math.inf:
        raise ScriptError(f"{line!r}: write for how many seconds, e.g. wait 1.5")
    return seconds


def _read(line: str, rest: str) -> Step:
    if rest in ("nothing", "freely"):
        return Step("read", number=0.0 if rest == "nothing" else None)
    shape = _READ.fullmatch(rest)
    if shape is None or float(shape["count"]) == 0:
        raise ScriptError(f"{line!r}: write how much, e.g. read 2 messages a second")
    unit = "bytes" if shape["unit"] == "bytes" else "messages"
    return Step("read", number=float(shape["count"]), unit=unit)


def _close(line: str, rest: str) -> Step:
    code, _, reason = rest.partition(" ")
    if not code:
        return Step("close")
    if not code.isdigit() or not 1000 <= int(code) < 5000:
        raise ScriptError(f"{line!r}: write the code of the goodbye, e.g. close 1001")
    return Step("close", reason.strip(), int(code))
