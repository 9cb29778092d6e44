"""Channels: who listens to what; a message goes to those that listen now, and is kept for nobody."""

import fnmatch
from typing import Protocol

from .resp import Push


class Listener(Protocol):
    """A connection that has subscribed."""

    def push(self, message: Push) -> None:
        """Send it a message."""


class Channels:
    """Subscriptions of one server, in the order in which they were made."""

    def __init__(self) -> None:
        self._listeners: dict[tuple[str, bytes], dict[Listener, None]] = {}

    def add(self, kind: str, name: bytes, listener: Listener) -> None:
        """Let `listener` hear the `channel`, or each that matches the `pattern`, `name`."""
        self._listeners.setdefault((kind, name), {})[listener] = None

    def remove(self, kind: str, name: bytes, listener: Listener) -> None:
        """Let it hear that no more."""
        listeners = self._listeners.get((kind, name), {})
        listeners.pop(listener, None)
        if not listeners:
            self._listeners.pop((kind, name), None)

    def publish(self, channel: bytes, data: bytes) -> int:
        """Tell all who listen; how many those were."""
        told = 0
        for (kind, name), listeners in list(self._listeners.items()):
            if kind == "channel" and name == channel:
                message = Push([b"message", channel, data])
            elif kind == "pattern" and _matches(channel, name):
                message = Push([b"pmessage", name, channel, data])
            else:
                continue
            for listener in list(listeners):
                listener.push(message)
                told += 1
        return told


def _matches(channel: bytes, pattern: bytes) -> bool:
    return fnmatch.fnmatchcase(channel.decode("latin-1"), pattern.decode("latin-1"))
