"""World: the hosts that exist beside the program's own machine, by name."""

import importlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from virtual_loop.environment import SHARED
from virtual_loop.kernel.link import Link

from .declare import declare
from .host import Host

if TYPE_CHECKING:
    from virtual_loop.kernel.network import Network

    from .clients import Clients

#: Addresses that are kept for examples (RFC 5737): no such machine exists anywhere.
_ADDRESSES: Final = "203.0.113."
_FIRST_ADDRESS: Final = 10

#: The program's own machine, on which services may run too.
_HERE: Final = "localhost"
_OWN_ADDRESSES: Final = ("127.0.0.1", "::1")

#: Modules whose `populate(world)` adds the hosts that every run has; each is loaded when the first
#: host is asked for, so they import what they serve with only when a connection comes.
_STANDARD: Final = ("world.http.standard", "world.redis.standard", "world.sql.standard")


class World:
    """Every host of one run. Made when the program first asks for a host that is not its own."""

    def __init__(self, network: Network) -> None:
        self._network = network
        #: Those who come to the program by themselves, if any do.
        self.clients: Clients | None = None
        self._hosts = {_HERE: Host(network, _HERE, _OWN_ADDRESSES, network.here)}

    def add(self, name: str, *, latency: float = 0.0, ip: str | None = None) -> Host:
        """Let the host `name` exist, `latency` seconds away in each direction; returns it.

        Its address is the next free one unless `ip` is given. One that exists already is returned as it is.
        """
        found = self._hosts.get(name.lower())
        if found is not None:
            return found
        address = ip or f"{_ADDRESSES}{_FIRST_ADDRESS + len(self._hosts)}"
        link = self._network.add_host(name, address, Link(outward=latency, inward=latency))
        host = self._hosts[name.lower()] = Host(self._network, name, (address,), link)
        return host

    @property
    def here(self) -> Host:
        """The program's own machine: services at 127.0.0.1 and ::1, no latency."""
        return self._hosts[_HERE]

    def __getitem__(self, name: str) -> Host:
        """The host `name`. Raises KeyError, which names those that exist."""
        try:
            return self._hosts[name.lower()]
        except KeyError:
            known = ", ".join(self._hosts)
            raise KeyError(f"there is no host {name!r}; there are {known}") from None

    def told(self) -> list[dict[str, Any]]:
        """The hosts that were met or are other than usual, and what each has counted."""
        return [
            {
                "host": host.name,
                "latency": host.link.inward,
                "counters": host.counters.told(),
                **({} if self.clients is None else self.clients.told_of(host.name)),
            }
            for host in self._hosts.values()
            if host.counters.connections or host.counters.refused or host.is_declared
        ]

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.lower() in self._hosts

    def __iter__(self) -> Iterator[Host]:
        return iter(self._hosts.values())


def populate(network: Network) -> World:
    """Make the world of `network` with the hosts that every run has."""
    made = World(network)
    network.world = made
    for name in _STANDARD:
        importlib.import_module(name).populate(made)
    declare(made, network.environment.declared)
    return made


def world() -> World:
    """The world of the run under way."""
    network = SHARED.network
    network.settle()
    found = network.world
    if not isinstance(found, World):
        raise RuntimeError("the world is still being made")
    return found
