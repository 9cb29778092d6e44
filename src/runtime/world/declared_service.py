"""DeclaredService: what every database server has: its limits, its manners, and a script that tells by itself."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol

from .manners import Manners
from .script import Script

if TYPE_CHECKING:
    from .counters import Counters
    from .host import Host


class ConnectionLimit(Protocol):
    """Limits of a server, of which one is on connections."""

    connections: int


class DeclaredService[L: ConnectionLimit]:
    """A server at one port of a host, as `services:` and a schedule say it is."""

    def __init__(self, host: Host, limits: L, script: Script | None) -> None:
        self.host = host
        self.limits = limits
        self.manners = Manners(host)
        #: Who publishes or notifies by himself.
        self.script = script or Script()
        #: Connections to this port; the host's counters are of all its ports.
        self.open_connections: int = 0

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
