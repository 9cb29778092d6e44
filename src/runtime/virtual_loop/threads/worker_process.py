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

#: As a child process, and an interpreter, see the program that started them.
IN_PROCESS: Final = "__mp_main__"
IN_INTERPRETER: Final = "<fake __main__>"


class WorkerProcess:
    """One worker: what it is given and what it gives back are copies."""

    def __init__(self, name: str = IN_PROCESS) -> None:
        self._home = _module_here()
        self.module = ModuleType(name)
        self.process = SHARED.threads.new_process(self.module)
        self._has_program = False

    def start(self) -> None:
        """Start up, without the program."""
        SHARED.threads.current.process = self.process
        SHARED.sleep(START_UP)

    def import_program(self) -> None:
        """Run the program as the module that a child imports; raises what that raises.

        It may wait, and others run meanwhile: so `__main__` stays the program's own.
        """
        self._has_program = True
        self.module.__dict__.update(__file__="main.py", __cached__=None)
        name = self.module.__name__
        sys.modules[name] = self.module
        self.process.is_starting = True
        try:
            if SHARED.program is not None:
                exec(SHARED.program, self.module.__dict__)
        finally:
            self.process.is_starting = False
            if sys.modules.get(name) is self.module:
                del sys.modules[name]

    def load(self, data: bytes) -> Any:
        """Make of `data` the objects that it stands for, there; the program is imported if they are of it."""
        _send(data)
        try:
            return _loaded(data, self.module)
        except AttributeError:
            if self._has_program:
                raise
            self.import_program()
            return _loaded(data, self.module)

    def dump(self, value: object) -> bytes:
        """Pickle `value` there; raises what pickle raises."""
        with _as_main(self.module):
            data = pickle.dumps(value)
        _send(data)
        return data

    def give_back(self, data: bytes) -> Any:
        """Make of `data` the objects that it stands for where this worker was made: in the program, or a worker of it."""
        return _loaded(data, self._home)

    def share(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """The same code there, for a function that is found by no name."""
        if not isinstance(function, FunctionType) or function.__closure__:
            return function
        return FunctionType(
            function.__code__, self.module.__dict__, function.__name__, function.__defaults__
        )


def dump_here(value: object) -> bytes:
    """Pickle `value` where the running thread is: in the program itself, or in a worker of it."""
    with _as_main(_module_here()):
        return pickle.dumps(value)


def is_importing(name: str) -> bool:
    """Whether the running thread imports the program into a worker that knows it as `name`."""
    process = SHARED.threads.current.process
    return process is not None and process.is_starting and process.module.__name__ == name


def _module_here() -> ModuleType:
    process = SHARED.threads.current.process
    return sys.modules["__main__"] if process is None else process.module


def _loaded(data: bytes, module: ModuleType) -> Any:
    with _as_main(module):
        return pickle.loads(data)


_NAMES: Final = ("__main__", IN_PROCESS, IN_INTERPRETER)


@contextlib.contextmanager
def _as_main(module: ModuleType) -> Generator[None]:
    """Let names of the program be found in `module`. Whoever is in here is not left."""
    before = [sys.modules.get(name) for name in _NAMES]
    sys.modules.update(dict.fromkeys(_NAMES, module))
    try:
        yield
    finally:
        for name, was in zip(_NAMES, before, strict=True):
            if was is not None:
                sys.modules[name] = was
            else:
                del sys.modules[name]


def _send(data: bytes) -> None:
    milliseconds = len(data) // _BYTES_A_MILLISECOND
    if milliseconds:
        SHARED.sleep(milliseconds * NANOSECONDS // 1_000)
