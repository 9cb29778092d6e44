"""The version of this runtime, which is part of what makes a run repeatable."""

import platform
from typing import Final

#: Raised when the same program and schedule may give another trace than before.
RUNTIME_VERSION: Final = 1


def runtime_version() -> str:
    """Version of the runtime and of Python, e.g. `1/3.14.2`."""
    return f"{RUNTIME_VERSION}/{platform.python_version()}"
