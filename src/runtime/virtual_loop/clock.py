"""VirtualClock: the time that every program of this runtime sees."""

from collections.abc import Callable
from typing import Final

NANOSECONDS: Final = 1_000_000_000

#: Seconds since 1970 at virtual time 0: 2025-01-01T00:00:00Z, a date that looks good in a trace.
EPOCH_SECONDS: Final = 1_735_689_600

#: Busy waits are free up to this many clock reads in one step, or iterations at one instant.
FREE_SPINS: Final = 1_000

#: What each further spin costs; it doubles every `_SPINS_PER_DOUBLING`, so that every wait ends.
_SPIN_COST: Final = 10_000
_SPINS_PER_DOUBLING: Final = 10_000
_MAX_DOUBLINGS: Final = 24


def to_nanoseconds(seconds: float) -> int:
    """Round a length in seconds to whole nanoseconds."""
    return round(seconds * NANOSECONDS)


def spin_cost(spins: int) -> int:
    """Nanoseconds that the spin number `spins` costs, counted from the first one."""
    if spins <= FREE_SPINS:
        return 0
    doublings = min((spins - FREE_SPINS) // _SPINS_PER_DOUBLING, _MAX_DOUBLINGS)
    return _SPIN_COST << doublings


class VirtualClock:
    """Counts whole nanoseconds from 0 and never goes back.

    The loop SETS it to deadlines instead of adding delays, because sums of floats drift.
    """

    __slots__ = ("charged", "now", "reads", "spinning", "spun")

    def __init__(self) -> None:
        self.now: int = 0
        #: Clock reads since the last step began or time last jumped.
        self.reads: int = 0
        #: Nanoseconds charged for these reads.
        self.spun: int = 0
        #: Told of each charge: its nanoseconds, and those of the whole step.
        self.charged: Callable[[int, int], None] | None = None
        #: Called after each charge, so that other threads may have a turn.
        self.spinning: Callable[[], None] | None = None

    def seconds(self) -> float:
        """Virtual seconds, correctly rounded, without counting as a read."""
        return self.now / NANOSECONDS

    def read(self) -> int:
        """Nanoseconds now, as the program reads them.

        A program that asks again and again without waiting would never see time move, so beyond
        `FREE_SPINS` reads in one step each one costs a little.
        """
        self.reads += 1
        if self.reads > FREE_SPINS:
            self._charge(spin_cost(self.reads))
        return self.now

    def _charge(self, cost: int) -> None:
        if self.reads == FREE_SPINS + 1:
            self.spun = 0
        self.now += cost
        self.spun += cost
        if self.charged is not None:
            self.charged(cost, self.spun)
        if self.spinning is not None:
            self.spinning()

    def jump_to(self, deadline: int) -> None:
        """Move to `deadline`, in nanoseconds; a deadline that has passed moves nothing."""
        if deadline > self.now:
            self.now = deadline
        self.reads = 0

    def pass_time(self, nanoseconds: int) -> None:
        """Let `nanoseconds` go by, as a blocking call does."""
        self.now += nanoseconds
        self.reads = 0

    def reset(self) -> None:
        """Begin again at 0: only between runs, when nobody remembers an instant."""
        self.now = 0
        self.reads = 0
        self.spun = 0
