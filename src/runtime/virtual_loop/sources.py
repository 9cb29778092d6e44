"""Which files are the reader's, and which belong to the library or to this runtime."""

import functools
import os
import sys
from asyncio import events
from types import CodeType, FrameType
from typing import Final

#: The name under which a program is compiled.
PROGRAM_FILE: Final = "main.py"

_RUNTIME = os.path.dirname(os.path.abspath(__file__)) + os.sep
_EXECUTION = _RUNTIME + "execution.py"
_LIBRARY = os.path.dirname(os.path.abspath(os.__file__)) + os.sep

_BESIDE = os.path.dirname(_RUNTIME.rstrip(os.sep)) + os.sep

_HIDDEN: Final[tuple[str, ...]] = (
    _RUNTIME,
    # The simulated world, and the libraries over it.
    _BESIDE + "world" + os.sep,
    _BESIDE + "libraries" + os.sep,
    _LIBRARY,
    *(
        path + os.sep
        for path in sys.path
        if path.endswith((".zip", "lib-dynload", "site-packages"))
    ),
    "<frozen ",
    "<exec>",
)


@functools.lru_cache(maxsize=4096)
def is_readers(filename: str) -> bool:
    """Whether frames of `filename` are shown: the program and files that it made itself."""
    return filename == PROGRAM_FILE or not filename.startswith(_HIDDEN)


def starts_programs(filename: str) -> bool:
    """Whether the program is started from `filename`; beyond it is the host, whose files we do not know."""
    return filename == _EXECUTION


def innermost_reader_frame(frame: FrameType | None) -> FrameType | None:
    """The nearest frame, from `frame` outwards, that runs the reader's code."""
    while frame is not None and not is_readers(frame.f_code.co_filename):
        frame = _frame_outside(frame)
    return frame


#: Private name: `Handle._run`, in whose frame every callback of a loop runs. Beyond it stands the
#: code that started the loop, which is not what is running.
_CALLBACK = events.Handle._run.__code__


def running_line(depth: int = 1) -> int | None:
    """The line of the program that is running now, within the step or callback under way.

    None where no line of the program is: in callbacks of the library, and in the loop itself.
    `depth` is how many frames of the caller to leave out.
    """
    frame: FrameType | None = sys._getframe(depth)
    while frame is not None:
        code = frame.f_code
        if code.co_filename == PROGRAM_FILE:
            return frame.f_lineno
        if code is _CALLBACK or starts_programs(code.co_filename):
            return None
        frame = frame.f_back
    return None


def calling_code() -> CodeType | None:
    """The code that called into this runtime."""
    frame: FrameType | None = sys._getframe(1)
    while frame is not None and frame.f_code.co_filename.startswith(_RUNTIME):
        frame = frame.f_back
    return None if frame is None else frame.f_code


def frames_to_reader(frame: FrameType | None) -> list[FrameType]:
    """The frames from `frame` outwards, up to the first that runs the reader's code."""
    frames: list[FrameType] = []
    while frame is not None:
        frames.append(frame)
        frame = None if is_readers(frame.f_code.co_filename) else _frame_outside(frame)
    return frames


def _frame_outside(frame: FrameType) -> FrameType | None:
    # What lies beyond is the host that started the run, whose files we do not know.
    return None if starts_programs(frame.f_code.co_filename) else frame.f_back
