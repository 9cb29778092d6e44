"""greetings: what a client says as soon as it is connected."""

from collections.abc import Mapping
from typing import Any

from .version import VERSION


def greetings(settings: Mapping[str, Any]) -> list[tuple[Any, ...]]:
    """The commands, in order; each has a reply."""
    said = list[tuple[Any, ...]]()
    password, user = settings["password"], settings["username"]
    known = ("AUTH", user or "default", password or "") if password or user else ()
    if int(settings["protocol"]) >= 3:
        said.append(("HELLO", 3, *known))
    elif known:
        said.append(("AUTH", password) if user is None else ("AUTH", user, password))
    if settings["client_name"]:
        said.append(("CLIENT", "SETNAME", settings["client_name"]))
    said.append(("CLIENT", "SETINFO", "LIB-NAME", "redis-py"))
    said.append(("CLIENT", "SETINFO", "LIB-VER", VERSION))
    return said
