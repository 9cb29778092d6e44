"""Trace: what was recorded of one run, as rows that cross to the page and as typed events."""

import functools
import json
import re
from collections.abc import Sequence
from typing import Any, Final, get_args

from .await_chain import StackEntry
from .events import TRACE_VERSION, Event

#: One event as plain data: its kind, then the fields of its class in their order.
Row = tuple[Any, ...]


def kind_of(event: type[Event]) -> str:
    """The name under which a kind of event is written, e.g. `step-begun` for StepBegun."""
    return re.sub(r"(?<!^)(?=[A-Z])", "-", event.__name__).lower()


#: All kinds of events by name.
KINDS: Final[dict[str, type[Event]]] = {kind_of(event): event for event in get_args(Event)}


class Trace:
    """The rows of one run; a row's position is its sequence number."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = rows

    @functools.cached_property
    def events(self) -> Sequence[Event]:
        """The rows as typed events, in order."""
        return [KINDS[row[0]](*row[1:]) for row in self.rows]

    def to_json(self) -> str:
        """The trace as the page and src/trace/parse-trace.ts read it."""
        return json.dumps({"version": TRACE_VERSION, "rows": self.rows}, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> Trace:
        """The trace that `to_json` wrote."""
        data: dict[str, Any] = json.loads(text)
        if data["version"] != TRACE_VERSION:
            raise ValueError(f"a trace of version {data['version']}, not {TRACE_VERSION}")
        return cls([_frozen(row) for row in data["rows"]])


def _frozen(row: list[Any]) -> Row:
    """A row with tuples where JSON has lists: of numbers, or of the frames of a stack."""
    return tuple(_field(field) for field in row)


def _field(field: Any) -> Any:
    items: list[Any] = field
    return tuple(map(_item, items)) if isinstance(field, list) else field


def _item(item: Any) -> Any:
    return StackEntry(*item) if isinstance(item, list) else item
