"""serve_app: what the command `uvicorn main:app` does, for a program that has made its app and ended."""

import asyncio
import contextlib
from typing import TYPE_CHECKING, override

if TYPE_CHECKING:
    from world.world import World


def serve_app(world: World, app: str) -> None:
    """Serve `app` at port 8000 until it is interrupted, as it is when all clients are gone."""
    # The simulated library, which only such a program needs.
    from uvicorn import Config, Server
    from uvicorn.server import TICK, pause

    clients = world.clients

    class CommandServer(Server):
        """Ctrl+C is pressed when nobody is left who could ask for something."""

        @override
        async def main_loop(self) -> None:
            while True:
                await self.until(lambda: self.is_left() or self.is_to_stop())
                if self.is_to_stop():
                    return
                # Somebody may have knocked who is not let in yet.
                await pause(TICK)
                if self.is_left():
                    return

        def is_left(self) -> bool:
            """Whether nobody is there any more, nor to come."""
            return clients is not None and clients.are_over and not self.server_state.connections

    config = Config(app if ":" in app else f"main:{app}")
    config.load_app()
    server = CommandServer(config)
    if clients is not None:
        clients.when_changed = server.look
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(server.serve())
    if not server.started:
        raise SystemExit(3)
