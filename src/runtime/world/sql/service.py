"""SqlService: one database server: its accounts, its databases, its limits, and who listens to its channels."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..declared_service import DeclaredService
from .database import Database
from .dialect import Dialect
from .mysql import MySql
from .postgres import Postgres

if TYPE_CHECKING:
    from ..host import Host
    from ..script import Script
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


class SqlService(DeclaredService[Limits]):
    """The server at one port of a host."""

    def __init__(
        self, host: Host, dialect: Dialect, limits: Limits, script: Script | None = None
    ) -> None:
        super().__init__(host, limits, script)
        self.dialect = dialect
        self.databases: dict[str, Database] = {}
        #: By channel, who is told of a NOTIFY.
        self.listeners: dict[str, dict[SqlPeer, None]] = {}

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
