"""ConnectionInfo: where to connect, and as whom: out of a string and arguments."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import parse_qsl, unquote, urlsplit

from world.sql.wire import Message

from .errors import ProgrammingError

_PAIR: Final = re.compile(r"\s*(\w+)\s*=\s*(?:'((?:[^'\\]|\\.)*)'|(\S*))")

#: Taken, and without any effect here.
_IDLE: Final = frozenset(
    ("application_name", "options", "sslmode", "client_encoding", "keepalives", "gssencmode")
)


@dataclass(frozen=True)
class ConnectionInfo:
    """Where to, as whom, and how many seconds that may take."""

    host: str
    port: int
    user: str
    password: str
    dbname: str
    connect_timeout: float | None

    @classmethod
    def of(cls, text: str, given: Mapping[str, Any]) -> ConnectionInfo:
        """Out of the string, and the arguments, which go before it. Raises ProgrammingError."""
        said: dict[str, Any] = {**_said(text), **{k: v for k, v in given.items() if v is not None}}
        timeout = said.pop("connect_timeout", None)
        user = str(said.pop("user", "postgres"))
        found = cls(
            str(said.pop("host", "localhost")),
            int(said.pop("port", 5432)),
            user,
            str(said.pop("password", "")),
            str(said.pop("dbname", user)),
            float(timeout) if timeout else None,
        )
        for name in said:
            if name not in _IDLE:
                raise ProgrammingError(f'invalid connection option "{name}"')
        return found

    def hello(self) -> Message:
        """What is said first."""
        return {
            "kind": "hello",
            "user": self.user,
            "password": self.password,
            "database": self.dbname,
        }


def _said(text: str) -> dict[str, Any]:
    if re.match(r"postgres(ql)?://", text):
        return _of_address(text)
    said = dict[str, Any]()
    place = 0
    while text[place:].strip():
        found = _PAIR.match(text, place)
        if found is None:
            word = text[place:].split()[0]
            raise ProgrammingError(f'missing "=" after "{word}" in connection info string')
        said[found[1]] = re.sub(r"\\(.)", r"\1", found[2]) if found[2] is not None else found[3]
        place = found.end()
    return said


def _of_address(text: str) -> dict[str, Any]:
    parts = urlsplit(text)
    found = {
        "host": parts.hostname,
        "port": parts.port,
        "user": parts.username and unquote(parts.username),
        "password": parts.password and unquote(parts.password),
        "dbname": unquote(parts.path.lstrip("/")),
    }
    return {
        **{name: value for name, value in found.items() if value},
        **dict(parse_qsl(parts.query)),
    }
