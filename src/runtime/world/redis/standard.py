"""The Redis servers of every run: one on the program's own machine, one at `redis.test`."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ..host import Host
    from ..world import World
    from .peer import RedisPeer

PORT: Final = 6379

#: Somebody else who publishes, so that who listens on `demo` hears something.
_SCRIPT: Final = (
    (0.7, b"demo", b"first"),
    (1.4, b"demo", b"second"),
    (2.1, b"demo", b"third"),
)


def populate(world: World) -> None:
    """Add them. What a server is made of is loaded when somebody connects."""
    for host in (world.here, world.add("redis.test", latency=0.0005)):
        service = _Service(host)
        host.serve(PORT, service.peer, service)


class _Service:
    """The server before anybody has connected: `service()` is the real one."""

    def __init__(self, host: Host) -> None:
        self._host = host

    def peer(self) -> RedisPeer:
        """The server's end of a new connection."""
        from .peer import RedisPeer

        return RedisPeer(self.service())

    def service(self) -> RedisService:
        """The server itself, made when it is first asked for: its limits may be set before."""
        from .service import RedisService

        found = self._host.services[PORT]
        if not isinstance(found, RedisService):
            found = self._host.services[PORT] = RedisService(self._host, script=_SCRIPT)
        return found


if TYPE_CHECKING:
    from .service import RedisService
