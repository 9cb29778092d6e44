"""Environment: what all loops of one process share, and who watches them."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from .clock import VirtualClock

if TYPE_CHECKING:
    from asyncio import Handle

    from .limits import Limits
    from .loop import VirtualLoop
    from .timer import Timer


class Observer(Protocol):
    """Who is told what the loops do. No method may raise or change what it is shown."""

    def deadlocked(self, loop: VirtualLoop) -> None:
        """Nothing is ready, no timer is set, and the loop was to go on."""

    def blocked(self, nanoseconds: int, reason: str) -> None:
        """A step kept the thread for so long, by `reason`, e.g. `time.sleep`."""

    def read_clock(self, nanoseconds: int, spun: int) -> None:
        """A clock read was charged for; `spun` is what the running step has been charged in all."""

    def spinning(self, loop: VirtualLoop, iterations: int) -> None:
        """So many iterations went by at one instant without any waiting."""


class Recorder(Protocol):
    """Who writes down every event of the loops, when a trace is asked for."""

    def task_created(self, number: int, name: str) -> None: ...
    def iteration(self, ready: int) -> None: ...
    def jump(self, deadline: int) -> None: ...
    def scheduled(self, handle: Handle) -> None: ...
    def timer_set(self, timer: Timer) -> None: ...
    def timer_fired(self, timer: Timer) -> None: ...
    def step_begun(self, handle: Handle) -> None: ...
    def step_ended(self, handle: Handle) -> None: ...
    def output(self, line: int) -> None: ...


@dataclass
class Environment:
    """The clock, the budget and the watchers of the run under way."""

    clock: VirtualClock = field(default_factory=VirtualClock)
    limits: Limits | None = None
    observer: Observer | None = None
    recorder: Recorder | None = None


#: There is one running loop a thread and one thread, hence one environment.
SHARED = Environment()
