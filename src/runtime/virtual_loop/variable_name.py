"""variable_name: what the reader calls an object."""

from types import FrameType
from typing import Any


def variable_name(frame: FrameType | None, target: Any) -> str | None:
    """The variable, global or attribute of self that holds `target` as seen from `frame`."""
    if frame is None or target is None:
        return None
    local = frame.f_locals
    for scope in (local, frame.f_globals):
        for name, value in scope.items():
            if value is target and not name.startswith("__"):
                return name
    for name, value in getattr(local.get("self"), "__dict__", {}).items():
        if value is target:
            return f"self.{name}"
    return None
