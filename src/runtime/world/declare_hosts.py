"""declare_hosts: hosts as a playground or its reader wants them: latency, limits, faults, new ones."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from .host import Host
    from .world import World

#: What is said of one host, in the words of `virtual_loop.schedule.HOST_SETTINGS`, and `like`.
Settings = Mapping[str, float | str]


@runtime_checkable
class Adjustable(Protocol):
    """A service that can have other limits and faults."""

    def adjust(self, settings: Settings) -> None:
        """Take over what it understands of `settings`."""


def declare_hosts(world: World, hosts: Mapping[str, Settings]) -> None:
    """Let each of `hosts` be as it says; one that does not exist yet is made, and answers as it is told.

    `like` names the host whose answers it gives; without it nobody listens there.
    """
    for name, said in hosts.items():
        settings = {key: float(one) if isinstance(one, int) else one for key, one in said.items()}
        host = world[name] if name in world else _added(world, name, settings)
        host.is_declared = True
        _set_link(host, settings)
        if settings.get("fault") == "refuse":
            for port in list(host.services):
                host.close(port)
        for service in set(host.services.values()):
            if isinstance(service, Adjustable):
                service.adjust(settings)


def _added(world: World, name: str, settings: Settings) -> Host:
    host = world.add(name, latency=0.02)
    like = settings.get("like")
    if isinstance(like, str):
        from .http.standard import serve_like

        serve_like(host, like)
    return host


def _set_link(host: Host, settings: Settings) -> None:
    for name, value in settings.items():
        match name, value:
            case "latency", float():
                host.link.outward = host.link.inward = value
            case "delay", float():
                host.delay = value
            case "jitter", float():
                host.jitter = value
            case "bandwidth", float():
                host.link.bandwidth = value
            case "fault", "cut":
                host.link.cut()
            case _:
                pass
