"""declare_clients, declare_uvicorn: what `services:` of a playground says of who comes, and of what is served."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from virtual_loop.environment import SHARED

from .client import ScriptedClient
from .group import Clients
from .script import parse_line
from .target import parse_target

if TYPE_CHECKING:
    from world.world import World


def declare_clients(world: World, said: Mapping[str, Mapping[str, Any]]) -> None:
    """Let a client of each name come. Raises ScriptError, ValueError."""
    network = SHARED.network
    group = world.clients = Clients(network)
    for name, one in said.items():
        host = world.add(name, latency=float(one.get("latency", 0)))
        host.is_declared = True
        client = ScriptedClient(
            network,
            host,
            parse_target(one["to"]),
            [parse_line(line) for line in one["script"].splitlines() if line.strip()],
            group.changed,
        )
        group.add(client, host, float(one.get("at", 0)))


def declare_uvicorn(world: World, app: str) -> None:
    """After the program's last line, serve the `app` that it has made."""

    def serve() -> None:
        from .serve import serve_app

        serve_app(world, app)

    SHARED.after_program = serve
