"""CleanState: every run begins as a fresh CPython would, and leaves nothing behind."""

import atexit
import contextlib
import gc
import importlib
import linecache
import locale
import logging
import os
import sys
import warnings
from collections.abc import Callable, Generator
from typing import Any

from .chance import seed_chance
from .cpython import forget_logger_levels, forget_warnings
from .diagnose.library_calls import stop_watching
from .disk import own_folder
from .environment import SHARED
from .install import install, uninstall
from .library_state import library_state
from .limits import stop_raising
from .monitors import FREE
from .patches import Patches
from .task import NUMBERS
from .tracebacks import show_readers_frames
from .unraisable import show_unraisable

ExitFunction = Callable[[], object]

#: Called with the name of an event and its arguments.
AuditHook = Callable[[str, tuple[Any, ...]], object]


@contextlib.contextmanager
def clean_state(seed: int, exits: list[ExitFunction]) -> Generator[Patches]:
    """Make the process as new, with asyncio and time virtual, and afterwards put everything back.

    Functions that the program registers with `atexit` are put into `exits`.
    """
    patches = Patches()
    with (
        _sys_kept(),
        _library_kept(),
        _modules_kept(),
        _process_kept(),
        own_folder(),
        _tools_kept(),
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
            collect_exits(patches, exits)
            yield patches
        finally:
            patches.undo()
            uninstall()
            SHARED.limits = SHARED.clock.charged = None
            SHARED.instruments.clear()


@contextlib.contextmanager
def run_kept() -> Generator[None]:
    """Undo what one of several runs in the same clean state did to the process; cheap."""
    with _sys_kept(), _process_kept(), _logging_kept(), warnings.catch_warnings():
        forget_warnings()
        yield


@contextlib.contextmanager
def _library_kept() -> Generator[None]:
    """Undo what the program did to modules and classes of the library."""
    state = library_state()
    try:
        yield
    finally:
        state.restore()


@contextlib.contextmanager
def _sys_kept() -> Generator[None]:
    kept = dict(vars(sys))
    searched: list[list[Any]] = [sys.path, sys.meta_path, sys.path_hooks]
    before = [list(every) for every in searched]
    finders = dict(sys.path_importer_cache)
    digits, interval = sys.get_int_max_str_digits(), sys.getswitchinterval()
    recursion, hooks = sys.getrecursionlimit(), sys.get_asyncgen_hooks()
    depth = sys.get_coroutine_origin_tracking_depth()
    sys.argv = ["main.py"]
    try:
        yield
    finally:
        for name in vars(sys).keys() - kept.keys():
            delattr(sys, name)
        for name, value in kept.items():
            if getattr(sys, name, None) is not value:
                setattr(sys, name, value)
        for every, items in zip(searched, before, strict=True):
            every[:] = items
        sys.path_importer_cache.clear()
        sys.path_importer_cache.update(finders)
        sys.set_int_max_str_digits(digits)
        sys.setswitchinterval(interval)
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
    environ, place = dict(os.environ), locale.setlocale(locale.LC_ALL)
    try:
        yield
    finally:
        if dict(os.environ) != environ:
            os.environ.clear()
            os.environ.update(environ)
        locale.setlocale(locale.LC_ALL, place)


@contextlib.contextmanager
def _tools_kept() -> Generator[None]:
    """Stop what watches programs and was started by this one."""
    hooks: list[AuditHook] = []
    telling: list[AuditHook] = []
    add_hook = sys.addaudithook

    def addaudithook(hook: AuditHook) -> None:
        """Append the specified hook function to the list of hooks, until the end of the program."""

        def tell(event: str, args: tuple[Any, ...]) -> None:
            # Not of what this runtime does for the hook itself, such as to print a line of it.
            if hook in hooks and hook not in telling:
                telling.append(hook)
                try:
                    hook(event, args)
                finally:
                    telling.remove(hook)

        hooks.append(hook)
        add_hook(tell)

    setattr(sys, "addaudithook", addaudithook)  # noqa: B010
    try:
        yield
    finally:
        setattr(sys, "addaudithook", add_hook)  # noqa: B010
        hooks.clear()
        for tool in FREE:
            if sys.monitoring.get_tool(tool) is not None:
                sys.monitoring.clear_tool_id(tool)
                sys.monitoring.free_tool_id(tool)
        tracing = sys.modules.get("tracemalloc")
        if tracing is not None:
            tracing.stop()


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


def collect_exits(patches: Patches, exits: list[ExitFunction]) -> None:
    """Put functions that the program registers with `atexit` into `exits`."""

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
