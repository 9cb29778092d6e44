"""RedisService: one Redis server: its keys, its channels, its limits, and who waits for a list."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..manners import Manners
from ..script import Script
from .channels import Channels
from .store import Store

if TYPE_CHECKING:
    from ..counters import Counters
    from ..host import Host


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

    def __init__(
        self, host: Host, limits: Limits | None = None, script: Script | None = None
    ) -> None:
        self.host = host
        self.limits = limits or Limits()
        self.manners = Manners(host)
        #: Who publishes by himself.
        self.script = script or Script()
        #: Connections to this server; the host's counters are of all its servers.
        self.open_connections: int = 0
        self.store = Store(host.now)
        self.channels = Channels()
        self._waiting = list[Callable[[], bool]]()

    @property
    def counters(self) -> Counters:
        """What the host has seen."""
        return self.host.counters

    def adjust(self, settings: Mapping[str, float | str]) -> None:
        """Have other limits and faults, in the words of a schedule."""
        match settings.get("connections"):
            case float(number):
                self.limits.connections = round(number)
            case _:
                pass
        self.manners.adjust(settings)

    def begin(self) -> None:
        """Somebody has connected: from the first time on, the script runs."""
        self.script.begin(self.host, self._publish)

    def _publish(self, channel: str, message: str) -> None:
        self.channels.publish(channel.encode(), message.encode())

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
