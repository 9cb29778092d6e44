"""Environment: what all loops of one process share, and who watches them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from .agenda import Agenda
from .clock import VirtualClock
from .kernel.descriptors import Descriptors
from .kernel.network import Network
from .timer import NEVER

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
    """The clock, the world outside, the budget and the watchers of the run under way."""

    clock: VirtualClock = field(default_factory=VirtualClock)
    agenda: Agenda = field(default_factory=Agenda)
    descriptors: Descriptors = field(default_factory=Descriptors)
    network: Network = field(init=False)
    limits: Limits | None = None
    observer: Observer | None = None
    recorder: Recorder | None = None

    def __post_init__(self) -> None:
        self.network = Network(self)

    def wait(self, woken: Callable[[], bool], deadline: int = NEVER) -> bool:
        """Keep the caller waiting until `woken()`, or until the clock has reached `deadline`.

        The blocking point: whatever waits (a loop with nothing ready, a blocking socket, `select`,
        `time.sleep`) waits here and nowhere else, and meanwhile the world goes on: time jumps from
        one entry of the agenda to the next. Returns False, without waiting, when nothing is left
        that could ever end it. `woken` may be asked at any time and changes nothing. What an entry
        of the agenda raises, e.g. the handler of a signal, is raised here.
        """
        clock, agenda = self.clock, self.agenda
        while not woken():
            instant = min(deadline, agenda.next)
            if instant == NEVER:
                return False
            if self.recorder is not None and instant > clock.now:
                self.recorder.jump(instant)
            clock.jump_to(instant)
            agenda.run_due(clock.now)
            if clock.now >= deadline:
                break
        return True

    def restart(self) -> None:
        """Begin again at 0 with nothing open and nothing to come: only between runs."""
        self.clock.reset()
        self.agenda.clear()
        self.descriptors.clear()
        self.network.clear()


#: There is one running loop a thread and one thread, hence one environment.
SHARED = Environment()
