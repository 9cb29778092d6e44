"""SqlService: one database server: its accounts, its databases, its limits, and who listens to its channels."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..manners import Manners
from ..script import Script
from .database import Database
from .dialect import Dialect
from .mysql import MySql
from .postgres import Postgres

if TYPE_CHECKING:
    from ..counters import Counters
    from ..host import Host
    from .peer import SqlPeer


@dataclass
class Limits:
    """What a server allows and how long it takes; may be changed at any time."""

    #: Connections at once; more are told so and closed.
    connections: int = 100
    #: Seconds that letting a client in takes, and one statement.
    login: float = 0.05
    query: float = 0.01
    #: Passwords by user.
    accounts: dict[str, str] = field(default_factory=dict)


class SqlService:
    """The server at one port of a host."""

    def __init__(
        self, host: Host, dialect: Dialect, limits: Limits, script: Script | None = None
    ) -> None:
        self.host = host
        self.dialect = dialect
        self.limits = limits
        self.manners = Manners(host)
        #: Who notifies by himself.
        self.script = script or Script()
        self.databases: dict[str, Database] = {}
        #: By channel, who is told of a NOTIFY.
        self.listeners: dict[str, dict[SqlPeer, None]] = {}
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

    def begin(self) -> None:
        """Somebody has connected: from the first time on, the script runs."""
        self.script.begin(self.host, self.notify)

    def notify(self, channel: str, payload: str) -> None:
        """Tell all who listen."""
        for peer in list(self.listeners.get(channel, {})):
            peer.notice(channel, payload)

    @property
    def is_mysql(self) -> bool:
        """Whether it is one of the two."""
        return isinstance(self.dialect, MySql)

    def create(self, name: str, script: str = "") -> Database:
        """Let the database `name` exist, with what `script` makes in it."""
        made = self.databases[name] = Database(name, self.dialect.functions())
        made.script(script)
        return made


def dialect_of(name: str) -> Dialect:
    """`mysql` or `postgres`."""
    return MySql() if name == "mysql" else Postgres()
