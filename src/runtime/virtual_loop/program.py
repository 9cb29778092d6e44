"""run: one execution of a learner's program, from the request to its result."""

import contextvars
import json
import signal
import sys
from asyncio import taskgroups, tasks
from collections.abc import Callable
from typing import Any

from .adversary import Adversary
from .clean_state import ExitFunction, clean_state
from .diagnose import Diagnostician
from .environment import SHARED
from .execution import Execution
from .external_waits import ExternalWaits
from .limits import Limits
from .never_awaited import watch_unawaited
from .output import Line, Output, running_place
from .patches import Patches
from .recorder import TraceRecorder
from .request import Request, parse_request
from .schedule import parse_schedule
from .standard_input import StandardInput
from .threads.cpu_cost import CpuCost
from .threads.preemption import Preemption
from .threads.program_events import ProgramEvents
from .timer import deadline_of
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
        limits = SHARED.limits = Limits(request.lines, request.bytes, request.memory, request.steps)
        output = Output(SHARED, emit)
        sys.stdout, sys.stderr, sys.stdin = output.out, output.err, StandardInput(request.stdin)
        # The recorder first: what it writes down, the diagnostician may look at.
        recorder = TraceRecorder(SHARED)
        diagnostician = Diagnostician(SHARED, request.source, recorder.trace)
        recorder.begin()
        SHARED.instruments.add(diagnostician)
        diagnostician.watch()
        SHARED.clock.charged = SHARED.instruments.clock_charged
        watch_unawaited(patches, SHARED.instruments)
        adversary = SHARED.adversary = Adversary(schedule, tells=request.waits)
        SHARED.waits = waits = ExternalWaits(
            schedule.waits, schedule.failures, running_place if request.waits else None
        )
        _break_ties(adversary, patches)
        events = ProgramEvents()
        preemption = Preemption(schedule.preemptions) if schedule.counts_points else None
        if preemption is not None:
            preemption.watch(events)
        if request.cpu_cost:
            cpu_cost = CpuCost(request.cpu_cost)
            cpu_cost.watch(events)
            SHARED.instruments.add(cpu_cost)
        execution = Execution(request, limits, output, diagnostician, exits, events)
        for name, at in request.signals:
            SHARED.signals.at(deadline_of(at), signal.Signals[name])
        # A fresh context: no context variable of an earlier run, decimal's included.
        contextvars.Context().run(execution.run)
        recorder.run_ended(execution.outcome())
        trace = recorder.trace()
        result = execution.result(trace.events)
        points = {"points": preemption.passed} if preemption is not None else {}
        counts = {"counts": {"waits": waits.count, "awaits": adversary.awaits, **points}}
        told: dict[str, Any] = {}
        if request.waits:
            told = {"waits": [wait.told() for wait in waits.begun], "awaits": adversary.suspended}
        stamps = {"schedule": str(schedule), "runtime": runtime_version()}
        traced = {"trace": trace.to_json()} if request.trace else {}
        return {**result, **counts, **told, **stamps, **traced}


def _break_ties(adversary: Adversary, patches: Patches) -> None:
    """Let asyncio's own sets have another order, if that is what the schedule says."""
    sets = adversary.set_class()
    if sets is not None:
        for module in (tasks, taskgroups):
            patches.set(module, "set", sets)
