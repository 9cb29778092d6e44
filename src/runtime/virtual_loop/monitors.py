"""Monitors: which of the six tool numbers of sys.monitoring is whose within a run."""

import sys
from types import CodeType
from typing import Final

#: For what a program may start itself: a debugger, a profiler.
FREE: Final = (0, 2)

#: Where simulated threads are preempted, and what computing costs.
THREADS: Final = 1
#: The trace of what the library does.
TRACE: Final = 3
#: Limits that were swallowed.
LIMITS: Final = 4
#: What the diagnoses must know beyond the trace.
DIAGNOSES: Final = 5

_OURS: Final = (THREADS, TRACE, LIMITS, DIAGNOSES)


def watch(tool: int, code: CodeType, events: int) -> None:
    """Have `tool` told of the `events` of `code`.

    CPython forgets who else watches the single instructions of a code when a second one comes; so
    the first comes again.
    """
    monitoring = sys.monitoring
    instruction = monitoring.events.INSTRUCTION
    monitoring.set_local_events(tool, code, events)
    if not events & instruction:
        return
    for other in _OURS:
        if other != tool and monitoring.get_tool(other) is not None:
            wanted = monitoring.get_local_events(other, code)
            if wanted & instruction:
                monitoring.set_local_events(other, code, wanted & ~instruction)
                monitoring.set_local_events(other, code, wanted)
