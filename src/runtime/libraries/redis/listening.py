"""Listening: what a PubSub shows of its subscriptions, whether it is blocking or awaited."""

from collections.abc import Mapping
from typing import Any, ClassVar

from world.unsupported import Partial

from .subscribed import Subscribed


class Listening(Partial):
    """Its state is changed by the one that talks to the server."""

    _refused: ClassVar[Mapping[str, str]] = {
        "ssubscribe": "Use subscribe().",
        "sunsubscribe": "Use unsubscribe().",
        "run_in_thread": "Call get_message() in a thread of your own.",
    }
    _state: Subscribed

    @property
    def subscribed(self) -> bool:
        """Whether it listens to anything."""
        return self._state.subscribed

    @property
    def channels(self) -> dict[Any, Any]:
        """The channels, each with its handler."""
        return self._state.channels

    @property
    def patterns(self) -> dict[Any, Any]:
        """The patterns, each with its handler."""
        return self._state.patterns
