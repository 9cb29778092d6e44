"""The database servers of every run: MySQL and PostgreSQL, on the program's own machine and at `db.test`."""

from typing import TYPE_CHECKING, Final

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
            service = _Service(host, port, dialect)
            host.serve(port, service.peer, service)


class _Service:
    """The server before anybody has connected: `service()` is the real one."""

    def __init__(self, host: Host, port: int, dialect: str) -> None:
        self._host = host
        self._port = port
        self._dialect = dialect

    def peer(self) -> SqlPeer:
        """The server's end of a new connection."""
        from .peer import SqlPeer

        return SqlPeer(self.service())

    def service(self) -> SqlService:
        """The server itself, made when it is first asked for: its limits and tables may be set before."""
        from .service import Limits, SqlService, dialect_of

        found = self._host.services[self._port]
        if not isinstance(found, SqlService):
            found = SqlService(
                self._host, dialect_of(self._dialect), Limits(accounts=dict(_ACCOUNTS))
            )
            found.create("your_db", _SHOP)
            found.create("shop", _SHOP)
            self._host.services[self._port] = found
        return found
