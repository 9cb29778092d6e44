"""Watch: everything that is noted of asyncio's objects while the program runs."""

import inspect
from collections.abc import Callable, Iterator
from types import CodeType
from typing import Final

from ..trace import Trace
from .cancel_spread import LastAwait, find_spread, last_await
from .changed_collections import ChangedCollections
from .cut_off import find_clean_up_cancelled, find_never_begun, find_shield_ended
from .deadlines import Deadlines
from .deadlock_case import Known
from .evidence import Evidence
from .failures import Failures
from .findings import Findings
from .gathers import Gathers
from .generators_left import GeneratorsLeft
from .group_returns import GroupReturns
from .guarded import guarded
from .holdings import Holdings
from .input_reads import InputReads
from .library_calls import LibraryCalls
from .limits_each import LimitsEntered
from .loop_errors import ClosedLoopUses, find_loop_error
from .loops_seen import LoopsSeen
from .pool_jobs import PoolJobs
from .pulses import Pulses
from .queue_history import QueueHistory
from .races import Races
from .stale_checks import StaleChecks
from .stories import Stories
from .stuck import Stuck
from .swallowed_cancel import find_swallowed
from .thread_misuse import ThreadMisuse
from .thread_results import ThreadResults
from .timeout_errors import find_caught_inside
from .useless_locks import UselessLocks
from .waits_timed_out import WaitsTimedOut


class Watch:
    """The watchers of one run of `source`."""

    def __init__(self, findings: Findings, source: str, trace: Callable[[], Trace]) -> None:
        self._calls = calls = LibraryCalls()
        self._loops = LoopsSeen(calls, findings)
        ClosedLoopUses(calls, findings, self._loops)
        self.gathers = Gathers(calls)
        evidence = Evidence(source, findings)
        self._last_await: LastAwait | None = None
        self._deadlines = Deadlines(calls, findings, evidence)
        InputReads(calls, findings)
        self.limits = LimitsEntered(calls, findings)
        self.pool_jobs = PoolJobs(calls, findings)
        self._generators = GeneratorsLeft(calls, findings, evidence)
        self._races = Races(calls, findings, evidence)
        self._checks = StaleChecks(calls, findings, evidence)
        self._collections = ChangedCollections(calls, findings, evidence)
        self._waits = WaitsTimedOut(calls, findings)
        self._locks = UselessLocks(calls, findings)
        GroupReturns(calls, findings, evidence)
        ThreadResults(calls, findings)
        self._misuse = ThreadMisuse(calls, findings)
        self.known = Known(
            evidence,
            Holdings(calls),
            QueueHistory(calls, findings),
            Pulses(calls, findings),
            Failures(trace),
        )

        self._clock = findings.environment.clock
        self._stuck = Stuck(calls, findings, self.known)

    def begin(self) -> None:
        """Watch from now on."""
        self._calls.begin()

    def compiled(self, code: CodeType) -> None:
        """The program is about to run `code`."""
        codes = list(_all_codes(code))
        for each in codes:
            if each.co_flags & inspect.CO_ASYNC_GENERATOR:
                self._generators.watch(each)
        self._races.compiled(codes)
        self._checks.compiled(codes)
        self._collections.compiled(codes)

    def raised(self, error: BaseException, evidence: Evidence) -> None:
        """An exception ends the program or a task, and its frames are alive."""
        find_loop_error(error, evidence, self._loops)
        find_caught_inside(error, evidence)
        self._collections.raised(error, evidence)
        self._last_await = last_await(error, evidence) or self._last_await

    def clock_jumped(self, to: int) -> None:
        """Nothing is ready: the clock is about to move."""
        self._stuck.clock_jumped(to - self._clock.now, self._loops.open())

    def blocked(self, nanoseconds: int) -> None:
        """A step has kept its thread for so long."""
        self._deadlines.blocked(nanoseconds)

    def ended(self, evidence: Evidence) -> None:
        """The program is over."""
        stories = evidence.stories
        for find in _AT_END:
            guarded(lambda find=find: find(evidence, stories))
        guarded(lambda: self.pool_jobs.explain(evidence))
        guarded(lambda: self._waits.ended(evidence, stories))
        guarded(lambda: self._locks.ended(evidence))
        guarded(lambda: self._misuse.ended(evidence))
        if evidence.error is None:
            self._generators.ended()
        guarded(lambda: find_spread(evidence, stories, self._last_await))


_AT_END: Final[tuple[Callable[[Evidence, Stories], None], ...]] = (
    find_swallowed,
    find_never_begun,
    find_shield_ended,
    find_clean_up_cancelled,
)


def _all_codes(code: CodeType) -> Iterator[CodeType]:
    """`code` and everything that is defined in it."""
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _all_codes(constant)
