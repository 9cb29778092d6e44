"""running: run a program in a test as the page runs it, and read what came of it."""

import functools
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from virtual_loop.diagnose.guarded import FAILURES
from virtual_loop.environment import SHARED
from virtual_loop.events import Event
from virtual_loop.output import Line
from virtual_loop.program import run_program
from virtual_loop.request import Request
from virtual_loop.trace import Trace


@dataclass(frozen=True)
class Ran:
    """The lines and the result of one run."""

    lines: list[Line]
    result: dict[str, Any]

    def texts(self, *streams: str) -> list[str]:
        """The texts of the lines on `streams`, or on stdout."""
        return [line.text for line in self.lines if line.stream in (streams or ("out",))]

    def times(self) -> list[float]:
        """The virtual times of the lines on stdout."""
        return [line.at for line in self.lines if line.stream == "out"]

    def remarks(self, kind: str) -> list[dict[str, Any]]:
        """The diagnoses of one kind."""
        return [one for one in self.result["diagnoses"] if one["kind"] == kind]

    @functools.cached_property
    def events(self) -> Sequence[Event]:
        """What was recorded; only of a run with `trace=True`."""
        return Trace.from_json(self.result["trace"]).events

    @property
    def outcome(self) -> str:
        """How the program ended."""
        return self.result["outcome"]


def run(source: str, **request: Any) -> Ran:
    """Run `source`, which may be indented as a whole."""
    lines: list[Line] = []
    FAILURES.clear()
    SHARED.instruments.failures.clear()
    result = run_program(Request(source=textwrap.dedent(source), **request), lines.append)
    if FAILURES:
        raise AssertionError("a diagnosis failed:\n" + "\n".join(FAILURES))
    if SHARED.instruments.failures:
        raise AssertionError("an instrument failed:\n" + "\n".join(SHARED.instruments.failures))
    return Ran(lines, result)


def run_main(body: str, **request: Any) -> Ran:
    """Run `body` as the body of `async def main()`, with asyncio and time imported."""
    indented = textwrap.indent(textwrap.dedent(body), "    ")
    source = f"import asyncio, time\nasync def main():\n{indented}\nasyncio.run(main())\n"
    return run(source, **request)
