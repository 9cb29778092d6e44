"""run: one execution of a learner's program, from the request to its result."""

import contextvars
import json
from collections.abc import Callable
from typing import Any

from .clean_state import ExitFunction, clean_state
from .diagnose import Diagnostician
from .environment import SHARED
from .execution import Execution
from .never_awaited import watch_unawaited
from .output import Line
from .recorder import TraceRecorder
from .request import Request, parse_request
from .schedule import parse_schedule
from .setting import Setting
from .slow_disk import watch_share
from .version import runtime_version


def run(request: str, emit: Callable[[str], None]) -> str:
    """Run the program that the JSON `request` holds.

    Each output line goes to `emit` as JSON as soon as it is complete; the result is returned as
    JSON, without the lines.
    """
    return json.dumps(run_program(parse_request(request), lambda line: emit(line_json(line))))


def line_json(line: Line) -> str:
    """One output line as JSON; characters outside ASCII are escaped, so any text survives."""
    return json.dumps(line._asdict())


def run_program(request: Request, emit: Callable[[Line], None]) -> dict[str, Any]:
    """Run one program in a clean state and leave a clean state behind."""
    schedule = parse_schedule(request.schedule)
    exits: list[ExitFunction] = []
    with clean_state(schedule.seed, exits) as patches:
        setting = Setting(request, schedule, patches, emit)
        # The recorder first: what it writes down, the diagnostician may look at.
        recorder = TraceRecorder(SHARED)
        diagnostician = Diagnostician(SHARED, request.source, recorder.trace)
        recorder.begin()
        SHARED.instruments.add(diagnostician)
        diagnostician.watch()
        SHARED.clock.charged = SHARED.instruments.clock_charged
        watch_unawaited(patches, SHARED.instruments)
        watch_share(patches, request.source)
        execution = Execution(request, setting, diagnostician, exits)
        # A fresh context: no context variable of an earlier run, decimal's included.
        contextvars.Context().run(execution.run)
        recorder.run_ended(execution.outcome())
        trace = recorder.trace()
        result = execution.result(trace.events)
        stamps = {"schedule": str(schedule), "runtime": runtime_version()}
        traced = {"trace": trace.to_json()} if request.trace else {}
        told = {**setting.counted(), **setting.met(), **SHARED.screen.told(), **SHARED.disk.told()}
        return {**result, **told, **stamps, **traced}
