"""wait: keeps the running thread as long as a call to the share takes."""

import os
from typing import Final

from virtual_loop.clock import to_nanoseconds
from virtual_loop.disk import FOLDER
from virtual_loop.environment import SHARED

#: Seconds a call, and bytes a second.
LATENCY: Final = 0.2
BANDWIDTH: Final = 1_000_000

#: As it was before calls to the share became slow.
_scandir: Final = os.scandir


def wait(call: str, count: int = 0) -> None:
    """Wait for `call`, which moves `count` bytes; a schedule may change how long. Raises what it fails with."""
    lasts = to_nanoseconds(LATENCY + count / BANDWIDTH)
    wanted = SHARED.waits.begin("reply", lasts, SHARED.clock.now, f"share: {call}")
    lasts = lasts if wanted is None else wanted.lasts
    SHARED.sleep(lasts)
    thread, calls = SHARED.threads.current, SHARED.blocking_calls
    if thread in calls:
        calls[thread] += lasts
    elif SHARED.instruments.blocked is not None:
        SHARED.instruments.blocked(lasts, call)
    if wanted is not None and wanted.fails:
        raise wanted.error


def used() -> int:
    """The bytes that lie on the share; asking costs nothing."""
    size, left = 0, [f"{FOLDER}/share"]
    while left:
        with _scandir(left.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    left.append(entry.path)
                else:
                    size += entry.stat(follow_symlinks=False).st_size
    return size
