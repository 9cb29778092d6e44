"""Lifespan: what an application does before the first request and after the last one (ASGI lifespan)."""

import asyncio
import logging
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from .config import Config

_LOGGER: Final = logging.getLogger("uvicorn.error")


class Lifespan:
    """One call of the application that lasts as long as the server."""

    def __init__(self, config: Config) -> None:
        self._app = config.loaded_app
        self._root_path = config.root_path
        self._is_off = config.lifespan == "off"
        self._is_needed = config.lifespan == "on"
        self._orders = asyncio.Queue[dict[str, Any]]()
        self._started, self._stopped = asyncio.Event(), asyncio.Event()
        self._broke = self._failed = False
        self._task: asyncio.Task[None] | None = None
        #: What the application keeps for every request.
        self.state: dict[str, Any] = {}
        #: Whether the server cannot go on.
        self.should_exit = False

    async def startup(self) -> None:
        """Let it start."""
        if self._is_off:
            return
        _LOGGER.info("Waiting for application startup.")
        self._task = asyncio.get_running_loop().create_task(self.main())
        await self._order("startup", self._started)

    async def shutdown(self) -> None:
        """Let it come to its end."""
        if self._is_off or self._broke:
            return
        _LOGGER.info("Waiting for application shutdown.")
        await self._order("shutdown", self._stopped)

    async def _order(self, what: str, done: asyncio.Event) -> None:
        self._orders.put_nowait({"type": f"lifespan.{what}"})
        await done.wait()
        if self._failed or (self._broke and self._is_needed):
            _LOGGER.error("Application %s failed. Exiting.", what)
            self.should_exit = True
        else:
            _LOGGER.info("Application %s complete.", what)

    async def main(self) -> None:
        """Call the application."""
        scope = {
            "type": "lifespan",
            "asgi": {"version": "3.0", "spec_version": "2.0"},
            "state": self.state,
        }
        try:
            await self._app(scope, self._orders.get, self.send)
        except BaseException as error:
            self._broke = True
            if self._failed:
                return
            if self._is_needed:
                _LOGGER.error("Exception in 'lifespan' protocol\n", exc_info=error)
            else:
                _LOGGER.info("ASGI 'lifespan' protocol appears unsupported.")
        finally:
            self._started.set()
            self._stopped.set()

    async def send(self, message: dict[str, Any]) -> None:
        """The application says how it went."""
        _, what, how = message["type"].split(".")
        if how == "failed":
            self._failed = True
            if message.get("message"):
                _LOGGER.error(message["message"])
        (self._started if what == "startup" else self._stopped).set()
