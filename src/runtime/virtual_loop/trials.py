"""Trials: runs one program under many schedules, one soon after the other, without watching it closely."""

import contextlib
import contextvars
import json
from collections.abc import Sequence
from types import CodeType
from typing import TYPE_CHECKING, Any, override

from .chance import seed_chance
from .clean_state import ExitFunction, clean_state, collect_exits, run_kept
from .diagnose.words import Language
from .disk import MOST_OF_TRIAL
from .environment import SHARED
from .execution import Execution
from .install import install, uninstall
from .instrument import Instrument
from .never_awaited import watch_unawaited
from .output import Line
from .patches import Patches
from .request import parse_request
from .schedule import parse_schedule
from .setting import Setting
from .slow_disk import watch_share
from .task import NUMBERS
from .version import runtime_version

if TYPE_CHECKING:
    from .loop import VirtualLoop
    from .threads.scheduler import Scheduler


class Trials:
    """One program, and a clean state that all its runs share.

    Each run has its own namespace, clock, streams, chance and schedule, but what a program does to the library
    stays for the next one; and there are neither diagnoses nor a trace. Whoever finds something here has to
    repeat it with `program.run` before he says so.
    """

    def __init__(self, request: str) -> None:
        self._request = parse_request(request)
        self._state = contextlib.ExitStack()
        patches = self._state.enter_context(clean_state(1, []))
        watch_unawaited(patches, SHARED.instruments)
        watch_share(patches, self._request.source)
        self._watcher = _Inattentive()
        #: Compiled by the first run.
        self._code: CodeType | None = None

    def run(self, schedule: str) -> str:
        """The result of one run as JSON, with its output; raises ScheduleError."""
        return json.dumps(self.run_once(schedule))

    def run_once(self, text: str) -> dict[str, Any]:
        """The result of one run, with its output; raises ScheduleError."""
        schedule = parse_schedule(text)
        self._begin_anew()
        patches = Patches()
        lines: list[Line] = []
        exits: list[ExitFunction] = []
        with run_kept():
            try:
                seed_chance(patches, schedule.seed)
                collect_exits(patches, exits)
                setting = Setting(self._request, schedule, patches, lines.append)
                execution = Execution(self._request, setting, self._watcher, exits, self._code)
                contextvars.Context().run(execution.run)
                result = execution.result(())
            finally:
                patches.undo()
        self._code = SHARED.program
        stamps = {"schedule": str(schedule), "runtime": runtime_version()}
        output = [line._asdict() for line in lines]
        return {
            **result,
            "output": output,
            **setting.counted(),
            **setting.met(),
            **SHARED.disk.told(MOST_OF_TRIAL),
            **stamps,
        }

    def end(self) -> None:
        """Put everything back."""
        self._state.close()

    def _begin_anew(self) -> None:
        if self._watcher.has_threads:
            # What `threading` counts and keeps must be as new.
            uninstall()
            install()
        SHARED.restart()
        NUMBERS.restart()
        SHARED.instruments.clear()
        self._watcher = _Inattentive(self._watcher.has_threads)
        SHARED.instruments.add(self._watcher)


class _Inattentive(Instrument):
    """Notices only how a run ends."""

    def __init__(self, has_threads: bool = False) -> None:
        self.has_deadlocked: bool = False
        #: Whether there were ever any.
        self.has_threads: bool = has_threads

    @override
    def deadlocked(self, loop: VirtualLoop) -> None:
        """Nothing will ever happen again in `loop`."""
        self.has_deadlocked = True

    @override
    def stuck(self, call: str) -> None:
        """A blocking call will never return."""
        self.has_deadlocked = True

    @override
    def threads_deadlocked(self, threads: Scheduler) -> None:
        """No thread is ready, and nothing is left that could wake one."""
        self.has_deadlocked = True

    @override
    def thread_created(self, thread: object) -> None:
        """A thread begins."""
        self.has_threads = True

    def compiled(self, code: CodeType) -> None:
        """Nothing is to be known beforehand."""

    def raised(self, error: BaseException) -> None:
        """The result says it."""

    def ended(self, error: dict[str, Any] | None, events: Sequence[Any], duration: float) -> None:
        """Nothing is to be explained."""

    def diagnoses(self, language: Language) -> list[dict[str, Any]]:
        """There are none."""
        return []
