"""guarded: runs a diagnosis so that a mistake in it harms nothing but itself."""

import sys
import traceback
from collections.abc import Callable
from typing import Final

#: Tracebacks of diagnoses that failed; a test which finds one here fails.
FAILURES: Final[list[str]] = []


def guarded(diagnose: Callable[[], object]) -> None:
    """Call `diagnose`; what it raises goes to the host's own log, never to the program's output."""
    try:
        diagnose()
    except Exception:
        report_failure()


def report_failure() -> None:
    """Tell the host of the exception that is being handled: a mistake in a diagnosis."""
    text = traceback.format_exc()
    FAILURES.append(text)
    if sys.__stderr__ is not None:
        print(text, file=sys.__stderr__)
