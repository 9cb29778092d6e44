"""Evidence: what is known of a run once its program is over."""

import ast
import functools
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ..sources import PROGRAM_FILE
from .findings import Findings


@dataclass(frozen=True)
class Evidence:
    """The reader's source, what was found while it ran, and what the recorder wrote down."""

    source: str
    findings: Findings
    #: The error that ended the program, as plain data, or None.
    error: dict[str, Any] | None = None
    #: Everything that happened, in order; empty where no trace was recorded.
    events: Sequence[Any] = ()
    #: Virtual seconds from start to end of the program.
    duration: float = 0.0

    @functools.cached_property
    def tree(self) -> ast.Module:
        """The syntax of the program; an empty module where it has a syntax error."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                return ast.parse(self.source, PROGRAM_FILE)
            except SyntaxError, ValueError:
                return ast.Module([], [])
