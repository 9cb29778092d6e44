"""AppRunner and sites: an application that listens, and stops in good order."""

import abc
import asyncio
import logging
import os
import signal
import socket
from collections.abc import Mapping
from typing import Any, ClassVar, Final, NoReturn, override

from world.unsupported import Partial, refuse_arguments
from yarl import URL

from .web_app import Application
from .web_log import ACCESS_LOGGER
from .web_protocol import RequestHandler

_PLAIN: Final = "There is no encryption here."
_LOG: Final = "Lines have the usual format; access_log=None leaves them out."
REFUSED: Final = {
    "ssl_context": _PLAIN,
    "access_log_class": _LOG,
    "access_log_format": _LOG,
    "keepalive_timeout": "Connections are kept until the client goes.",
    "tcp_keepalive": "Connections don't break unseen here.",
    "handler_cancellation": "A handler goes on when its client has gone.",
    "max_line_size": "The limits are those of the real one.",
    "max_headers": "The limits are those of the real one.",
    "max_field_size": "The limits are those of the real one.",
    "lingering_time": "It is ten seconds.",
    "read_bufsize": "It is 64 KiB.",
    "auto_decompress": "Bodies are taken as they come.",
    "logger": "Errors are logged by aiohttp.server.",
}


class GracefulExit(SystemExit):
    """The server is to stop."""

    code: str | int | None = 1


def _raise_graceful_exit() -> NoReturn:
    raise GracefulExit


class AppRunner(Partial):
    """The life of an application: set up, sites that listen, cleaned up."""

    _refused: ClassVar[Mapping[str, str]] = {"server": "Use sites and addresses."}

    def __init__(
        self,
        app: Application,
        *,
        handle_signals: bool = False,
        shutdown_timeout: float = 60.0,
        access_log: logging.Logger | None = ACCESS_LOGGER,
        **options: Any,
    ) -> None:
        refuse_arguments("AppRunner", options, REFUSED)
        if not isinstance(app, Application):  # pyright: ignore[reportUnnecessaryIsInstance] -- programs pass anything
            raise TypeError(f"The first argument should be web.Application instance, got {app!r}")
        self.app = app
        self._handle_signals = handle_signals
        self._shutdown_timeout = shutdown_timeout
        self._access_log = access_log
        self._is_set_up = False
        self._sites: list[BaseSite] = []
        self._connections: dict[asyncio.Task[None], RequestHandler] = {}

    @property
    def sites(self) -> set[BaseSite]:
        """Where it listens."""
        return set(self._sites)

    @property
    def addresses(self) -> list[Any]:
        """The addresses at which it listens."""
        servers = [site.server for site in self._sites]
        return [one.getsockname() for server in servers if server for one in server.sockets]

    @property
    def is_set_up(self) -> bool:
        """Whether sites can be made."""
        return self._is_set_up

    async def setup(self) -> None:
        """Run what is to happen at the start."""
        if self._handle_signals:
            loop = asyncio.get_running_loop()
            loop.add_signal_handler(signal.SIGINT, _raise_graceful_exit)
            loop.add_signal_handler(signal.SIGTERM, _raise_graceful_exit)
        self.app.on_startup.freeze()
        await self.app.startup()
        self.app.freeze()
        self._is_set_up = True

    async def shutdown(self) -> None:
        """Tell the application that no more requests are taken."""
        await self.app.shutdown()

    async def connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve one connection."""
        handler = RequestHandler(self.app, reader, writer, self._access_log)
        task = asyncio.current_task()
        if task is not None:
            self._connections[task] = handler
            task.add_done_callback(self._connections.pop)
        await handler.start()

    async def cleanup(self) -> None:
        """Listen no more, let open requests end for a while, then end them, and clean up."""
        for site in list(self._sites):
            await site.stop()
        if self._is_set_up:
            # Requests that have come are begun before connections at rest are closed, as in the real one.
            await asyncio.sleep(0)
            await self.shutdown()
            await self._end_connections()
        await self.app.cleanup()
        self._is_set_up = False
        if self._handle_signals:
            loop = asyncio.get_running_loop()
            loop.remove_signal_handler(signal.SIGINT)
            loop.remove_signal_handler(signal.SIGTERM)

    async def _end_connections(self) -> None:
        mine = asyncio.current_task()
        open_ones = [
            (task, handler) for task, handler in self._connections.items() if task is not mine
        ]
        await asyncio.gather(
            *(handler.shutdown(task, self._shutdown_timeout) for task, handler in open_ones)
        )

    def register(self, site: BaseSite) -> None:
        """It listens there. Raises RuntimeError if it does already."""
        if site in self._sites:
            raise RuntimeError(f"Site {site} is already registered in runner {self}")
        self._sites.append(site)

    def unregister(self, site: BaseSite) -> None:
        """It listens there no more. Raises RuntimeError if it did not."""
        if site not in self._sites:
            raise RuntimeError(f"Site {site} is not registered in runner {self}")
        self._sites.remove(site)


class BaseSite(abc.ABC):
    """Where an application listens."""

    def __init__(self, runner: AppRunner, *, backlog: int = 128, **options: Any) -> None:
        refuse_arguments(type(self).__name__, options, {"ssl_context": _PLAIN})
        if not runner.is_set_up:
            raise RuntimeError("Call runner.setup() before making a site")
        self._runner = runner
        self._backlog = backlog
        self.server: asyncio.Server | None = None

    @property
    @abc.abstractmethod
    def name(self) -> str:
        """Its address."""

    async def start(self) -> None:
        """Listen. Raises OSError."""
        self._runner.register(self)
        self.server = await self._listen()

    @abc.abstractmethod
    async def _listen(self) -> asyncio.Server: ...

    async def stop(self) -> None:
        """Listen no more."""
        self._runner.unregister(self)
        if self.server is not None:
            self.server.close()


class TCPSite(BaseSite):
    """A host and port; without a host, every address of the machine."""

    def __init__(
        self,
        runner: AppRunner,
        host: str | None = None,
        port: int | None = None,
        *,
        reuse_address: bool | None = None,
        reuse_port: bool | None = None,
        **options: Any,
    ) -> None:
        super().__init__(runner, **options)
        self._host = host
        self._port = 8080 if port is None else port
        self._reuse: dict[str, Any] = {"reuse_address": reuse_address, "reuse_port": reuse_port}

    @property
    def port(self) -> int:
        """The port; once it listens, the one that it was given."""
        if self.server is None or not self.server.sockets:
            return self._port
        return int(self.server.sockets[0].getsockname()[1])

    @property
    @override
    def name(self) -> str:
        return str(URL.build(scheme="http", host=self._host or "0.0.0.0", port=self.port))

    @override
    async def _listen(self) -> asyncio.Server:
        return await asyncio.start_server(
            self._runner.connected, self._host, self._port, backlog=self._backlog, **self._reuse
        )


class UnixSite(BaseSite):
    """A path of a UNIX socket."""

    def __init__(self, runner: AppRunner, path: str | os.PathLike[str], **options: Any) -> None:
        super().__init__(runner, **options)
        self._path = path

    @property
    @override
    def name(self) -> str:
        return f"http://unix:{self._path}:"

    @override
    async def _listen(self) -> asyncio.Server:
        return await asyncio.start_unix_server(
            self._runner.connected, self._path, backlog=self._backlog
        )


class SockSite(BaseSite):
    """A socket that the program has bound."""

    def __init__(self, runner: AppRunner, sock: socket.socket, **options: Any) -> None:
        super().__init__(runner, **options)
        self._sock = sock
        if sock.family == socket.AF_UNIX:
            self._name = f"http://unix:{sock.getsockname()}:"
        else:
            host, port = sock.getsockname()[:2]
            self._name = str(URL.build(scheme="http", host=host, port=port))

    @property
    @override
    def name(self) -> str:
        return self._name

    @override
    async def _listen(self) -> asyncio.Server:
        return await asyncio.start_server(
            self._runner.connected, sock=self._sock, backlog=self._backlog
        )
