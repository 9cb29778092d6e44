"""declare: makes the world be what the playground and its reader say: hosts, callers, whatever has a kind."""

import importlib
import json
from typing import TYPE_CHECKING, Any, Final

from .declare_hosts import declare_hosts

if TYPE_CHECKING:
    from virtual_loop.declared import Declared

    from .world import World

#: By kind, as `services:` of a playground names it: the module and its function of (world, what is said).
#: They are done in this order, whatever the playground says first.
_KINDS: Final = {
    "hosts": ("world.declare_hosts", "declare_hosts"),
    "tables": ("world.sql.declare_tables", "declare_tables"),
    "keys": ("world.redis.declare_keys", "declare_keys"),
    "publishers": ("world.declare_publishers", "declare_publishers"),
    "clients": ("world.clients", "declare_clients"),
    "uvicorn": ("world.clients", "declare_uvicorn"),
}


def declare(world: World, declared: Declared) -> None:
    """Do what is declared; what the schedule says of a host comes last. Raises ValueError, KeyError."""
    said: dict[str, Any] = json.loads(declared.services or "{}")
    for kind in sorted(said, key=list(_KINDS).index):
        module, function = _KINDS[kind]
        getattr(importlib.import_module(module), function)(world, said[kind])
    if declared.hosts:
        declare_hosts(world, declared.hosts)
