"""Retry: tries again what failed for want of a connection."""

import time
from collections.abc import Callable

from .backoff import AbstractBackoff, ExponentialWithJitterBackoff
from .exceptions import ConnectionError, TimeoutError

#: As in redis-py: ten more tries, 10 ms after the first at most, later up to a second.
RETRIES = 10


def default_backoff() -> AbstractBackoff:
    """What a client waits between two tries where its program says nothing."""
    return ExponentialWithJitterBackoff(base=0.01, cap=1)


class AbstractRetry:
    """How often, how long after one another, and after which errors."""

    def __init__(
        self,
        backoff: AbstractBackoff,
        retries: int,
        supported_errors: tuple[type[Exception], ...] = (ConnectionError, TimeoutError),
    ) -> None:
        self._backoff = backoff
        self._retries = retries
        self.supported_errors = supported_errors

    def get_retries(self) -> int:
        """How often."""
        return self._retries

    def update_retries(self, value: int) -> None:
        """Change how often."""
        self._retries = value

    def update_supported_errors(self, errors: list[type[Exception]]) -> None:
        """Try again after these, too."""
        self.supported_errors = (*self.supported_errors, *errors)

    def reset(self) -> None:
        """A new operation begins."""
        self._backoff.reset()

    def pause(self, error: Exception, failures: int) -> float:
        """Seconds until the next try; raises `error` if there is none left."""
        if 0 <= self._retries < failures:
            raise error
        return self._backoff.compute(failures)


class Retry(AbstractRetry):
    """The kind that blocks."""

    def call_with_retry[T](self, do: Callable[[], T], fail: Callable[[Exception], object]) -> T:
        """What `do()` returns; after each error that is worth another try, `fail(error)` is called."""
        self.reset()
        failures = 0
        while True:
            try:
                return do()
            except self.supported_errors as error:
                failures += 1
                fail(error)
                pause = self.pause(error, failures)
            if pause > 0:
                time.sleep(pause)
