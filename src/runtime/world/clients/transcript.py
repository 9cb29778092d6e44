"""Transcript: what a client did and heard, with times: for its lane, its panel, and what is asked of it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final, Literal, override

from ..counters import Counters
from ..misuse import holds_json

Deed = Literal[
    "connected", "sent", "got", "closed", "left-by-server", "vanished", "broke", "refused"
]  # fmt: skip

#: Longer messages are told by their beginning, and more of them are only counted.
_LONGEST: Final = 120
_MOST: Final = 200


@dataclass
class ClientCounters(Counters):
    """What a client counts beside what everybody does."""

    messages_sent: int = 0
    messages_received: int = 0
    #: Messages that are an object or a list in JSON, and closings by the server that had a code.
    objects_received: int = 0
    goodbyes_received: int = 0


@dataclass
class Transcript:
    """The deeds of one client in order."""

    now: Callable[[], float]
    counters: ClientCounters
    #: Tells the trace.
    tell: Callable[[Deed, str], None] = lambda _deed, _text: None
    entries: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])

    def add(self, deed: Deed, text: str = "") -> None:
        """Something happened."""
        if deed == "sent":
            self.counters.messages_sent += 1
        elif deed == "got":
            self.counters.messages_received += 1
            self.counters.objects_received += holds_json(text)
        elif deed == "left-by-server" and text:
            self.counters.goodbyes_received += 1
        shown = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
        self.tell(deed, shown)
        if len(self.entries) < _MOST:
            self.entries.append({"at": self.now(), "deed": deed, "text": shown})

    @override
    def __repr__(self) -> str:
        return f"<Transcript of {len(self.entries)} deeds>"
