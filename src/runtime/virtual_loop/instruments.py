"""Instruments: all who watch a run, told one after the other, and let go when they fail."""

import sys
import traceback
from collections.abc import Callable
from typing import Any, Final

from .instrument import Instrument

#: A hook as it is called. The signature of each is that of the method of Instrument.
Hook = Callable[..., None]

HOOKS: Final = tuple(
    name
    for name, value in vars(Instrument).items()
    if callable(value) and name[0] != "_" and name != "removed"
)


class Instruments:
    """The hooks to call. One that nobody wants is None, so ask before the call:

    hook = environment.instruments.timer_set
    if hook is not None:
        hook(loop, timer)
    """

    __slots__ = ("_watching", "failures", *HOOKS)

    #: Tracebacks of hooks that raised; a test which finds one here fails.
    failures: list[str]

    program_begun: Hook | None
    loop_begun: Hook | None
    loop_ended: Hook | None
    iteration_begun: Hook | None
    clock_jumped: Hook | None
    deadlocked: Hook | None
    stuck: Hook | None
    computed: Hook | None
    ran_inline: Hook | None
    cannot_switch: Hook | None
    thread_created: Hook | None
    thread_entered: Hook | None
    thread_left: Hook | None
    thread_blocked: Hook | None
    thread_ready: Hook | None
    thread_ended: Hook | None
    job_submitted: Hook | None
    job_begun: Hook | None
    threads_deadlocked: Hook | None
    spinning: Hook | None
    callback_scheduled: Hook | None
    callback_begun: Hook | None
    callback_ended: Hook | None
    timer_set: Hook | None
    timer_fired: Hook | None
    task_created: Hook | None
    eager_step_begun: Hook | None
    eager_step_ended: Hook | None
    task_named: Hook | None
    cancel_requested: Hook | None
    blocked: Hook | None
    clock_charged: Hook | None
    output_written: Hook | None
    exception_handled: Hook | None
    never_awaited: Hook | None
    misused: Hook | None

    def __init__(self) -> None:
        self._watching: list[Instrument] = []
        self.failures = []
        self._wire()

    def add(self, instrument: Instrument) -> None:
        """From now on tell `instrument` too, after those that came before it."""
        self._watching.append(instrument)
        self._wire()

    def remove(self, instrument: Instrument) -> None:
        """Tell `instrument` no more; removing it again changes nothing."""
        if any(one is instrument for one in self._watching):
            self._watching = [one for one in self._watching if one is not instrument]
            self._wire()
            instrument.removed()

    def clear(self) -> None:
        """Tell nobody any more."""
        for instrument in self._watching:
            self.remove(instrument)

    def _wire(self) -> None:
        for name in HOOKS:
            hooks = [
                self._guarded(one, getattr(one, name))
                for one in self._watching
                if getattr(type(one), name) is not getattr(Instrument, name)
            ]
            setattr(self, name, _all_of(hooks))

    def _guarded(self, instrument: Instrument, hook: Hook) -> Hook:
        def guarded(*facts: Any) -> None:
            try:
                hook(*facts)
            except Exception as error:
                self.failed(instrument, error)

        return guarded

    def failed(self, instrument: Instrument, error: Exception) -> None:
        """Let go of an instrument that raised, and say so once."""
        self.remove(instrument)
        # To the host's own log: the program's stderr is the program's.
        # During a run the traceback module shows the reader's frames only; these are ours.
        walked = traceback.walk_tb(error.__traceback__)
        places = [f"{frame.f_code.co_filename}:{line}" for frame, line in walked]
        failure = "\n".join([*places, f"{type(error).__name__}: {error}"])
        self.failures.append(failure)
        if sys.__stderr__ is not None:
            print(failure, file=sys.__stderr__)


def _all_of(hooks: list[Hook]) -> Hook | None:
    if len(hooks) < 2:
        return hooks[0] if hooks else None

    def call_all(*facts: Any) -> None:
        for hook in hooks:
            hook(*facts)

    return call_all
