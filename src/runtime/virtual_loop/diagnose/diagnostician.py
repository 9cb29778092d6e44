"""Diagnostician: watches a run, looks at what is left of it, and tells what went wrong."""

from collections.abc import Callable, Sequence
from types import CodeType, CoroutineType
from typing import TYPE_CHECKING, Any, override

from ..environment import Environment
from ..instrument import Instrument
from ..trace import Trace
from .blocks import Blocks
from .deadlocks import Deadlocks
from .evidence import Evidence
from .families import AT_END, AT_ERROR
from .findings import Findings
from .guarded import guarded
from .lifetimes import Lifetimes
from .misused_libraries import MisusedLibraries
from .one_stack import OneStack
from .spins import Spins
from .unawaited import Unawaited
from .watch import Watch
from .words import Language

if TYPE_CHECKING:
    from ..loop import VirtualLoop
    from ..threads.scheduler import Scheduler


class Diagnostician(Instrument):
    """The watcher of one run of `source`; `trace` gives what was recorded until now."""

    def __init__(self, environment: Environment, source: str, trace: Callable[[], Trace]) -> None:
        self.findings = Findings(environment)
        self._source = source
        self._blocks = Blocks(self.findings)
        self._spins = Spins(self.findings)
        self._one_stack = OneStack(self.findings)
        self._watch = Watch(self.findings, source, trace)
        self._deadlocks = Deadlocks(self.findings, self._watch.known)
        self._unawaited = Unawaited(self.findings)
        self._lifetimes = Lifetimes(self.findings)
        self._libraries = MisusedLibraries(self.findings)

    @property
    def has_deadlocked(self) -> bool:
        """Whether a loop could not go on."""
        return self._deadlocks.has_deadlocked

    def watch(self) -> None:
        """Begin to notice what no loop tells."""
        self._watch.begin()

    def compiled(self, code: CodeType) -> None:
        """The program is about to run `code`."""
        guarded(lambda: self._watch.compiled(code))

    # ---- what the loops tell ----

    @override
    def deadlocked(self, loop: VirtualLoop) -> None:
        """Nothing will ever happen again in `loop`."""
        self._deadlocks.deadlocked(loop)

    @override
    def stuck(self, call: str) -> None:
        """A blocking call will never return."""
        self._deadlocks.stuck(call)

    @override
    def computed(self, nanoseconds: int, total: int) -> None:
        """A step has computed for `total` in all."""
        guarded(lambda: self._blocks.computed(nanoseconds, total))
        guarded(lambda: self._watch.pool_jobs.computed(nanoseconds))

    @override
    def ran_inline(self, thread: str) -> None:
        """The host has one stack, on which `thread` is about to run from beginning to end."""
        guarded(lambda: self._one_stack.ran_inline(thread))

    @override
    def cannot_switch(self, thread: str, call: str) -> None:
        """`thread` would have to wait for another one in `call`, which the host cannot do."""
        guarded(lambda: self._one_stack.cannot_switch(thread, call))

    @override
    def threads_deadlocked(self, threads: Scheduler) -> None:
        """No thread is ready, and nothing is left that could wake one."""
        self._deadlocks.threads_deadlocked(threads)

    @override
    def blocked(self, nanoseconds: int, reason: str, asked: str = "") -> None:
        """A call kept the loop's thread for so long."""
        guarded(lambda: self._blocks.blocked(nanoseconds, reason, asked))
        guarded(lambda: self._watch.blocked(nanoseconds))

    @override
    def clock_charged(self, nanoseconds: int, spun: int) -> None:
        """A step that reads the clock again and again has been charged `spun` in all."""
        guarded(lambda: self._blocks.read_clock(nanoseconds, spun))
        guarded(lambda: self._watch.blocked(spun))

    @override
    def spinning(self, loop: VirtualLoop, iterations: int) -> None:
        """So many iterations went by at one instant."""
        guarded(lambda: self._spins.spinning(loop, iterations))

    @override
    def clock_jumped(self, to: int) -> None:
        """The clock is about to move to another instant."""
        guarded(lambda: self._watch.clock_jumped(to))

    @override
    def never_awaited(self, coroutine: CoroutineType[Any, Any, Any], line: int | None) -> None:
        """A coroutine is about to die without having been awaited."""
        guarded(lambda: self._unawaited.collected(coroutine, line))

    @override
    def misused(self, kind: str, facts: dict[str, Any]) -> None:
        """A simulated library sees that it is used wrongly."""
        guarded(lambda: self._libraries.misused(kind, facts))

    @override
    def exception_handled(self, loop: VirtualLoop, context: dict[str, Any]) -> None:
        """A loop's exception handler is about to be called."""
        guarded(lambda: self._lifetimes.exception_handled(context))
        error = context.get("exception")
        if isinstance(error, BaseException):
            self.raised(error)

    # ---- the end ----

    def raised(self, error: BaseException) -> None:
        """`error` ends the program, a task or a callback, and its frames are alive."""
        evidence = Evidence(self._source, self.findings)
        for leaf in _leaves(error):
            guarded(lambda leaf=leaf: self._watch.raised(leaf, evidence))
            for diagnose in AT_ERROR:
                guarded(lambda diagnose=diagnose, leaf=leaf: diagnose(leaf, evidence))

    def ended(self, error: dict[str, Any] | None, events: Sequence[Any], duration: float) -> None:
        """The program is over; nothing of it is alive any more."""
        gathers = self._watch.gathers
        evidence = Evidence(
            self._source, self.findings, error, events, gathers.all, gathers.others, duration
        )
        guarded(lambda: self._unawaited.explain(evidence))
        guarded(lambda: self._lifetimes.explain(evidence))
        guarded(lambda: self._watch.ended(evidence))
        guarded(lambda: self._watch.limits.explain(evidence))
        for diagnose in AT_END:
            guarded(lambda diagnose=diagnose: diagnose(evidence))

    def diagnoses(self, language: Language) -> list[dict[str, Any]]:
        """All remarks as plain data, in the order of time."""
        told: list[dict[str, Any]] = []
        for one in self.findings.in_order():
            guarded(lambda one=one: told.append(one.as_data(language)))
        return told


def _leaves(error: BaseException) -> list[BaseException]:
    """The exceptions of a group, or the exception itself."""
    members: Any = getattr(error, "exceptions", None)
    if not isinstance(error, BaseExceptionGroup):
        return [error]
    return [leaf for member in members for leaf in _leaves(member)]
