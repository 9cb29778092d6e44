"""WorkerProcess: an interpreter of its own, with the program's module anew, reached by pickles alone."""

import contextlib
import pickle
import sys
from collections.abc import Callable, Generator
from types import FunctionType, ModuleType
from typing import Any, Final

from ..clock import NANOSECONDS
from ..environment import SHARED

#: What it takes until a process or an interpreter has started and imported the program.
START_UP: Final = NANOSECONDS // 20

#: What is sent there or back costs a millisecond for each full 100 kB; less is free.
_BYTES_A_MILLISECOND: Final = 100_000

#: As a child sees the program that started it.
_MAIN_IN_CHILD: Final = "__mp_main__"


class WorkerProcess:
    """One worker: what it is given and what it gives back are copies."""

    def __init__(self) -> None:
        self.process = SHARED.threads.new_process()
        self.module = ModuleType(_MAIN_IN_CHILD)

    def start(self) -> None:
        """Start up, and run the program as the module that a child imports; raises what that raises."""
        thread = SHARED.threads.current
        thread.process = self.process
        SHARED.sleep(START_UP)
        self.module.__dict__.update(__file__="main.py", __cached__=None)
        if SHARED.program is not None:
            with _as_main(self.module):
                exec(SHARED.program, self.module.__dict__)
        self.process.is_starting = False

    def load(self, data: bytes) -> Any:
        """Make of `data` the objects that it stands for, there."""
        _send(data)
        with _as_main(self.module):
            return pickle.loads(data)

    def dump(self, value: object) -> bytes:
        """Pickle `value` there; raises what pickle raises."""
        with _as_main(self.module):
            data = pickle.dumps(value)
        _send(data)
        return data

    def share(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """The same code there, for a function that is found by no name."""
        if not isinstance(function, FunctionType) or function.__closure__:
            return function
        return FunctionType(
            function.__code__, self.module.__dict__, function.__name__, function.__defaults__
        )


def load_here(data: bytes) -> Any:
    """Make of `data` the objects that it stands for, in the program itself."""
    with _as_main(sys.modules["__main__"]):
        return pickle.loads(data)


@contextlib.contextmanager
def _as_main(module: ModuleType) -> Generator[None]:
    """Let names of the program be found in `module`. Whoever is in here is not left."""
    before = sys.modules.get("__main__"), sys.modules.get(_MAIN_IN_CHILD)
    sys.modules["__main__"] = sys.modules[_MAIN_IN_CHILD] = module
    try:
        yield
    finally:
        for name, was in zip(("__main__", _MAIN_IN_CHILD), before, strict=True):
            if was is not None:
                sys.modules[name] = was
            else:
                del sys.modules[name]


def _send(data: bytes) -> None:
    milliseconds = len(data) // _BYTES_A_MILLISECOND
    if milliseconds:
        SHARED.sleep(milliseconds * NANOSECONDS // 1_000)
