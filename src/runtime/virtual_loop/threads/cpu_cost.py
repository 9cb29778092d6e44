"""CpuCost: lets computing take virtual time, by a fixed cost of each line that runs."""

import sys
from types import CodeType
from typing import Final, override

from ..clock import NANOSECONDS
from ..environment import SHARED
from ..instrument import Instrument
from .program_events import ProgramEvents

#: CPython's own, `sys.getswitchinterval()`: so long a thread may compute while others are ready.
SWITCH_INTERVAL: Final = NANOSECONDS // 200

#: Computing is told in pieces of this length, because telling costs.
_GRAIN: Final = NANOSECONDS // 1_000


class CpuCost(Instrument):
    """Charges each line of the program, and each time round a loop that stays on its line.

    There is one lock on the interpreter: what threads compute adds up, what they wait for overlaps,
    and a thread that has computed for the switch interval gives way to those that are ready. A
    worker process has an interpreter of its own, and computes beside them. Calls of the library
    cost nothing but the line that makes them.
    """

    def __init__(self, nanoseconds: int) -> None:
        self._cost = nanoseconds
        self._step = 0
        self._told = 0
        self._slice_end = 0
        self._running = 0

    def watch(self, events: ProgramEvents) -> None:
        """Have the lines of the program told."""
        events.on(sys.monitoring.events.LINE, self._line)
        events.on(sys.monitoring.events.JUMP, self._jump)

    @override
    def callback_begun(self, handle: object) -> None:
        """A step begins: what was computed before did not keep it waiting."""
        self._step = self._told = 0

    def _line(self, _code: CodeType, _line: int) -> None:
        self._charge()

    def _jump(self, _code: CodeType, offset: int, destination: int) -> None:
        if destination <= offset:
            self._charge()

    def _charge(self) -> None:
        clock, threads = SHARED.clock, SHARED.threads
        me = threads.current
        if me.computes_apart:
            me.owed += self._cost
            if me.owed >= SWITCH_INTERVAL:
                threads.pay()
            return
        if me.number != self._running:
            self._running, self._slice_end = me.number, clock.now + SWITCH_INTERVAL
        clock.now += self._cost
        self._step += self._cost
        if self._step - self._told >= _GRAIN:
            self._tell()
        if clock.now >= self._slice_end and not threads.inline.is_running:
            self._slice_end = clock.now + SWITCH_INTERVAL
            SHARED.agenda.run_due(clock.now)
            threads.give_way()

    def _tell(self) -> None:
        computed = SHARED.instruments.computed
        if computed is not None:
            computed(self._step - self._told, self._step)
        self._told = self._step
