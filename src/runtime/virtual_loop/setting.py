"""Setting: what one run of a program happens in, whoever watches it."""

import signal
import sys
from asyncio import taskgroups, tasks
from collections.abc import Callable
from typing import Any, Protocol, runtime_checkable

from .adversary import Adversary
from .declared import Declared
from .environment import SHARED
from .external_waits import ExternalWaits
from .limits import Limits
from .output import Line, Output, running_place
from .patches import Patches
from .request import Request
from .schedule import Schedule
from .screen import Screen
from .slow_disk import share_files
from .standard_input import StandardInput
from .threads.cpu_cost import CpuCost
from .threads.preemption import Preemption
from .threads.program_events import ProgramEvents
from .timer import deadline_of


@runtime_checkable
class _TellsHosts(Protocol):
    def told(self) -> list[dict[str, Any]]:
        """The hosts that were met, and what each has counted."""
        ...


class Setting:
    """The streams, the budget, and the outside world as `schedule` says, for the run that is about to begin."""

    def __init__(
        self, request: Request, schedule: Schedule, patches: Patches, emit: Callable[[Line], None]
    ) -> None:
        self.limits = Limits(request.lines, request.bytes, request.memory, request.steps)
        self.output = Output(SHARED, emit)
        self.events = ProgramEvents()
        self._tells = request.waits
        self._adversary = Adversary(schedule, tells=request.waits)
        self._waits = ExternalWaits(
            schedule.waits, schedule.failures, running_place if request.waits else None
        )
        self._preemption = Preemption(schedule.preemptions) if schedule.counts_points else None
        SHARED.limits, SHARED.adversary, SHARED.waits = self.limits, self._adversary, self._waits
        sys.stdout, sys.stderr = self.output.out, self.output.err
        sys.stdin = StandardInput(request.stdin)
        SHARED.descriptors.open_input(sys.stdin.file)
        SHARED.declared = Declared(request.services, schedule.hosts, schedule.seed)
        if request.services:
            # Somebody may be about to call from there, whether the program asks for a host or not.
            SHARED.network.settle()
        self._break_ties(patches)
        if self._preemption is not None:
            self._preemption.watch(self.events)
        if request.cpu_cost:
            cpu_cost = CpuCost(request.cpu_cost)
            cpu_cost.watch(self.events)
            SHARED.instruments.add(cpu_cost)
        SHARED.screen = Screen(request.acts)
        SHARED.disk.prepare(request.files, share_files(request.source))
        for name, at in request.signals:
            SHARED.signals.at(deadline_of(at), signal.Signals[name])

    def met(self) -> dict[str, Any]:
        """The hosts of the world that the run met, if any."""
        world = SHARED.network.world
        told = world.told() if isinstance(world, _TellsHosts) else []
        return {"services": told} if told else {}

    def counted(self) -> dict[str, Any]:
        """How much there was that a schedule can vary, and each of it if that was asked for."""
        counts = {"waits": self._waits.count, "awaits": self._adversary.awaits}
        if self._preemption is not None:
            counts["points"] = self._preemption.passed
        if not self._tells:
            return {"counts": counts}
        waits = [wait.told() for wait in self._waits.begun]
        return {"counts": counts, "waits": waits, "awaits": self._adversary.suspended}

    def _break_ties(self, patches: Patches) -> None:
        """Let asyncio's own sets have another order, if that is what the schedule says."""
        sets = self._adversary.set_class()
        if sets is not None:
            for module in (tasks, taskgroups):
                patches.set(module, "set", sets)
