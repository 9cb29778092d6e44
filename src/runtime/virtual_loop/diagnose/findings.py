"""Findings: the diagnoses of one run, and what those who make them need to know of the moment."""

from collections.abc import Iterator
from typing import Final

from ..environment import Environment
from ..output import running_task_name
from .diagnosis import Diagnosis, Fact, Kind

#: Nobody reads more remarks than this of one run.
_MOST: Final = 100


class Findings:
    """Collects diagnoses."""

    def __init__(self, environment: Environment) -> None:
        self.environment = environment
        self._all: list[Diagnosis] = []

    def __iter__(self) -> Iterator[Diagnosis]:
        return iter(self._all[:])

    def in_order(self) -> list[Diagnosis]:
        """By time; what was found earlier comes first where times are equal."""
        return sorted(self._all, key=lambda one: one.at)

    def add(self, diagnosis: Diagnosis) -> Diagnosis:
        """Keep `diagnosis`, unless it is known or there are too many already."""
        if len(self._all) < _MOST and not any(_says_the_same(diagnosis, one) for one in self._all):
            self._all.append(diagnosis)
        return diagnosis

    def note(self, kind: Kind, line: int | None, **details: Fact) -> Diagnosis:
        """Add a diagnosis of what the running task is doing now."""
        return self.add(Diagnosis(kind, line, running_task_name(), self.now(), details))

    def discard(self, diagnosis: Diagnosis) -> None:
        """Take back what a more exact diagnosis says better."""
        self._all.remove(diagnosis)

    def of_kind(self, kind: Kind) -> list[Diagnosis]:
        """Those of one kind, as found."""
        return [one for one in self._all if one.kind is kind]

    def now(self) -> float:
        """Virtual seconds."""
        return self.environment.clock.seconds()


def _says_the_same(one: Diagnosis, other: Diagnosis) -> bool:
    return (one.words, one.line, one.task, one.details) == (
        other.words,
        other.line,
        other.task,
        other.details,
    )
