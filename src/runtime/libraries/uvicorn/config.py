"""Config: what is served, where, and how."""

import inspect
import logging
import sys
from collections.abc import Callable
from typing import Any, Final

from world.unsupported import refuse_arguments, unsupported

from .importer import ImportFromStringError, import_from_string
from .logging import LOGGING_CONFIG, TRACE_LOG_LEVEL, configure

STARTUP_FAILURE: Final = 3

LOG_LEVELS: Final = {
    "critical": logging.CRITICAL,
    "error": logging.ERROR,
    "warning": logging.WARNING,
    "info": logging.INFO,
    "debug": logging.DEBUG,
    "trace": TRACE_LOG_LEVEL,
}

_NO_ENCRYPTION: Final = "There is no encryption here: serve http://."
_ONE_PROCESS: Final = "There are no other processes: run one server."
_NO_RELOADING: Final = "A program is run anew when you press Run."
REFUSED: Final = {
    "uds": "Use host= and port=.",
    "fd": "Use host= and port=.",
    "http2": "Clients speak HTTP/1.1.",
    "env_file": "Set os.environ.",
    "reload": _NO_RELOADING,
    "reload_dirs": _NO_RELOADING,
    "reload_includes": _NO_RELOADING,
    "reload_excludes": _NO_RELOADING,
    "ssl_keyfile": _NO_ENCRYPTION,
    "ssl_certfile": _NO_ENCRYPTION,
    "ssl_keyfile_password": _NO_ENCRYPTION,
    "ssl_ca_certs": _NO_ENCRYPTION,
    "ssl_context_factory": _NO_ENCRYPTION,
    "callback_notify": "Start a task of your own in the lifespan.",
    "forwarded_allow_ips": "There are no proxies.",
    "limit_max_requests_jitter": "Use limit_max_requests alone.",
}
#: What the real one takes, and makes no difference here.
_WITHOUT_EFFECT: Final = (
    "use_colors", "reload_delay", "proxy_headers", "backlog", "timeout_notify", "ws_max_queue",
    "timeout_worker_healthcheck", "ssl_version", "ssl_cert_reqs", "ssl_ciphers", "ws_per_message_deflate",
    "h11_max_incomplete_event_size", "reset_contextvars",
)  # fmt: skip

_LOGGER: Final = logging.getLogger("uvicorn.error")


class Config:
    """The settings of one server."""

    def __init__(
        self,
        app: Callable[..., Any] | str,
        host: str = "127.0.0.1",
        port: int = 8000,
        *,
        loop: str = "auto",
        http: str = "auto",
        ws: str = "auto",
        ws_max_size: int = 16 * 1024 * 1024,
        ws_ping_interval: float | None = 20.0,
        ws_ping_timeout: float | None = 20.0,
        lifespan: str = "auto",
        log_config: dict[str, Any] | None = LOGGING_CONFIG,
        log_level: str | int | None = None,
        access_log: bool = True,
        interface: str = "auto",
        workers: int | None = None,
        server_header: bool = True,
        date_header: bool = True,
        root_path: str = "",
        limit_concurrency: int | None = None,
        limit_max_requests: int | None = None,
        timeout_keep_alive: float = 5,
        timeout_graceful_shutdown: float | None = None,
        headers: list[tuple[str, str]] | None = None,
        factory: bool = False,
        **options: Any,
    ) -> None:
        others = {name: value for name, value in options.items() if name not in _WITHOUT_EFFECT}
        refuse_arguments("Config", others, REFUSED)
        if interface not in ("auto", "asgi3"):
            raise unsupported(f"Config(interface={interface!r})", "Serve an ASGI 3 application.")
        if workers is not None and workers > 1:
            raise unsupported("Config(workers=...)", _ONE_PROCESS)
        self.app = app
        self.host = host
        self.port = port
        self.loop = loop
        self.http = http
        self.ws = ws
        self.ws_max_size = ws_max_size
        self.ws_ping_interval = ws_ping_interval
        self.ws_ping_timeout = ws_ping_timeout
        self.lifespan = lifespan
        self.log_level = log_level
        self.access_log = access_log
        self.workers = 1
        self.server_header = server_header
        self.date_header = date_header
        self.root_path = root_path
        self.limit_concurrency = limit_concurrency
        self.limit_max_requests = limit_max_requests
        self.timeout_keep_alive = timeout_keep_alive
        self.timeout_graceful_shutdown = timeout_graceful_shutdown
        self.headers = headers or []
        self.factory = factory
        self.loaded = False
        self.loaded_app: Any = None
        self._configure_logging(log_config)

    @property
    def serves_websockets(self) -> bool:
        """Whether requests to upgrade are agreed to."""
        return self.ws != "none"

    def _configure_logging(self, log_config: dict[str, Any] | None) -> None:
        if logging.getLevelName(TRACE_LOG_LEVEL) != "TRACE":
            logging.addLevelName(TRACE_LOG_LEVEL, "TRACE")
        if log_config is not None:
            configure(log_config)
        if self.log_level is not None:
            level = (
                LOG_LEVELS[self.log_level.lower()]
                if isinstance(self.log_level, str)
                else self.log_level
            )
            for name in ("uvicorn.error", "uvicorn.access", "uvicorn.asgi"):
                logging.getLogger(name).setLevel(level)
        if not self.access_log:
            access = logging.getLogger("uvicorn.access")
            access.handlers, access.propagate = [], False

    def load_app(self) -> Any:
        """The application itself. Leaves the program where there is none."""
        try:
            return import_from_string(self.app)
        except ImportFromStringError as error:
            _LOGGER.error("Error loading ASGI app. %s", error)
            sys.exit(STARTUP_FAILURE)

    def load(self) -> None:
        """Find the application; one that is a function without arguments makes it."""
        app = self.load_app()
        if self.factory or _makes_apps(app):
            if not self.factory:
                _LOGGER.warning(
                    "ASGI app factory detected. Using it, but please consider setting the --factory flag explicitly."
                )
            app = app()
        self.loaded_app = app
        self.loaded = True

    def headers_of(self, date: bytes) -> list[tuple[bytes, bytes]]:
        """The fields of every response at that date."""
        own = [
            (name.lower().encode("latin-1"), value.encode("latin-1"))
            for name, value in self.headers
        ]
        server = (
            [(b"server", b"uvicorn")] if self.server_header and b"server" not in dict(own) else []
        )
        return [*([(b"date", date)] if self.date_header else []), *server, *own]


def _makes_apps(app: Any) -> bool:
    """Whether calling it without arguments would do: what takes scope, receive and send serves itself."""
    try:
        inspect.signature(app).bind()
    except TypeError, ValueError:
        return False
    return True
