"""QueueHistory: what went through each asyncio queue, who took it, and whether it only grew (P53)."""

import asyncio
import weakref
from dataclasses import dataclass, field
from types import FrameType
from typing import Any, Final

from ..sources import innermost_reader_frame, running_line
from ..variable_name import variable_name
from .diagnosis import Diagnosis, Kind
from .failures import code_of
from .findings import Findings
from .library_calls import LibraryCalls, running_task

UNBOUNDED: Final = Kind("unbounded-queue", "P53", "hint")

#: A queue that grows by so many items while it is being emptied will go on growing.
_LONG: Final = 100


@dataclass
class Taker:
    """One task that took items from a queue."""

    number: int
    name: str
    task: weakref.ref[asyncio.Task[Any]]
    #: What it runs, so that consumers of one kind are known.
    code: object
    #: Items taken and not yet marked done.
    open: int = 0
    #: The item taken last, where it may be a sign to stop: None, a string, a bare object.
    last: Any = None
    last_may_stop: bool = False

    def has_ended(self) -> bool:
        """Whether the task is over, or forgotten by everybody."""
        task = self.task()
        return task is None or task.done()


@dataclass
class Flow:
    """The life of one queue."""

    takers: dict[int, Taker] = field(default_factory=dict[int, Taker])
    #: The most items that were there after somebody had begun to take.
    backlog: int = 0
    remark: Diagnosis | None = None
    #: Somebody has asked for an item.
    wanted: bool = False
    #: How many items there were when the first was asked for.
    before: int = 0


class QueueHistory:
    """Told of every put, get and task_done."""

    def __init__(self, calls: LibraryCalls, findings: Findings) -> None:
        self._findings = findings
        self.flows: weakref.WeakKeyDictionary[asyncio.Queue[Any], Flow] = (
            weakref.WeakKeyDictionary()
        )
        queue: Any = asyncio.Queue
        calls.on_start(queue.get, self._wanted)
        calls.on_return(queue.put_nowait, self._put)
        calls.on_return(queue.get_nowait, self._taken)
        calls.on_return(queue.task_done, self._done)

    def of(self, queue: Any) -> Flow:
        """The history of `queue`."""
        flow = self.flows.get(queue)
        if flow is None:
            flow = self.flows[queue] = Flow()
        return flow

    def _wanted(self, frame: FrameType) -> None:
        queue = frame.f_locals["self"]
        flow = self.of(queue)
        if not flow.wanted:
            flow.wanted, flow.before = True, queue.qsize()

    def _put(self, frame: FrameType, _value: object) -> None:
        queue = frame.f_locals["self"]
        flow, size = self.of(queue), queue.qsize()
        if not flow.wanted or size <= flow.backlog:
            return
        task = running_task()
        # Who takes from the queue too feeds itself: a limit could make it wait for itself.
        if task is None or hash(task) in flow.takers:
            return
        flow.backlog = size
        if queue.maxsize <= 0 and size - flow.before >= _LONG:
            self._note_backlog(queue, flow, frame)

    def _note_backlog(self, queue: asyncio.Queue[Any], flow: Flow, frame: FrameType) -> None:
        if flow.remark is None:
            name = variable_name(innermost_reader_frame(frame), queue)
            flow.remark = self._findings.note(UNBOUNDED, running_line(), name=name or "")
        flow.remark.details["items"] = flow.backlog

    def _taken(self, frame: FrameType, item: object) -> None:
        task = running_task()
        if task is None:
            return
        takers = self.of(frame.f_locals["self"]).takers
        taker = takers.get(hash(task))
        if taker is None:
            taker = takers[hash(task)] = Taker(
                hash(task), task.get_name(), weakref.ref(task), code_of(task)
            )
        taker.open += 1
        taker.last_may_stop = item is None or type(item) in (object, str)
        taker.last = item if taker.last_may_stop else None

    def _done(self, frame: FrameType, _value: object) -> None:
        takers, task = self.of(frame.f_locals["self"]).takers, running_task()
        taker = takers.get(hash(task)) if task is not None else None
        if taker is not None:
            taker.open -= 1
