"""CleanState: every run begins as a fresh CPython would, and leaves nothing behind."""

import atexit
import contextlib
import gc
import importlib
import linecache
import logging
import os
import sys
import warnings
from collections.abc import Callable, Generator
from typing import Any, Final

from .chance import seed_chance
from .cpython import forget_logger_levels, forget_warnings
from .diagnose.library_calls import stop_watching
from .environment import SHARED
from .install import install, uninstall
from .limits import stop_raising
from .patches import Patches
from .task import NUMBERS
from .tracebacks import show_readers_frames
from .unraisable import show_unraisable

#: Attributes of sys that a program may change.
_SYS_NAMES: Final = (
    "stdout",
    "stderr",
    "stdin",
    "argv",
    "excepthook",
    "unraisablehook",
    "displayhook",
    "breakpointhook",
    "path_hooks",
    "ps1",
    "ps2",
    "tracebacklimit",
    "dont_write_bytecode",
)

ExitFunction = Callable[[], object]


@contextlib.contextmanager
def clean_state(seed: int, exits: list[ExitFunction]) -> Generator[Patches]:
    """Make the process as new, with asyncio and time virtual, and afterwards put everything back.

    Functions that the program registers with `atexit` are put into `exits`.
    """
    patches = Patches()
    with (
        _sys_kept(),
        _modules_kept(),
        _process_kept(),
        _logging_kept(),
        warnings.catch_warnings(),
        _gc_still(),
    ):
        forget_warnings()
        install()
        SHARED.restart()
        NUMBERS.restart()
        # What is there before the program is left alone by its collections: many times quicker.
        gc.freeze()
        try:
            seed_chance(patches, seed)
            show_readers_frames(patches)
            show_unraisable(patches)
            _collect_exits(patches, exits)
            yield patches
        finally:
            patches.undo()
            uninstall()
            SHARED.limits = SHARED.clock.charged = None
            SHARED.instruments.clear()


@contextlib.contextmanager
def _sys_kept() -> Generator[None]:
    kept = {name: getattr(sys, name) for name in _SYS_NAMES if hasattr(sys, name)}
    path, meta_path = list(sys.path), list(sys.meta_path)
    recursion, hooks = sys.getrecursionlimit(), sys.get_asyncgen_hooks()
    depth = sys.get_coroutine_origin_tracking_depth()
    sys.argv = ["main.py"]
    try:
        yield
    finally:
        for name in _SYS_NAMES:
            if name in kept:
                setattr(sys, name, kept[name])
            elif hasattr(sys, name):
                delattr(sys, name)
        sys.path[:], sys.meta_path[:] = path, meta_path
        sys.setrecursionlimit(recursion)
        sys.set_asyncgen_hooks(*hooks)
        sys.set_coroutine_origin_tracking_depth(depth)
        sys.settrace(None)
        sys.setprofile(None)
        stop_raising()
        stop_watching()


@contextlib.contextmanager
def _modules_kept() -> Generator[None]:
    """Forget what the program imported: its own files, and modules that keep state."""
    kept = dict(sys.modules)
    try:
        yield
    finally:
        for name in [name for name in sys.modules if name not in kept]:
            del sys.modules[name]
        sys.modules.update(kept)
        importlib.invalidate_caches()
        linecache.clearcache()


@contextlib.contextmanager
def _process_kept() -> Generator[None]:
    environ, directory = dict(os.environ), os.getcwd()
    try:
        yield
    finally:
        os.chdir(directory)
        if dict(os.environ) != environ:
            os.environ.clear()
            os.environ.update(environ)


@contextlib.contextmanager
def _logging_kept() -> Generator[None]:
    """Give the program a logging system that nobody has configured."""
    root = logging.root
    kept = (root.level, root.handlers[:], root.filters[:], root.manager.disable)
    names, last_resort = dict(root.manager.loggerDict), logging.lastResort
    states = {
        name: (
            logger.level,
            logger.handlers[:],
            logger.filters[:],
            logger.propagate,
            logger.disabled,
        )
        for name, logger in names.items()
        if isinstance(logger, logging.Logger)
    }
    try:
        yield
    finally:
        root.level, root.handlers[:], root.filters[:] = kept[0], kept[1], kept[2]
        root.manager.disable = kept[3]
        logging.lastResort = last_resort
        root.manager.loggerDict.clear()
        root.manager.loggerDict.update(names)
        for name, state in states.items():
            logger = logging.getLogger(name)
            logger.level, logger.handlers[:], logger.filters[:] = state[0], state[1], state[2]
            logger.propagate, logger.disabled = state[3], state[4]
        forget_logger_levels()
        logging.captureWarnings(False)


@contextlib.contextmanager
def _gc_still() -> Generator[None]:
    """Keep the cycle collector from running at points that depend on earlier programs."""
    enabled, thresholds, flags = gc.isenabled(), gc.get_threshold(), gc.get_debug()
    callbacks = gc.callbacks[:]
    gc.disable()
    try:
        yield
    finally:
        gc.set_debug(flags)
        gc.set_threshold(*thresholds)
        gc.callbacks[:] = callbacks
        gc.collect()
        gc.unfreeze()
        if enabled:
            gc.enable()
        else:
            gc.disable()


def _collect_exits(patches: Patches, exits: list[ExitFunction]) -> None:
    def register(function: Callable[..., object], /, *args: Any, **kwargs: Any) -> Any:
        """Register a function to be executed upon normal program termination."""
        exits.append(_Exit(function, args, kwargs))
        return function

    def unregister(function: Callable[..., object], /) -> None:
        """Unregister an exit function which was previously registered."""
        exits[:] = [kept for kept in exits if not _is_exit_of(kept, function)]

    patches.set(atexit, "register", register)
    patches.set(atexit, "unregister", unregister)


class _Exit:
    def __init__(self, function: Callable[..., object], args: Any, kwargs: Any) -> None:
        self.function = function
        self._args = args
        self._kwargs = kwargs

    def __call__(self) -> object:
        return self.function(*self._args, **self._kwargs)


def _is_exit_of(kept: ExitFunction, function: object) -> bool:
    return isinstance(kept, _Exit) and kept.function == function
