"""Never awaited: where a coroutine that nobody awaited was made, beside CPython's own warning."""

import sys
import traceback
import warnings
from types import CoroutineType, FrameType
from typing import Any, Final

from .instruments import Instruments
from .patches import Patches
from .sources import innermost_reader_frame, is_readers

#: What a module remembers of the warnings that it has shown.
_Registry = dict[str | tuple[str, type[Warning], int], int]

#: How much of the origin we ask for; a longer one was asked for by the program, as debug mode does.
_OWN_DEPTH: Final = 1


def watch_unawaited(patches: Patches, instruments: Instruments) -> None:
    """Have `instruments` told of every coroutine that is collected without having been awaited.

    Private name: `warnings._warn_unawaited_coroutine`, which CPython calls for each of them. Ours
    says the same, as if nobody had asked for origins, at the reader's line.
    """
    registry: _Registry = {}

    def warn_unawaited(coroutine: CoroutineType[Any, Any, Any]) -> None:
        origin = coroutine.cr_origin or ()
        line = origin[0][1] if origin and is_readers(origin[0][0]) else None
        if instruments.never_awaited is not None:
            instruments.never_awaited(coroutine, line)
        text = f"coroutine '{coroutine.__qualname__}' was never awaited"
        if len(origin) > _OWN_DEPTH:
            text += _origin_text(origin)
        frame = innermost_reader_frame(sys._getframe(1))
        # Without any frame CPython says <sys>:0, as it does for what is collected at exit.
        name, number, seen = ("<sys>", 0, registry) if frame is None else _place(frame)
        warnings.warn_explicit(
            text, RuntimeWarning, name, number, "__main__", seen, None, coroutine
        )

    sys.set_coroutine_origin_tracking_depth(_OWN_DEPTH)
    patches.set(warnings, "_warn_unawaited_coroutine", warn_unawaited)


def _place(frame: FrameType) -> tuple[str, int, _Registry]:
    registry: _Registry = frame.f_globals.setdefault("__warningregistry__", {})
    return frame.f_code.co_filename, frame.f_lineno or 1, registry


def _origin_text(origin: tuple[tuple[str, int, str], ...]) -> str:
    """As CPython's debug mode words it, with the reader's frames only."""
    shown = [
        traceback.FrameSummary(filename, line, name, lookup_line=True)
        for filename, line, name in reversed(origin)
        if is_readers(filename)
    ]
    lines = "".join(traceback.format_list(shown)).rstrip("\n")
    return f"\nCoroutine created at (most recent call last)\n{lines}"
