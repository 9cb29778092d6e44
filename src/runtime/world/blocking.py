"""blocking_call: names the library's call that blocks, so that a run says what the loop waited for."""

import contextlib
from collections.abc import Generator

from virtual_loop.environment import SHARED

#: Longer commands and statements are cut: a remark is a sentence.
_LONGEST = 60


@contextlib.contextmanager
def blocking_call(name: str, asked: str = "") -> Generator[None]:
    """Let all waiting in the block count as one call of `name`, such as `requests.get`.

    `asked` is what it asks for, and whom: `http://slow.test/3`, or `GET ann at localhost`.

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
            SHARED.instruments.blocked(waited, name, asked)


def asked_of(host: str, *words: object) -> str:
    """How a run says what was asked of `host`: `localhost: GET ann`."""
    text = " ".join(" ".join(str(word) for word in words).split())
    return f"{host}: {text if len(text) <= _LONGEST else text[:_LONGEST] + '…'}"
