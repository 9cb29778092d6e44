"""Which files are the reader's, and which belong to the library or to this runtime."""

import os
import sys
from types import FrameType
from typing import Final

#: The name under which a program is compiled.
PROGRAM_FILE: Final = "main.py"

_RUNTIME = os.path.dirname(os.path.abspath(__file__)) + os.sep
_EXECUTION = _RUNTIME + "execution.py"
_LIBRARY = os.path.dirname(os.path.abspath(os.__file__)) + os.sep

_HIDDEN: Final[tuple[str, ...]] = (
    _RUNTIME,
    _LIBRARY,
    *(
        path + os.sep
        for path in sys.path
        if path.endswith((".zip", "lib-dynload", "site-packages"))
    ),
    "<frozen ",
    "<exec>",
)


def is_readers(filename: str) -> bool:
    """Whether frames of `filename` are shown: the program and files that it made itself."""
    return filename == PROGRAM_FILE or not filename.startswith(_HIDDEN)


def innermost_reader_frame(frame: FrameType | None) -> FrameType | None:
    """The nearest frame, from `frame` outwards, that runs the reader's code."""
    while frame is not None and not is_readers(frame.f_code.co_filename):
        # What lies beyond is the host that started the run, whose files we do not know.
        frame = None if frame.f_code.co_filename == _EXECUTION else frame.f_back
    return frame
