"""Monitors: which of the six tool numbers of sys.monitoring is whose within a run."""

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
