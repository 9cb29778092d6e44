"""Server: listens, lets connections be served, and stops in good order when it is told to."""

import asyncio
import contextlib
import logging
import math
import os
import signal
import sys
import threading
import time
from collections.abc import Generator
from types import FrameType
from typing import Any, Final

from .config import STARTUP_FAILURE, Config
from .lifespan import Lifespan
from .server_state import ServerState

HANDLED_SIGNALS: Final = (signal.SIGINT, signal.SIGTERM)

#: Seconds between two looks at what the server has been told.
TICK: Final = 0.1

_LOGGER: Final = logging.getLogger("uvicorn.error")


class Server:
    """One server of a configuration."""

    def __init__(self, config: Config) -> None:
        self.config = config
        self.server_state = ServerState(config)
        self.started = False
        self.servers: list[asyncio.Server] = []
        self._should_exit = self._force_exit = False
        self._captured: list[int] = []
        self._loop: asyncio.AbstractEventLoop | None = None
        self._lifespan: Lifespan | None = None

    @property
    def should_exit(self) -> bool:
        """Set it, and the server stops within a tenth of a second, as the real one, which looks so often."""
        return self._should_exit

    @should_exit.setter
    def should_exit(self, value: bool) -> None:
        self._should_exit = value
        self.look()

    @property
    def force_exit(self) -> bool:
        """Whether it waits for nobody when it stops."""
        return self._force_exit

    @force_exit.setter
    def force_exit(self, value: bool) -> None:
        self._force_exit = value
        self.look()

    def look(self) -> None:
        """Look whether to go on, as it does by itself when it is told something.

        Also from a signal's handler, and from another thread.
        """
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self.server_state.changed.set)

    def run(self) -> None:
        """Serve on a loop of its own."""
        asyncio.run(self.serve())

    async def serve(self) -> None:
        """Serve until told to stop. A signal that stopped it is raised again afterwards."""
        with self.capture_signals():
            await self._serve()

    async def _serve(self) -> None:
        if not self.config.loaded:
            self.config.load()
        self._loop = asyncio.get_running_loop()
        self._lifespan = Lifespan(self.config)
        _LOGGER.info("Started server process [%d]", os.getpid())
        await self.startup()
        if not self._should_exit:
            await self.main_loop()
        if self.started:
            await self.shutdown()
            _LOGGER.info("Finished server process [%d]", os.getpid())

    async def startup(self) -> None:
        """Let the application start, and listen."""
        lifespan, config = self._lifespan, self.config
        if lifespan is None:
            raise RuntimeError("call serve()")
        await lifespan.startup()
        if lifespan.should_exit:
            sys.exit(STARTUP_FAILURE)
        # Where it is used: most programs that import uvicorn have other things to load first.
        from .protocols.http import HttpProtocol

        loop = asyncio.get_running_loop()
        try:
            server = await loop.create_server(
                lambda: HttpProtocol(config, self.server_state, lifespan.state),
                config.host,
                config.port,
            )
        except OSError as error:
            _LOGGER.error(error)
            await lifespan.shutdown()
            sys.exit(STARTUP_FAILURE)
        self.servers = [server]
        port = config.port or server.sockets[0].getsockname()[1]
        host = f"[{config.host}]" if ":" in config.host else config.host
        _LOGGER.info("Uvicorn running on http://%s:%d (Press CTRL+C to quit)", host, port)
        self.started = True

    async def main_loop(self) -> None:
        """Wait until it is to stop."""
        await self.until(self.is_to_stop)

    def is_to_stop(self) -> bool:
        """Whether it was told to stop, or has served enough."""
        if self._should_exit:
            return True
        most = self.config.limit_max_requests
        if most is not None and self.server_state.total_requests >= most:
            _LOGGER.info("Maximum request limit of %d exceeded. Terminating process.", most)
            return True
        return False

    async def shutdown(self) -> None:
        """Listen no more, let requests under way be answered, and let the application end."""
        _LOGGER.info("Shutting down")
        for server in self.servers:
            server.close()
        for connection in list(self.server_state.connections):
            connection.shutdown()
        await pause(TICK)
        try:
            async with asyncio.timeout(self.config.timeout_graceful_shutdown):
                await self._wait_for_the_rest()
        except TimeoutError:
            tasks = self.server_state.tasks
            _LOGGER.error(
                "Cancel %s running task(s), timeout graceful shutdown exceeded", len(tasks)
            )
            for task in tasks:
                task.cancel("Task cancelled, timeout graceful shutdown exceeded")
        if not self._force_exit and self._lifespan is not None:
            await self._lifespan.shutdown()

    async def _wait_for_the_rest(self) -> None:
        state = self.server_state
        for what, rest in (
            ("connections to close", state.connections),
            ("background tasks to complete", state.tasks),
        ):
            if rest and not self._force_exit:
                _LOGGER.info("Waiting for %s. (CTRL+C to force quit)", what)
                await self.until(lambda rest=rest: not rest or self._force_exit)
        for server in self.servers:
            await server.wait_closed()

    async def until(self, holds: Any) -> None:
        """Wait until `holds()`.

        The real server looks ten times a second. This one is woken when something has changed, and
        goes on at the instant of the next look, so that an idle server leaves nothing in a trace.
        """
        began = time.monotonic()
        while not holds():
            self.server_state.changed.clear()
            await self.server_state.changed.wait()
            past = time.monotonic() - began
            await pause(began + math.ceil(round(past / TICK, 6)) * TICK - time.monotonic())

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None]:
        """Have signals stop the server, and put the program's own handlers back afterwards."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        kept = {one: signal.signal(one, self.handle_exit) for one in HANDLED_SIGNALS}
        try:
            yield
        finally:
            for one, handler in kept.items():
                signal.signal(one, handler)
        for one in reversed(self._captured):
            signal.raise_signal(one)

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """A signal has come: stop; a second Ctrl+C waits for nobody."""
        self._captured.append(sig)
        if self._should_exit and sig == signal.SIGINT:
            self.force_exit = True
        else:
            self.should_exit = True


async def pause(seconds: float) -> None:
    """Wait. Unlike `asyncio.sleep` it stands for no work elsewhere, which a schedule could change."""
    if seconds <= 0:
        return
    loop = asyncio.get_running_loop()
    over = loop.create_future()
    timer = loop.call_later(seconds, _set, over)
    try:
        await over
    finally:
        timer.cancel()


def _set(over: asyncio.Future[None]) -> None:
    if not over.done():
        over.set_result(None)
