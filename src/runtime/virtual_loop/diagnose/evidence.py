"""Evidence: what is known of a run once its program is over."""

import ast
import functools
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ..events import Event
from ..sources import PROGRAM_FILE
from .findings import Findings
from .gathers import Gather
from .stories import Stories
from .syntax import Syntax


@dataclass(frozen=True)
class Evidence:
    """The reader's source, what was found while it ran, and what the recorder wrote down."""

    source: str
    findings: Findings
    #: The error that ended the program, as plain data, or None.
    error: dict[str, Any] | None = None
    #: Everything that happened, in order, up to where recording was cut.
    events: Sequence[Event] = ()
    #: Every call of gather.
    gathers: Sequence[Gather] = ()
    #: Every other way in which tasks were waited for together.
    together: Sequence[Gather] = ()
    #: Virtual seconds from start to end of the program.
    duration: float = 0.0

    @functools.cached_property
    def stories(self) -> Stories:
        """The events, task by task."""
        return Stories(self.events)

    @functools.cached_property
    def syntax(self) -> Syntax:
        """The syntax of the program; an empty one where it cannot be parsed."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                return Syntax(ast.parse(self.source, PROGRAM_FILE))
            except SyntaxError, ValueError, RecursionError:
                return Syntax(ast.Module([], []))
