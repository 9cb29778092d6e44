"""Settings: the arguments of clients and connections, and those that a URL holds."""

from collections.abc import Callable, Mapping
from typing import Any, Final
from urllib.parse import parse_qs, unquote, urlparse

from world.unsupported import refuse_arguments, unsupported

_TLS: Final = "There is no encryption here."
_KEEPALIVE: Final = "Connections of the simulated network need no keep-alive."
REFUSED: Final = {
    "ssl": _TLS,
    **{
        f"ssl_{name}": _TLS
        for name in ("keyfile", "certfile", "cert_reqs", "ca_certs", "ca_data", "ca_path",
                     "check_hostname", "min_version", "ciphers", "password")
    },
    "unix_socket_path": "Use host= and port=.",
    "credential_provider": "Use password=.",
    "redis_connect_func": "Await the calls yourself after the client is made.",
    "health_check_interval": "Call ping() yourself.",
    "socket_keepalive_options": _KEEPALIVE,
    "event_dispatcher": "The timeline shows every command.",
    "maint_notifications_config": "The simulated server is never moved.",
}  # fmt: skip

#: Taken, and without any effect here.
_IDLE: Final = (
    "socket_keepalive", "socket_read_size", "lib_name", "lib_version", "driver_info",
    "retry_on_timeout", "auto_close_connection_pool", "legacy_responses",
)  # fmt: skip

DEFAULTS: Final[Mapping[str, Any]] = {
    "host": "localhost",
    "port": 6379,
    "db": 0,
    "username": None,
    "password": None,
    "socket_timeout": 5,
    "socket_connect_timeout": 5,
    "encoding": "utf-8",
    "encoding_errors": "strict",
    "decode_responses": False,
    "protocol": 3,
    "client_name": None,
    "retry": None,
    "retry_on_error": None,
}


def _truth(text: str) -> bool:
    return text.upper() not in ("0", "F", "FALSE", "N", "NO", "")


_FROM_TEXT: Final[dict[str, Callable[[str], Any]]] = {
    "db": int,
    "max_connections": int,
    "port": int,
    "protocol": int,
    "socket_timeout": float,
    "socket_connect_timeout": float,
    "timeout": float,
    "decode_responses": _truth,
}


def settings_of(function: str, given: Mapping[str, Any]) -> dict[str, Any]:
    """All settings of a connection. Raises TypeError and UnavailableError for what is not known or not here."""
    others = {
        name: value for name, value in given.items() if name not in DEFAULTS and name not in _IDLE
    }
    refuse_arguments(function, others, REFUSED)
    settings = {**DEFAULTS, **{name: value for name, value in given.items() if name in DEFAULTS}}
    if settings["protocol"] is None:
        settings["protocol"] = 3
    if int(settings["db"] or 0):
        raise unsupported(f"{function}(db={settings['db']!r})", "The simulated server has db 0.")
    return settings


def settings_of_url(url: str) -> dict[str, Any]:
    """The settings that a URL such as `redis://:password@localhost:6379/0` holds. Raises ValueError."""
    parts = urlparse(url)
    if parts.scheme not in ("redis", "rediss", "unix"):
        raise ValueError(
            "Redis URL must specify one of the following schemes (redis://, rediss://, unix://)"
        )
    if parts.scheme != "redis":
        raise unsupported(f"from_url({parts.scheme + '://...'!r})", "Use redis://.")
    found: dict[str, Any] = {}
    for name, values in parse_qs(parts.query).items():
        try:
            found[name] = _FROM_TEXT.get(name, str)(values[0])
        except ValueError:
            raise ValueError(f"Invalid value for '{name}' in connection URL.") from None
    for name in ("username", "password", "hostname"):
        value = getattr(parts, name)
        if value:
            found["host" if name == "hostname" else name] = unquote(value)
    if parts.port:
        found["port"] = parts.port
    number = unquote(parts.path).replace("/", "")
    if number.isdigit():
        found.setdefault("db", int(number))
    return found
