"""tell: tells those who trace a request of a step, where anybody does."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .tracing import Traces


async def tell(traces: Traces | None, step: str, *fields: Any) -> None:
    """Tell of `step`, the name of its parameters without the end: `TraceRequestStart`."""
    if traces:
        await traces.tell(step, *fields)
