"""Settings: where to connect, and as whom: out of a DSN and arguments."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from world.unsupported import refuse_arguments

#: Taken, and without any effect here.
_IDLE: Final = ("statement_cache_size", "max_cached_statement_lifetime", "server_settings", "ssl",
                "max_cacheable_statement_size", "loop", "target_session_attrs", "krbsrvname")  # fmt: skip
_REFUSED: Final = {
    "passfile": "Use password=.",
    "service": "Use host=, user=, password= and database=.",
    "direct_tls": "There is no encryption here.",
    "record_class": "Use Record.",
    "connection_class": "Use Connection.",
}


@dataclass(frozen=True)
class Settings:
    """Where to, and as whom."""

    host: str
    port: int
    user: str
    password: str
    database: str

    @classmethod
    def of(cls, function: str, dsn: str | None, given: Mapping[str, Any]) -> Settings:
        """Out of the arguments of `function`, which go before what the DSN says."""
        known = _from_dsn(dsn)
        rest = {name: value for name, value in given.items() if name not in _IDLE}
        for name in ("host", "port", "user", "password", "database"):
            value = rest.pop(name, None)
            if value is not None:
                known[name] = value
        refuse_arguments(function, rest, _REFUSED)
        user = known.get("user", "postgres")
        return cls(
            known.get("host", "localhost"),
            int(known.get("port", 5432)),
            user,
            str(known.get("password", "")),
            known.get("database", user),
        )

    def hello(self) -> dict[str, Any]:
        """What is said first."""
        return {
            "kind": "hello",
            "user": self.user,
            "password": self.password,
            "database": self.database,
        }


def _from_dsn(dsn: str | None) -> dict[str, Any]:
    if dsn is None:
        return {}
    parts = urlsplit(dsn)
    if parts.scheme not in ("postgresql", "postgres"):
        raise ValueError(
            'invalid DSN: scheme is expected to be either "postgresql" or "postgres", '
            f"got '{parts.scheme}'"
        )
    found = {
        "host": parts.hostname,
        "port": parts.port,
        "user": parts.username and unquote(parts.username),
        "password": parts.password and unquote(parts.password),
        "database": unquote(parts.path.lstrip("/")),
    }
    return {name: value for name, value in found.items() if value}
