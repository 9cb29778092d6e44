"""Environment: what all loops of one process share, and who watches them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .agenda import Agenda
from .clock import VirtualClock
from .deadlock import Deadlock
from .instruments import Instruments
from .kernel.descriptors import Descriptors
from .kernel.network import Network
from .timer import NEVER

if TYPE_CHECKING:
    from .limits import Limits


@dataclass
class Environment:
    """The clock, the world outside, the budget and the watchers of the run under way."""

    clock: VirtualClock = field(default_factory=VirtualClock)
    agenda: Agenda = field(default_factory=Agenda)
    descriptors: Descriptors = field(default_factory=Descriptors)
    network: Network = field(init=False)
    limits: Limits | None = None
    instruments: Instruments = field(default_factory=Instruments)

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
            jumped = self.instruments.clock_jumped
            if jumped is not None and instant > clock.now:
                jumped(instant)
            clock.jump_to(instant)
            agenda.run_due(clock.now)
            if clock.now >= deadline:
                break
        return True

    def wait_in(self, call: str, woken: Callable[[], bool], deadline: int = NEVER) -> None:
        """As `wait`, for the blocking call `call`; raises Deadlock if nothing can ever end it."""
        if not self.wait(woken, deadline):
            if self.instruments.stuck is not None:
                self.instruments.stuck(call)
            raise Deadlock(f"{call}() waits, and nothing is left that could wake it")

    def restart(self) -> None:
        """Begin again at 0 with nothing open and nothing to come: only between runs."""
        self.clock.reset()
        self.agenda.clear()
        self.descriptors.clear()
        self.network.clear()


#: There is one running loop a thread and one thread, hence one environment.
SHARED = Environment()
