"""Diagnosis: one remark on a run, kept as facts until somebody asks for its words."""

from dataclasses import dataclass, field
from typing import Any, Literal

from .words import Language, say

#: A problem is wrong; a hint is right, but could be better.
Severity = Literal["problem", "hint"]

Fact = float | str | list[str]


@dataclass(frozen=True)
class Kind:
    """One kind of diagnosis."""

    #: Kebab-case and stable: order specs name it.
    name: str
    #: Its number in the course's list of pitfalls, if it has one.
    pitfall: str | None = None
    severity: Severity = "problem"
    #: Linters that would have found it without running the program, e.g. `ruff ASYNC251`.
    rules: tuple[str, ...] = ()


@dataclass
class Diagnosis:
    """One remark."""

    kind: Kind
    line: int | None
    task: str | None
    #: Virtual seconds since the run began.
    at: float
    #: The facts behind the words, by name; with `line`, `task` and `at` what the words are made of.
    details: dict[str, Fact] = field(default_factory=dict)
    #: Chooses other words for the same kind.
    variant: str | None = None
    #: Further sentences, each on a line of its own: the name of its words and their facts.
    more: list[tuple[str, dict[str, Any]]] = field(default_factory=list)

    def as_data(self, language: Language) -> dict[str, Any]:
        """As plain data, with its message in `language`."""
        facts = {**self.details, "line": self.line, "task": self.task, "at": self.at}
        return {
            "kind": self.kind.name,
            "pitfall": self.kind.pitfall,
            "severity": self.kind.severity,
            "rules": list(self.kind.rules),
            "message": "\n".join(
                say(language, words, facts) for words, facts in [(self.words, facts), *self.more]
            ),
            "line": self.line,
            "task": self.task,
            "at": self.at,
            "details": self.details,
        }

    @property
    def words(self) -> str:
        """The name of the function that words it, in every language."""
        name = self.kind.name if self.variant is None else f"{self.kind.name}-{self.variant}"
        return name.replace("-", "_")
