"""SimulatedThread: one thread of the program, as the scheduler sees it."""

import threading
from collections.abc import Callable
from types import FrameType, ModuleType
from typing import Final

from .stacks import Stack

#: The number of the thread in which the program begins.
MAIN: Final = 1

#: Private name: `_active`, from the identifier of a thread to its Thread; no public function asks by identifier.
_ACTIVE: Final = "_active"


#: The process of the program itself; those of workers follow.
_FIRST_PROCESS: Final = 42


class Process:
    """A worker process, or an interpreter."""

    def __init__(self, number: int, module: ModuleType) -> None:
        #: What `os.getpid()` says in it.
        self.identifier: Final = _FIRST_PROCESS + number
        #: The program as it is imported there.
        self.module: Final = module
        #: Whether it is importing the program.
        self.is_starting: bool = False


class SimulatedThread:
    """A thread that runs, is ready to run, or is suspended until somebody or something wakes it."""

    def __init__(self, number: int, *, daemon: bool = False) -> None:
        #: What `threading.get_ident()` says in it: 1, 2, 3, ... in the order of starting.
        self.number: Final = number
        self.daemon: Final = daemon
        #: Where it stands; None until it is first left.
        self.stack: Stack | None = None
        self.is_suspended: bool = False
        #: Whether it was woken by somebody, not by its deadline.
        self.was_woken: bool = False
        #: Asked whether the wait is over, where nobody would say so.
        self.asks: Callable[[], bool] | None = None
        #: Where it waits, for the report of a deadlock: from the innermost frame to the reader's. Taken before it is
        #: left, because the links between the frames of a suspended stack cannot be followed everywhere.
        self.frames: list[FrameType] = []
        #: The worker process that it belongs to; None in the program's own.
        self.process: Process | None = None
        #: Nanoseconds that it has computed and not yet waited for.
        self.owed: int = 0
        #: Raised in it when it goes on.
        self.raising: BaseException | None = None
        #: Whether its wait was given up, because nothing can end it.
        self.is_hopeless: bool = False

    @property
    def process_identifier(self) -> int:
        """What `os.getpid()` says in it."""
        return _FIRST_PROCESS if self.process is None else self.process.identifier

    @property
    def computes_apart(self) -> bool:
        """Whether it has an interpreter of its own, and so computes beside the others."""
        return self.process is not None

    @property
    def is_main(self) -> bool:
        """Whether the program began in it."""
        return self.number == MAIN

    @property
    def name(self) -> str:
        """What the program calls it."""
        known = getattr(threading, _ACTIVE).get(self.number)
        if known is not None:
            return known.name
        return "MainThread" if self.is_main else f"thread {self.number}"
