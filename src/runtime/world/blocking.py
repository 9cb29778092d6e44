"""blocking_call: names the library's call that blocks, so that a run says what the loop waited for."""

import contextlib
from collections.abc import Generator

from virtual_loop.environment import SHARED


@contextlib.contextmanager
def blocking_call(name: str) -> Generator[None]:
    """Let all waiting in the block count as one call of `name`, such as `requests.get`.

    Within another one it changes nothing: the outermost is what the reader wrote.
    """
    thread, calls = SHARED.threads.current, SHARED.blocking_calls
    if thread in calls:
        yield
        return
    calls[thread] = 0
    try:
        yield
    finally:
        waited = calls.pop(thread, 0)
        if waited and SHARED.instruments.blocked is not None:
            SHARED.instruments.blocked(waited, name)
