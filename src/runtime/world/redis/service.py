"""RedisService: one Redis server: its keys, its channels, its limits, and who waits for a list."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..declared_service import DeclaredService
from .channels import Channels
from .store import Store

if TYPE_CHECKING:
    from ..host import Host
    from ..script import Script


@dataclass
class Limits:
    """What a server allows and how long it takes; may be changed at any time."""

    #: Connections at once; more are told so and closed.
    connections: int = 10_000
    #: Seconds that one command takes.
    command: float = 0.0001
    #: What clients must say to be let in; None lets everybody in.
    password: str | None = None


class RedisService(DeclaredService[Limits]):
    """The server at one host."""

    def __init__(
        self, host: Host, limits: Limits | None = None, script: Script | None = None
    ) -> None:
        super().__init__(host, limits or Limits(), script)
        self.store = Store(host.now)
        self.channels = Channels()
        self._waiting = list[Callable[[], bool]]()

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
