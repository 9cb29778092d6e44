"""Who speaks with whom, and what of, as scopes and log lines have it."""

import asyncio
import urllib.parse
from typing import Any


class ClientDisconnected(OSError):  # noqa: N818 - the real name
    """Something is sent to a client that has gone."""


def remote_address(transport: asyncio.BaseTransport) -> tuple[str, int] | None:
    """The client's host and port."""
    return _pair(transport.get_extra_info("peername"))


def local_address(transport: asyncio.BaseTransport) -> tuple[str, int] | None:
    """The server's host and port."""
    return _pair(transport.get_extra_info("sockname"))


def _pair(name: Any) -> tuple[str, int] | None:
    # A UNIX socket has a path instead.
    return None if name is None or isinstance(name, str) else (str(name[0]), int(name[1]))


def client_of(scope: dict[str, Any]) -> str:
    """The client, as log lines name it."""
    client = scope.get("client")
    return f"{client[0]}:{client[1]}" if client else ""


def path_of(scope: dict[str, Any]) -> str:
    """Path and query, as log lines have them."""
    path = urllib.parse.quote(scope["path"])
    query = scope["query_string"]
    return f"{path}?{query.decode('ascii')}" if query else path
