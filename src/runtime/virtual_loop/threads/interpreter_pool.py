"""InterpreterPoolExecutor: threads with an interpreter each, which compute beside one another."""

from collections.abc import Callable
from concurrent.futures.thread import BrokenThreadPool, ThreadPoolExecutor
from typing import Any, override

from ..cpython import private
from ..environment import SHARED
from ..refuse import UnavailableError
from .stateless import is_stateless
from .worker_process import IN_INTERPRETER, WorkerProcess, dump_here, is_importing

_Task = tuple[Callable[..., Any], bytes | None, bytes]


class NotShareableError(TypeError):
    """A value that cannot be given to another interpreter."""


class ExecutionFailed(Exception):  # noqa: N818 - CPython's own name
    """What was raised in another interpreter, in words."""


class BrokenInterpreterPool(BrokenThreadPool):
    """An interpreter could not begin."""


class _Context:
    """What a worker runs its tasks with: see `ThreadPoolExecutor.prepare_context`."""

    def __init__(self, begin: _Task | None) -> None:
        self._begin = begin
        self._worker = WorkerProcess(IN_INTERPRETER)

    def initialize(self) -> None:
        self._worker.start()
        if self._begin is not None:
            self.run(self._begin)

    def finalize(self) -> None:
        SHARED.threads.pay()

    def run(self, task: _Task) -> Any:
        answer = self._answer(*self._loaded(*task))
        SHARED.threads.pay()
        failed, value = self._worker.give_back(answer)
        if failed:
            raise value from ExecutionFailed(f"{type(value).__name__}: {value}")
        return value

    def _loaded(
        self, function: Callable[..., Any], name: bytes | None, given: bytes
    ) -> tuple[Callable[..., Any], Any, Any]:
        """What to call there, and with what; the program may have to be imported for it."""
        worker = self._worker
        try:
            call = worker.share(function) if name is None else worker.load(name)
            args, kwargs = worker.load(given)
        except NotShareableError:
            raise
        except Exception as error:
            raise NotShareableError("args not shareable") from error
        return call, args, kwargs

    def _answer(self, call: Callable[..., Any], args: Any, kwargs: Any) -> bytes:
        worker = self._worker
        try:
            return worker.dump((False, call(*args, **kwargs)))
        except Exception as error:
            return worker.dump((True, error))


def _shared(function: Callable[..., Any], args: Any, kwargs: Any) -> _Task:
    """What goes to another interpreter: a function by its code, where that is all there is to it, or by its name."""
    try:
        given = dump_here((args, kwargs))
    except Exception as error:
        message = f"{(function, args, kwargs)!r} does not support cross-interpreter data"
        raise NotShareableError(message) from error
    if is_stateless(function):
        return function, None, given
    try:
        name = dump_here(function)
    except Exception:
        return function, None, given
    if is_importing(IN_INTERPRETER):
        # A program without a guard, in the interpreter that imports it to find this function: the
        # next one could not find it either.
        raise NotShareableError("args not shareable")
    return function, name, given


class InterpreterPoolExecutor(ThreadPoolExecutor):
    """As CPython's, over simulated interpreters."""

    BROKEN = BrokenInterpreterPool

    @classmethod
    @override
    def prepare_context(
        cls, initializer: Callable[..., object] | None, initargs: Any, **_options: Any
    ) -> Any:
        begin = None if initializer is None else _shared(initializer, initargs, {})
        return (lambda: _Context(begin)), _shared

    def __init__(
        self,
        max_workers: int | None = None,
        thread_name_prefix: str = "",
        initializer: Callable[..., object] | None = None,
        initargs: tuple[Any, ...] = (),
    ) -> None:
        if not SHARED.threads.can_switch:
            raise UnavailableError(
                "InterpreterPoolExecutor needs WebAssembly stack switching, which this browser has not."
            )
        # Private name: `_counter`, which numbers pools without a name.
        prefix = (
            thread_name_prefix
            or f"InterpreterPoolExecutor-{private(ThreadPoolExecutor, '_counter')()}"
        )
        super().__init__(max_workers, prefix, initializer, initargs)


NotShareableError.__module__ = ExecutionFailed.__module__ = "concurrent.interpreters"
InterpreterPoolExecutor.__module__ = BrokenInterpreterPool.__module__ = (
    "concurrent.futures.interpreter"
)
