"""ExternalWaits: what a run waits for that only the outside world decides, counted, and changed as a schedule says."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from .clock import NANOSECONDS

#: An `asyncio.sleep`, a `time.sleep`, or what comes to the program from another host.
WaitKind = Literal["sleep", "thread-sleep", "reply"]

#: More waits and awaits are counted, but not told one by one.
MOST_TOLD: Final = 2_000


@dataclass(slots=True)
class ExternalWait:
    """One of them, as it begins."""

    kind: WaitKind
    #: Counted from 1 over the run.
    ordinal: int
    #: What it takes, in nanoseconds, and whether that is not what it would have taken.
    lasts: int
    changed: bool
    #: Whether it ends with an error.
    fails: bool
    #: The instant of its beginning, in nanoseconds.
    began: int
    #: Line of the program, and task or thread, that begin it; None where none of them does.
    line: int | None
    task: str | None
    #: Who answers, where somebody does, e.g. `GET /b`.
    name: str | None

    @property
    def error(self) -> ConnectionError:
        """What it ends with if it fails."""
        return ConnectionError(f"injected: external wait {self.ordinal} failed")

    def told(self) -> dict[str, Any]:
        """As plain data, in seconds."""
        return {
            "kind": self.kind,
            "began": self.began / NANOSECONDS,
            "lasted": self.lasts / NANOSECONDS,
            "line": self.line,
            "task": self.task,
            "name": self.name,
        }


class ExternalWaits:
    """How long each sleep and each reply takes: as the program or the peer says, unless a schedule says otherwise.

    A sleep stands for work elsewhere: the loop and the threads of the program do nothing meanwhile, and nobody knows
    for sure how long such work takes. Deadlines of the program's own (`timeout`, `wait_for`, `call_later`, waits with
    a limit) are no external waits: they are exact.
    """

    def __init__(
        self,
        durations: Mapping[int, int] | None = None,
        failures: tuple[int, ...] = (),
        where: Callable[[], tuple[int | None, str | None]] | None = None,
    ) -> None:
        """Without `where`, which says the line and the task or thread under way, none is told one by one."""
        self._durations: Mapping[int, int] = {} if durations is None else durations
        self._failures = frozenset(failures)
        #: How many there were so far.
        self.count: int = 0
        #: Each of them; only if they are to be told.
        self.begun: list[ExternalWait] = []
        self._where = where

    def begin(
        self, kind: WaitKind, nanoseconds: int, now: int, name: str | None = None
    ) -> ExternalWait | None:
        """One begins at `now` that would take so long; None if it does so, as most do."""
        self.count += 1
        ordinal = self.count
        fails, lasts = ordinal in self._failures, self._durations.get(ordinal, nanoseconds)
        where = self._where if ordinal <= MOST_TOLD else None
        if where is not None:
            changed = lasts != nanoseconds
            wait = ExternalWait(kind, ordinal, lasts, changed, fails, now, *where(), name)
            self.begun.append(wait)
            return wait
        if not fails and lasts == nanoseconds:
            return None
        return ExternalWait(kind, ordinal, lasts, True, fails, now, None, None, name)
