"""ProcessPoolExecutor: workers that compute beside one another and share nothing with the program."""

import functools
import importlib
import itertools
import os
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future
from concurrent.futures.thread import ThreadPoolExecutor
from typing import Any, Final, override

from ..cpython import private
from ..environment import SHARED
from ..refuse import UnavailableError
from .worker_process import IN_PROCESS, WorkerProcess, dump_here, is_importing

#: CPython's own words.
_ABRUPT: Final = (
    "A process in the process pool was terminated abruptly while the future was running or pending."
)

_Task = bytes | BaseException
_Initializer = Callable[..., object]


def _library() -> Any:
    """CPython's own module, whose names are in messages and pickles. It is slow to import."""
    return importlib.import_module("concurrent.futures.process")


class _Context:
    """What a worker runs its tasks with: see `ThreadPoolExecutor.prepare_context`."""

    def __init__(self, number: int, initializer: _Initializer | None, initargs: Any) -> None:
        self._number = number
        self._begin = dump_here((initializer, initargs)) if initializer is not None else None
        self._worker = WorkerProcess()

    def initialize(self) -> None:
        threading.current_thread().name = f"ForkServerProcess-{self._number}"
        self._worker.start()
        self._worker.import_program()
        if self._begin is not None:
            initializer, initargs = self._worker.load(self._begin)
            initializer(*initargs)

    def finalize(self) -> None:
        SHARED.threads.pay()

    def run(self, task: _Task) -> Any:
        if isinstance(task, BaseException):
            raise task
        answer = self._answer(task)
        SHARED.threads.pay()
        failed, value = self._worker.give_back(answer)
        if failed:
            raise value
        return value

    def _answer(self, task: bytes) -> bytes:
        """What comes back: whether it failed, and the result or the exception, pickled."""
        worker = self._worker
        try:
            item = worker.load(task)
            return worker.dump((False, item.fn(*item.args, **item.kwargs)))
        except Exception as error:
            # Private name: `_ExceptionWithTraceback`, with which the traceback travels as text.
            return worker.dump(
                (True, _library()._ExceptionWithTraceback(error, error.__traceback__))
            )


class _Workers(ThreadPoolExecutor):
    """The workers' lanes."""

    @classmethod
    @override
    def prepare_context(
        cls, initializer: _Initializer | None, initargs: Any, **_options: Any
    ) -> Any:
        numbers = itertools.count(1)
        return (lambda: _Context(next(numbers), initializer, initargs)), _pickled

    def _initializer_failed(self) -> None:
        """Private name: the library calls this when a worker could not begin."""
        broken = _library().BrokenProcessPool
        vars(self)["_broken"] = _ABRUPT
        queue = private(self, "_work_queue")
        while not queue.empty():
            item = queue.get_nowait()
            if item is not None:
                item.future.set_exception(broken(_ABRUPT))


def _pickled(fn: Callable[..., Any], args: Any, kwargs: Any) -> _Task:
    """What goes to a worker; the exception if it cannot go, which then is the outcome of the job."""
    try:
        # Private name: `_CallItem`, which CPython's own messages name.
        return dump_here(_library()._CallItem(0, fn, args, kwargs))
    except Exception as error:
        return error


def _refuse_to_start() -> None:
    """Raise what CPython raises in a child that would start children because it imports the program.

    Private names: `_check_not_importing_main`, which has the words, and `_inheriting`, which it asks for.
    """
    current: Any = importlib.import_module("multiprocessing.process").current_process()
    current._inheriting = True
    try:
        importlib.import_module("multiprocessing.spawn")._check_not_importing_main()
    finally:
        del current._inheriting


class ProcessPoolExecutor(Executor):
    """As CPython's, over simulated processes; there are no others, whatever `mp_context` says."""

    def __init__(
        self,
        max_workers: int | None = None,
        mp_context: object = None,
        initializer: _Initializer | None = None,
        initargs: tuple[Any, ...] = (),
        *,
        max_tasks_per_child: int | None = None,
    ) -> None:
        if not SHARED.threads.can_switch:
            raise UnavailableError(
                "ProcessPoolExecutor needs WebAssembly stack switching, which this browser has not."
            )
        most = max_workers if max_workers is not None else os.process_cpu_count() or 1
        self._max_workers = most
        self._workers = _Workers(most, "ForkServerProcess", initializer, initargs)

    @override
    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        if private(self._workers, "_broken"):
            raise _library().BrokenProcessPool(_ABRUPT)
        if is_importing(IN_PROCESS):
            _refuse_to_start()
        return self._workers.submit(fn, *args, **kwargs)

    @override
    def map(
        self,
        fn: Callable[..., Any],
        *iterables: Iterable[Any],
        timeout: float | None = None,
        chunksize: int = 1,
        buffersize: int | None = None,
    ) -> Iterator[Any]:
        if chunksize < 1:
            raise ValueError("chunksize must be >= 1.")
        library = _library()
        # Private names: `_process_chunk` and `_chain_from_iterable_of_lists`, as CPython's own map uses them.
        chunks = super().map(
            functools.partial(library._process_chunk, fn),
            itertools.batched(zip(*iterables, strict=False), chunksize, strict=False),
            timeout=timeout,
            buffersize=buffersize,
        )
        return library._chain_from_iterable_of_lists(chunks)

    @override
    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        self._workers.shutdown(wait, cancel_futures=cancel_futures)


ProcessPoolExecutor.__module__ = "concurrent.futures.process"
