"""How long to wait before another try."""

import random
from typing import override

DEFAULT_CAP = 0.512
DEFAULT_BASE = 0.008


class AbstractBackoff:
    """What all have."""

    def reset(self) -> None:
        """A new operation begins."""

    def compute(self, failures: int) -> float:
        """Seconds to wait after so many failures."""
        raise NotImplementedError


class ConstantBackoff(AbstractBackoff):
    """Always the same."""

    def __init__(self, backoff: float) -> None:
        self._backoff = backoff

    def compute(self, failures: int) -> float:
        """Seconds to wait after so many failures."""
        return self._backoff


class NoBackoff(ConstantBackoff):
    """At once."""

    def __init__(self) -> None:
        super().__init__(0)


class ExponentialBackoff(AbstractBackoff):
    """Twice as long each time, up to `cap`."""

    def __init__(self, cap: float = DEFAULT_CAP, base: float = DEFAULT_BASE) -> None:
        self._cap = cap
        self._base = base

    def compute(self, failures: int) -> float:
        """Seconds to wait after so many failures."""
        return min(self._cap, self._base * 2**failures)


class ExponentialWithJitterBackoff(ExponentialBackoff):
    """A random part of it, so that clients that failed together do not come back together."""

    def compute(self, failures: int) -> float:
        """Seconds to wait after so many failures."""
        return min(self._cap, random.random() * self._base * 2**failures)


class EqualJitterBackoff(ExponentialBackoff):
    """Half of it, and a random part of the other half."""

    def compute(self, failures: int) -> float:
        """Seconds to wait after so many failures."""
        half = super().compute(failures) / 2
        return half + random.uniform(0, half)


class FullJitterBackoff(ExponentialBackoff):
    """A random part of it."""

    def compute(self, failures: int) -> float:
        """Seconds to wait after so many failures."""
        return random.uniform(0, super().compute(failures))


class DecorrelatedJitterBackoff(ExponentialBackoff):
    """A random time, up to three times the one before."""

    def __init__(self, cap: float = DEFAULT_CAP, base: float = DEFAULT_BASE) -> None:
        super().__init__(cap, base)
        self._previous = 0.0

    @override
    def reset(self) -> None:
        """A new operation begins."""
        self._previous = 0.0

    @override
    def compute(self, failures: int) -> float:
        """Seconds to wait after so many failures."""
        longest = max(self._base, self._previous * 3)
        self._previous = min(self._cap, random.uniform(self._base, longest))
        return self._previous


def default_backoff() -> AbstractBackoff:
    """What redis-py takes where nothing is said."""
    return EqualJitterBackoff()
