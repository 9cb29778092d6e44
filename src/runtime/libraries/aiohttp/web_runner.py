"""AppRunner and TCPSite: an application that listens, and stops in good order; and run_app, which does all of it."""

import asyncio
import contextlib
from typing import Any, Final

from world.unsupported import refuse_arguments

from .web_app import Application
from .web_protocol import RequestHandler

_REFUSED: Final = {
    "ssl_context": "There is no encryption here.",
    "access_log": "The timeline shows every request.",
    "keepalive_timeout": "Connections are kept until the client goes.",
}


class AppRunner:
    """The life of an application: set up, sites that listen, cleaned up."""

    def __init__(self, app: Application, *, shutdown_timeout: float = 60.0, **options: Any) -> None:
        refuse_arguments("AppRunner", options, _REFUSED)
        self.app = app
        self.sites: set[TCPSite] = set()
        self._shutdown_timeout = shutdown_timeout
        self._connections: dict[asyncio.Task[None], RequestHandler] = {}

    async def setup(self) -> None:
        """Run what is to happen at the start."""
        await self.app.startup()

    async def connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve one connection."""
        handler = RequestHandler(self.app, reader, writer)
        task = asyncio.current_task()
        if task is not None:
            self._connections[task] = handler
            task.add_done_callback(self._connections.pop)
        await handler.start()

    async def cleanup(self) -> None:
        """Listen no more, let open requests end for a while, then end them, and clean up."""
        for site in list(self.sites):
            await site.stop()
        # Requests that have come are begun before connections at rest are closed, as in the real one.
        await asyncio.sleep(0)
        await self.app.shutdown()
        mine = asyncio.current_task()
        open_ones = [
            (task, handler) for task, handler in self._connections.items() if task is not mine
        ]
        await asyncio.gather(
            *(handler.shutdown(task, self._shutdown_timeout) for task, handler in open_ones)
        )
        await self.app.cleanup()


class TCPSite:
    """A host and port at which an application listens."""

    def __init__(
        self, runner: AppRunner, host: str | None = None, port: int | None = None, **options: Any
    ) -> None:
        refuse_arguments(
            "TCPSite", options, _REFUSED | {"reuse_address": "", "reuse_port": "", "backlog": ""}
        )
        self._runner = runner
        self._host = host
        self._port = 8080 if port is None else port
        self._server: asyncio.Server | None = None

    @property
    def name(self) -> str:
        """Its address."""
        return f"http://{self._host or '0.0.0.0'}:{self._port}"

    async def start(self) -> None:
        """Listen. Raises OSError."""
        self._server = await asyncio.start_server(
            self._runner.connected, self._host or "127.0.0.1", self._port
        )
        self._runner.sites.add(self)

    async def stop(self) -> None:
        """Listen no more."""
        self._runner.sites.discard(self)
        if self._server is not None:
            self._server.close()


def run_app(
    app: Application,
    *,
    host: str | None = None,
    port: int | None = None,
    print: Any = print,
    **options: Any,
) -> None:
    """Serve until the program is interrupted."""
    refuse_arguments("run_app", options, _REFUSED)

    async def serve() -> None:
        runner = AppRunner(app)
        await runner.setup()
        try:
            site = TCPSite(runner, host, port)
            await site.start()
            if print is not None:
                print(f"======== Running on {site.name} ========\n(Press CTRL+C to quit)")
            await asyncio.Event().wait()
        finally:
            await runner.cleanup()

    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(serve())
