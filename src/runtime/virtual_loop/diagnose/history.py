"""History: the trace told task by task, for diagnoses that look back on a whole run."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ..events import (
    CancelRequested,
    Cut,
    Event,
    StepBegun,
    Suspended,
    TaskCreated,
    TaskDone,
    TaskNamed,
)


@dataclass
class Wait:
    """One suspension of a task."""

    #: Sequence number of its event, and of the step in which it ended.
    seq: int
    event: Suspended
    resumed: int | None = None
    #: Virtual seconds at which the task went on.
    until: float | None = None

    @property
    def seconds(self) -> float:
        """How long it lasted; 0 while it has no end."""
        return 0.0 if self.until is None else self.until - self.event.at


@dataclass
class Story:
    """What became of one task."""

    #: Sequence number of its creation.
    seq: int
    created: TaskCreated
    name: str
    #: Number of the task that created it.
    parent: int | None
    #: Sequence numbers and instants of its steps.
    steps: list[tuple[int, float]] = field(default_factory=list[tuple[int, float]])
    waits: list[Wait] = field(default_factory=list[Wait])
    cancels: list[tuple[int, CancelRequested]] = field(
        default_factory=list[tuple[int, CancelRequested]]
    )
    done: TaskDone | None = None
    #: Sequence number of its end.
    done_seq: int | None = None

    @property
    def number(self) -> int:
        """The number by which events know it."""
        return self.created.task

    def is_over_at(self, seq: int) -> bool:
        """Whether it was done when the event `seq` happened."""
        return self.done_seq is not None and self.done_seq < seq


class History:
    """All tasks of a run by their numbers."""

    def __init__(self, events: Sequence[Event]) -> None:
        self.tasks: dict[int, Story] = {}
        #: Whether nothing is missing at the end.
        self.is_complete = not any(isinstance(event, Cut) for event in events[-2:])
        self._steps: dict[int, int | None] = {}
        for seq, event in enumerate(events):
            self._take(seq, event)

    def __iter__(self) -> Iterator[Story]:
        return iter(self.tasks.values())

    def task_of(self, step: int | None) -> Story | None:
        """The task whose step it is."""
        number = self._steps.get(step) if step is not None else None
        return self.tasks.get(number) if number is not None else None

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

    def _take(self, seq: int, event: Event) -> None:
        match event:
            case TaskCreated():
                parent = self.task_of(event.step)
                number = parent.number if parent is not None else None
                self.tasks[event.task] = Story(seq, event, event.name, number)
            case StepBegun():
                self._steps[seq] = event.task
                self._step(seq, event)
            case Suspended():
                self.tasks[event.task].waits.append(Wait(seq, event))
            case CancelRequested():
                self.tasks[event.task].cancels.append((seq, event))
            case TaskNamed():
                self.tasks[event.task].name = event.name
            case TaskDone():
                story = self.tasks[event.task]
                story.done, story.done_seq = event, seq
            case _:
                pass

    def _step(self, seq: int, event: StepBegun) -> None:
        story = self.tasks.get(event.task) if event.task is not None else None
        if story is None:
            return
        story.steps.append((seq, event.at))
        if story.waits and story.waits[-1].resumed is None:
            story.waits[-1].resumed, story.waits[-1].until = seq, event.at
