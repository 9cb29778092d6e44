"""The database servers of every run: MySQL and PostgreSQL, on the program's own machine and at `db.test`."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from ..script import Said, Script

if TYPE_CHECKING:
    from ..host import Host
    from ..world import World
    from .peer import SqlPeer
    from .service import SqlService

#: Dialect by port.
PORTS: Final = {3306: "mysql", 5432: "postgres"}

#: Who is let in; the first is what examples write where a real name belongs.
_ACCOUNTS: Final = {"your_user": "your_pass", "app": "secret"}

_SHOP: Final = """
create table accounts (id integer primary key autoincrement, owner text not null unique, balance integer not null);
insert into accounts values (1, 'ann', 100), (2, 'bob', 100), (3, 'cleo', 100);
create table users (id integer primary key autoincrement, name text not null);
insert into users values (1, 'ann'), (2, 'bob'), (3, 'cleo'), (4, 'dan');
"""


def populate(world: World) -> None:
    """Add them. What a server is made of is loaded when somebody connects."""
    for host in (world.here, world.add("db.test", latency=0.001)):
        for port, dialect in PORTS.items():
            service = StandardSql(host, port, dialect)
            host.serve(port, service.peer, service)


class StandardSql:
    """The server before anybody has connected: `service()` is the real one."""

    def __init__(self, host: Host, port: int, dialect: str) -> None:
        self._host = host
        self._port = port
        self._dialect = dialect
        self._tables = _SHOP
        self._script: tuple[Said, ...] = ()
        #: What is to be done as soon as there is a server.
        self._wishes: list[Callable[[SqlService], object]] = []

    def peer(self) -> SqlPeer:
        """The server's end of a new connection."""
        from .peer import SqlPeer

        return SqlPeer(self.service())

    def service(self) -> SqlService:
        """The server itself, made when it is first asked for: its limits and tables may be set before."""
        from .service import Limits, SqlService, dialect_of

        found = self._host.services[self._port]
        if not isinstance(found, SqlService):
            limits = Limits(accounts=dict(_ACCOUNTS))
            found = SqlService(self._host, dialect_of(self._dialect), limits, Script(self._script))
            found.create("your_db", self._tables)
            found.create("shop", self._tables)
            self._host.services[self._port] = found
            for wish in self._wishes:
                wish(found)
        return found

    # ---- as a playground wants it ----

    def adjust(self, settings: Mapping[str, float | str]) -> None:
        """Have other limits and faults, in the words of a schedule."""
        self._wishes.append(lambda service: service.adjust(settings))

    def define(self, script: str) -> None:
        """Begin with what `script` makes in each database, too."""
        self._tables += script

    def notify(self, said: tuple[Said, ...]) -> None:
        """Let listeners be told of these."""
        self._script = (*self._script, *said)
