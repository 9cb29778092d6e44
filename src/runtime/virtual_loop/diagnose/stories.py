"""Stories: what happened to each task, gathered from the trace."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ..events import (
    CancelDelivered,
    CancelRequested,
    Cut,
    Event,
    StepBegun,
    Suspended,
    TaskCreated,
    TaskDone,
    TaskNamed,
    Yielded,
)


@dataclass
class Story:
    """One task from beginning to end; each list is in order, with sequence numbers."""

    created: TaskCreated
    name: str
    steps: list[tuple[int, StepBegun]] = field(default_factory=list[tuple[int, StepBegun]])
    stands: list[tuple[int, Suspended | Yielded]] = field(
        default_factory=list[tuple[int, Suspended | Yielded]]
    )
    requests: list[tuple[int, CancelRequested]] = field(
        default_factory=list[tuple[int, CancelRequested]]
    )
    deliveries: list[tuple[int, CancelDelivered]] = field(
        default_factory=list[tuple[int, CancelDelivered]]
    )
    done: tuple[int, TaskDone] | None = None

    def stood(self, seq: int) -> Suspended | Yielded | None:
        """Where the task was suspended when the event `seq` happened."""
        before = [stand for number, stand in self.stands if number < seq]
        return before[-1] if before else None

    def stands_after(self, seq: int) -> list[Suspended | Yielded]:
        """Where it was suspended after the event `seq`."""
        return [stand for number, stand in self.stands if number > seq]

    def waited_at(self, seq: int) -> Suspended | None:
        """What it waited for when the event `seq` happened, if it waited."""
        stand = self.stood(seq)
        return stand if isinstance(stand, Suspended) else None


class Stories:
    """The stories of one trace."""

    def __init__(self, events: Sequence[Event]) -> None:
        self.events = events
        self._tasks: dict[int, Story] = {}
        #: The trace does not tell the end.
        self.is_cut = any(isinstance(event, Cut) for event in events[-2:])
        for seq, event in enumerate(events):
            self._note(seq, event)

    def __iter__(self) -> Iterator[Story]:
        return iter(self._tasks.values())

    def of(self, task: int | None) -> Story | None:
        """The story of the task with this number."""
        return None if task is None else self._tasks.get(task)

    def doer(self, event: CancelRequested) -> Story | None:
        """The task in whose step `event` happened."""
        step = self.events[event.step] if event.step is not None else None
        return self.of(step.task) if isinstance(step, StepBegun) else None

    def request_of(self, delivery: CancelDelivered) -> CancelRequested | None:
        """What led to `delivery`."""
        event = self.events[delivery.cause] if delivery.cause is not None else None
        return event if isinstance(event, CancelRequested) else None

    def who_asked(self, request: CancelRequested) -> str:
        """The task that asked, or the library's class or function, or nothing."""
        if request.by is not None:
            return request.by.partition(".")[0].lstrip("_")
        doer = self.doer(request)
        return repr(doer.name) if doer is not None else ""

    def _note(self, seq: int, event: Event) -> None:
        match event:
            case TaskCreated():
                self._tasks[event.task] = Story(event, event.name)
            case TaskNamed() if event.task in self._tasks:
                self._tasks[event.task].name = event.name
            case StepBegun() if event.task in self._tasks:
                self._tasks[event.task].steps.append((seq, event))
            case Suspended() | Yielded() if event.task in self._tasks:
                self._tasks[event.task].stands.append((seq, event))
            case CancelRequested() if event.task in self._tasks:
                self._tasks[event.task].requests.append((seq, event))
            case CancelDelivered() if event.task in self._tasks:
                self._tasks[event.task].deliveries.append((seq, event))
            case TaskDone() if event.task in self._tasks:
                self._tasks[event.task].done = (seq, event)
            case _:
                pass


def own_lines(stand: Suspended | Yielded) -> list[int]:
    """The reader's lines of an await stack, innermost first."""
    return [entry.line for entry in reversed(stand.stack) if entry.own]
