"""RedisService: one Redis server: its keys, its channels, its limits, and who waits for a list."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .channels import Channels
from .store import Store

if TYPE_CHECKING:
    from ..counters import Counters
    from ..host import Host

#: What publishes by itself: virtual seconds of the run, channel, message.
type Script = tuple[tuple[float, bytes, bytes], ...]


@dataclass
class Limits:
    """What a server allows and how long it takes; may be changed at any time."""

    #: Connections at once; more are told so and closed.
    connections: int = 10_000
    #: Seconds that one command takes.
    command: float = 0.0001
    #: What clients must say to be let in; None lets everybody in.
    password: str | None = None


class RedisService:
    """The server at one host."""

    def __init__(self, host: Host, limits: Limits | None = None, script: Script = ()) -> None:
        self.host = host
        self.limits = limits or Limits()
        self.script = script
        self.store = Store(host.now)
        self.channels = Channels()
        self._waiting = list[Callable[[], bool]]()
        self._has_begun = False

    @property
    def counters(self) -> Counters:
        """What the host has seen."""
        return self.host.counters

    def begin(self) -> None:
        """Somebody has connected: from the first time on, the script runs; what is past, is past."""
        if self._has_begun:
            return
        self._has_begun = True
        now = self.host.now()
        for when, channel, message in self.script:
            if when >= now:
                self.host.after(when - now, self._publisher(channel, message))

    def _publisher(self, channel: bytes, message: bytes) -> Callable[[], object]:
        return lambda: self.channels.publish(channel, message)

    def wait(self, serve: Callable[[], bool]) -> Callable[[], None]:
        """Try `serve` after each command until it says True, who came first first; returns what ends it."""
        self._waiting.append(serve)

        def give_up() -> None:
            if serve in self._waiting:
                self._waiting.remove(serve)

        return give_up

    def wake(self) -> None:
        """A list may have an item: serve those who wait."""
        for serve in list(self._waiting):
            serve()
