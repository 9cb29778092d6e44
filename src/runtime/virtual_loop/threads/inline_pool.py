"""InlinePool: what a ThreadPoolExecutor does with its jobs where the host has one stack."""

import asyncio
import threading
import weakref
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from ..cpython import private
from ..environment import SHARED
from .simulated_thread import SimulatedThread

_Job = tuple[Future[Any], Callable[[], Any]]


class InlinePool:
    """As many lanes as the pool may have workers; what finds none free queues, as for a worker."""

    def __init__(self, pool: ThreadPoolExecutor) -> None:
        self._pool = weakref.ref(pool)
        self._prefix: str = private(pool, "_thread_name_prefix")
        self._most: int = private(pool, "_max_workers")
        self._free: list[SimulatedThread] = []
        self._made = 0
        self._queue: deque[_Job] = deque()
        self._busy = 0
        self._awaited: list[asyncio.Future[None]] = []

    @property
    def is_idle(self) -> bool:
        """Whether no job runs or waits."""
        return self._busy == 0

    def submit(self, function: Callable[..., Any], call: Callable[[], Any]) -> Future[Any]:
        """Run `call`, which calls `function`, in a free lane, or as soon as one is free."""
        job: _Job = (Future(), call)
        submitted = SHARED.instruments.job_submitted
        if submitted is not None:
            submitted(self._pool(), job[0], function)
        if self._free:
            self._run(self._free.pop(0), job)
        elif self._made < self._most:
            self._run(self._new_worker(), job)
        else:
            self._queue.append(job)
        return job[0]

    def cancel_queued(self) -> None:
        """Cancel what has not begun."""
        while self._queue:
            self._queue.popleft()[0].cancel()

    def end_of_a_job(self, loop: asyncio.AbstractEventLoop) -> asyncio.Future[None]:
        """A future that is done when the next job is."""
        ended: asyncio.Future[None] = loop.create_future()
        self._awaited.append(ended)
        return ended

    def _new_worker(self) -> SimulatedThread:
        worker = SHARED.threads.new_thread(daemon=False)
        # Private name: `_active`, by which `current_thread()` knows whom to name.
        named = threading.Thread(name=f"{self._prefix}_{self._made}")
        private(threading, "_active")[worker.number] = named
        self._made += 1
        return worker

    def _run(self, worker: SimulatedThread, job: _Job) -> None:
        future, call = job
        outcome: list[Callable[[], None]] = []

        def run() -> None:
            if SHARED.instruments.job_begun is not None:
                SHARED.instruments.job_begun(future)
            try:
                result = call()
            except BaseException as error:
                failure = error
                outcome.append(lambda: future.set_exception(failure))
            else:
                outcome.append(lambda: future.set_result(result))

        self._busy += 1
        threads = SHARED.threads
        threads.alive.append(worker)
        ended = SHARED.clock.now
        if future.set_running_or_notify_cancel():
            ended = threads.inline.run(worker, run)
        threads.inline.at(ended, lambda: self._end(worker, outcome))

    def _end(self, worker: SimulatedThread, outcome: list[Callable[[], None]]) -> None:
        SHARED.threads.alive.remove(worker)
        self._busy -= 1
        for settle in outcome:
            settle()
        if self._queue:
            self._run(worker, self._queue.popleft())
        else:
            self._free.append(worker)
        awaited, self._awaited = self._awaited, []
        for one in awaited:
            one.get_loop().call_soon_threadsafe(_finish, one)


def submit(
    pool: ThreadPoolExecutor, fn: Callable[..., Any], /, *args: Any, **kwargs: Any
) -> Future[Any]:
    """`ThreadPoolExecutor.submit`."""
    # Private name: `_shutdown`, which `shutdown` sets.
    if private(pool, "_shutdown"):
        raise RuntimeError("cannot schedule new futures after shutdown")
    return _of(pool).submit(fn, lambda: fn(*args, **kwargs))


def shut_down(pool: ThreadPoolExecutor, wait: bool = True, *, cancel_futures: bool = False) -> None:
    """`ThreadPoolExecutor.shutdown`."""
    vars(pool)["_shutdown"] = True
    lanes = _of(pool)
    if cancel_futures:
        lanes.cancel_queued()
    if wait:
        SHARED.wait_in("ThreadPoolExecutor.shutdown", lambda: lanes.is_idle)


async def shut_down_default_executor(
    loop: Any,
    timeout: float | None = None,  # noqa: ASYNC109 - CPython's own signature
) -> None:
    """`loop.shutdown_default_executor`: waits without a thread that would have to wait."""
    loop._executor_shutdown_called = True
    pool = loop._default_executor
    if pool is None:
        return
    vars(pool)["_shutdown"] = True
    # CPython does it in a thread, which takes a number: later ones are named as there.
    threading.Thread(target=loop._do_shutdown)
    async with asyncio.timeout(timeout):
        while not _of(pool).is_idle:
            await _of(pool).end_of_a_job(loop)


def _finish(future: asyncio.Future[None]) -> None:
    if not future.done():
        future.set_result(None)


def _of(pool: ThreadPoolExecutor) -> InlinePool:
    lanes: InlinePool | None = vars(pool).get("_inline")
    if lanes is None:
        lanes = vars(pool)["_inline"] = InlinePool(pool)
    return lanes
