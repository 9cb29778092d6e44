"""Stories: what happened to each task, gathered from the trace."""

import functools
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


@dataclass(frozen=True)
class Wait:
    """One suspension of a task, from the sequence number of its event to that of the next step."""

    seq: int
    event: Suspended
    resumed: int | None
    #: Virtual seconds at which the task went on, if it did.
    until: float | None

    @property
    def seconds(self) -> float:
        """How long it lasted; 0 while it has no end."""
        return 0.0 if self.until is None else self.until - self.event.at


@dataclass
class Story:
    """One task from beginning to end; each list is in order, with sequence numbers."""

    #: Sequence number of its creation, and number of the task that created it.
    seq: int
    parent: int | None
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

    @property
    def number(self) -> int:
        """The number by which events know it."""
        return self.created.task

    @property
    def ending(self) -> TaskDone | None:
        """How it ended, if it did."""
        return self.done[1] if self.done is not None else None

    @property
    def done_seq(self) -> int | None:
        """Sequence number of its end."""
        return self.done[0] if self.done is not None else None

    def is_over_at(self, seq: int) -> bool:
        """Whether it was done when the event `seq` happened."""
        return self.done is not None and self.done[0] < seq

    @functools.cached_property
    def waits(self) -> list[Wait]:
        """Its suspensions, once the whole story is told; giving way is none."""
        waits: list[Wait] = []
        steps = iter([*self.steps, None])
        step = next(steps)
        for seq, stand in self.stands:
            while step is not None and step[0] <= seq:
                step = next(steps)
            if isinstance(stand, Suspended):
                resumed = (None, None) if step is None else (step[0], step[1].at)
                waits.append(Wait(seq, stand, *resumed))
        return waits

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
        #: By number, in order of creation.
        self.tasks: dict[int, Story] = {}
        #: The trace does not tell the end.
        self.is_cut = any(isinstance(event, Cut) for event in events[-2:])
        for seq, event in enumerate(events):
            self._note(seq, event)

    def __iter__(self) -> Iterator[Story]:
        return iter(self.tasks.values())

    def of(self, task: int | None) -> Story | None:
        """The story of the task with this number."""
        return None if task is None else self.tasks.get(task)

    def task_of(self, step: int | None) -> Story | None:
        """The task whose step it is."""
        event = self.events[step] if step is not None else None
        return self.of(event.task) if isinstance(event, StepBegun) else None

    def children_of(self, parent: Story) -> list[Story]:
        """The tasks that `parent` created, in order."""
        return [story for story in self if story.parent == parent.number]

    def waited_for(self, number: int, after: int = -1) -> bool:
        """Whether any task waited for this one, later than the event `after`."""
        return any(
            number in wait.event.tasks and wait.seq > after
            for story in self
            for wait in story.waits
        )

    def request_of(self, delivery: CancelDelivered) -> CancelRequested | None:
        """What led to `delivery`."""
        event = self.events[delivery.cause] if delivery.cause is not None else None
        return event if isinstance(event, CancelRequested) else None

    def who_asked(self, request: CancelRequested) -> str:
        """The task that asked, or the library's class or function, or nothing."""
        if request.by is not None:
            return request.by.partition(".")[0].lstrip("_")
        doer = self.task_of(request.step)
        return repr(doer.name) if doer is not None else ""

    def _note(self, seq: int, event: Event) -> None:
        match event:
            case TaskCreated():
                parent = self.task_of(event.step)
                number = parent.number if parent is not None else None
                self.tasks[event.task] = Story(seq, number, event, event.name)
            case TaskNamed() if event.task in self.tasks:
                self.tasks[event.task].name = event.name
            case StepBegun() if event.task in self.tasks:
                self.tasks[event.task].steps.append((seq, event))
            case Suspended() | Yielded() if event.task in self.tasks:
                self.tasks[event.task].stands.append((seq, event))
            case CancelRequested() if event.task in self.tasks:
                self.tasks[event.task].requests.append((seq, event))
            case CancelDelivered() if event.task in self.tasks:
                self.tasks[event.task].deliveries.append((seq, event))
            case TaskDone() if event.task in self.tasks:
                self.tasks[event.task].done = (seq, event)
            case _:
                pass


def own_lines(stand: Suspended | Yielded) -> list[int]:
    """The reader's lines of an await stack, innermost first."""
    return [entry.line for entry in reversed(stand.stack) if entry.own]
