"""Subscribed: what a PubSub has asked for, and what becomes of each message; blocks for nothing itself."""

from collections.abc import Callable
from typing import Any

from .encoding import Encoder
from .exceptions import PubSubError

Handler = Callable[[Any], Any] | None


class Subscribed:
    """Channels and patterns, each with the function that handles its messages, if there is one."""

    def __init__(self, encoder: Encoder, ignore_subscribe_messages: bool = False) -> None:
        self._encoder = encoder
        self.ignore_subscribe_messages = ignore_subscribe_messages
        self.channels: dict[Any, Handler] = {}
        self.patterns: dict[Any, Handler] = {}
        #: Names of which the server has been told, and has not yet confirmed it.
        self._leaving: set[tuple[str, Any]] = set()

    @property
    def subscribed(self) -> bool:
        """Whether there are any."""
        return bool(self.channels or self.patterns)

    def new(self, names: tuple[Any, ...], handlers: dict[str, Handler]) -> dict[Any, Handler]:
        """What a call of subscribe() asks for."""
        flat: list[Any] = []
        for name in names:
            flat += name if isinstance(name, (list, tuple)) else [name]
        return {**dict.fromkeys(flat), **handlers}

    def joined(self, kind: str, new: dict[Any, Handler]) -> None:
        """The server has been asked for these."""
        known = {self._name(name): handler for name, handler in new.items()}
        (self.channels if kind == "channel" else self.patterns).update(known)
        self._leaving -= {(kind, name) for name in known}

    def leave(self, kind: str, names: tuple[Any, ...]) -> list[Any]:
        """What to tell the server: nothing more of these, or of all."""
        flat = list(self.new(names, {}))
        known = self.channels if kind == "channel" else self.patterns
        self._leaving |= {(kind, name) for name in map(self._name, flat or known)}
        return flat

    def forget(self) -> None:
        """There is no connection any more."""
        self.channels, self.patterns, self._leaving = {}, {}, set()

    def _name(self, name: Any) -> Any:
        return self._encoder.decode(self._encoder.encode(name))

    def message(self, reply: Any) -> dict[str, Any]:
        """The reply as programs get it."""
        if isinstance(reply, (bytes, str)):
            pong = reply if reply not in (b"PONG", "PONG") else type(reply)()
            return _message("pong", None, None, pong)
        words: list[Any] = reply
        kind: str = self._encoder.decode(words[0], force=True)
        if kind == "pmessage":
            return _message(kind, words[1], words[2], words[3])
        if kind == "pong":
            return _message(kind, None, None, words[1])
        if kind in ("unsubscribe", "punsubscribe"):
            self._left("pattern" if kind[0] == "p" else "channel", words[1])
        return _message(kind, None, words[1], words[2])

    def _left(self, kind: str, name: Any) -> None:
        if (kind, name) in self._leaving:
            self._leaving.discard((kind, name))
            (self.channels if kind == "channel" else self.patterns).pop(name, None)

    def handler(self, message: dict[str, Any]) -> Handler:
        """The function that is to have this message."""
        if message["type"] == "message":
            return self.channels.get(message["channel"])
        if message["type"] == "pmessage":
            return self.patterns.get(message["pattern"])
        return None

    def is_wanted(self, message: dict[str, Any], ignore: bool) -> bool:
        """Whether the program gets to see it."""
        is_about_itself = message["type"] not in ("message", "pmessage", "pong")
        return not (is_about_itself and (ignore or self.ignore_subscribe_messages))

    def check_handlers(self) -> None:
        """Raise PubSubError unless each has a function."""
        for what, known in (("Channel", self.channels), ("Pattern", self.patterns)):
            for name, handler in known.items():
                if handler is None:
                    raise PubSubError(f"{what}: '{name}' has no handler registered")


def _message(kind: str, pattern: Any, channel: Any, data: Any) -> dict[str, Any]:
    return {"type": kind, "pattern": pattern, "channel": channel, "data": data}
