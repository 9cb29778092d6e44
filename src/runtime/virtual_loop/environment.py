"""Environment: what all loops of one process share, and who watches them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from types import CodeType
from typing import TYPE_CHECKING

from .agenda import Agenda
from .clock import VirtualClock
from .deadlock import Deadlock
from .declared import Declared
from .disk import Disk
from .external_waits import ExternalWaits
from .instruments import Instruments
from .kernel.descriptors import Descriptors
from .kernel.network import Network
from .kernel.signals import Signals
from .screen import Screen
from .threads.scheduler import Scheduler
from .threads.stacks import host_stacks
from .timer import NEVER

if TYPE_CHECKING:
    from .adversary import Adversary
    from .limits import Limits
    from .threads.simulated_thread import SimulatedThread


@dataclass
class Environment:
    """The clock, the world outside, the budget and the watchers of the run under way."""

    clock: VirtualClock = field(default_factory=VirtualClock)
    agenda: Agenda = field(default_factory=Agenda)
    descriptors: Descriptors = field(default_factory=Descriptors)
    network: Network = field(init=False)
    signals: Signals = field(init=False)
    threads: Scheduler = field(init=False)
    #: The program's code, which worker processes run anew.
    program: CodeType | None = None
    #: What is done when its last line has run, where something is declared to be done.
    after_program: Callable[[], None] | None = None
    limits: Limits | None = None
    #: What only the outside world decides how long it takes.
    waits: ExternalWaits = field(default_factory=ExternalWaits)
    #: What the schedule of the run does at its iterations and awaits.
    adversary: Adversary | None = None
    #: What is declared of the world outside, before it is made.
    declared: Declared = field(default_factory=Declared)
    instruments: Instruments = field(default_factory=Instruments)
    #: Threads in a library's call that blocks, and for how many nanoseconds it has waited by now.
    blocking_calls: dict[SimulatedThread, int] = field(default_factory=dict["SimulatedThread", int])

    #: Its files.
    disk: Disk = field(init=False)
    #: The window of the program, if it opens one, and its user.
    screen: Screen = field(default_factory=Screen)

    def __post_init__(self) -> None:
        self.network = Network(self)
        self.signals = Signals(self)
        self.threads = Scheduler(self, None)
        self.disk = Disk(self)

    def wait(self, woken: Callable[[], bool], deadline: int = NEVER) -> bool:
        """Keep the running thread waiting until `woken()`, or until the clock has reached `deadline`.

        The blocking point: whatever waits (a loop with nothing ready, `time.sleep`) waits here and
        nowhere else, and meanwhile the world goes on: other threads run, and time jumps from one
        entry of the agenda to the next. Returns False when nothing is left that could ever end the
        wait. `woken` may be asked at any time and changes nothing. What an entry of the agenda
        raises, e.g. the handler of a signal, is raised here in the main thread.
        """
        if not self.threads.is_alone:
            return self.threads.wait(woken, deadline)
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
        begun = self.clock.now
        if not self.wait(woken, deadline):
            if self.instruments.stuck is not None:
                self.instruments.stuck(call)
            raise Deadlock(f"{call}() waits, and nothing is left that could wake it")
        waited, thread = self.clock.now - begun, self.threads.current
        if thread in self.blocking_calls:
            # The call as a whole is told of when it ends.
            self.blocking_calls[thread] += waited
        elif self.instruments.blocked is not None and waited > 0:
            self.instruments.blocked(waited, call)

    def sleep(self, nanoseconds: int) -> None:
        """Keep the running thread waiting for so long; with 0, let the other threads go first."""
        threads, clock = self.threads, self.clock
        deadline = clock.now + nanoseconds
        if threads.is_alone and self.agenda.next > deadline:
            clock.pass_time(nanoseconds)
        elif nanoseconds == 0:
            # Asking again and again must not stand still in time.
            clock.read()
            self.agenda.run_due(clock.now)
            threads.give_way()
        elif threads.is_alone:
            self.wait(lambda: False, deadline)
        else:
            threads.sleep_until(deadline)

    def restart(self) -> None:
        """Begin again at 0 with one thread, nothing open and nothing to come: only between runs."""
        self.clock.reset()
        self.agenda.clear()
        self.descriptors.clear()
        self.network.clear()
        self.signals.clear()
        self.waits, self.adversary = ExternalWaits(), None
        self.blocking_calls.clear()
        self.screen = Screen()
        self.disk = self.disk.next()
        self.declared = Declared()
        self.after_program = None
        self.threads = Scheduler(self, host_stacks())
        self.clock.spinning = self.threads.spin


#: There is one running loop a thread and one thread, hence one environment.
SHARED = Environment()
