"""The Redis servers of every run: one on the program's own machine, one at `redis.test`."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from ..script import Said, Script

if TYPE_CHECKING:
    from ..host import Host
    from ..world import World
    from .peer import RedisPeer

PORT: Final = 6379

#: Somebody else who publishes, so that who listens on `demo` hears something.
_SCRIPT: Final = (
    Said(0.7, "demo", "first"),
    Said(1.4, "demo", "second"),
    Said(2.1, "demo", "third"),
)


def populate(world: World) -> None:
    """Add them. What a server is made of is loaded when somebody connects."""
    for host in (world.here, world.add("redis.test", latency=0.0005)):
        service = StandardRedis(host)
        host.serve(PORT, service.peer, service)


class StandardRedis:
    """The server before anybody has connected: `service()` is the real one."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._script: tuple[Said, ...] = _SCRIPT
        #: What is to be done as soon as there is a server.
        self._wishes: list[Callable[[RedisService], object]] = []

    def peer(self) -> RedisPeer:
        """The server's end of a new connection."""
        from .peer import RedisPeer

        return RedisPeer(self.service())

    def service(self) -> RedisService:
        """The server itself, made when it is first asked for: its limits may be set before."""
        from .service import RedisService

        found = self._host.services[PORT]
        if not isinstance(found, RedisService):
            found = RedisService(self._host, script=Script(self._script))
            self._host.services[PORT] = found
            for wish in self._wishes:
                wish(found)
        return found

    # ---- as a playground wants it ----

    def adjust(self, settings: Mapping[str, float | str]) -> None:
        """Have other limits and faults, in the words of a schedule."""
        self._wishes.append(lambda service: service.adjust(settings))

    def hold(self, fill: Callable[[RedisService], object]) -> None:
        """Begin with the keys that `fill` puts in."""
        self._wishes.append(fill)

    def publish(self, said: tuple[Said, ...]) -> None:
        """Let these be said, too; on a channel of the standard script instead of what is said there."""
        channels = {one.channel for one in said}
        kept = (one for one in self._script if one.channel not in channels)
        self._script = (*kept, *said)


if TYPE_CHECKING:
    from .service import RedisService
