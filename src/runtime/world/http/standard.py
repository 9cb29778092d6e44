"""The hosts that speak HTTP in every run: which there are, how far away, and what answers there.

`httpbin.org` and `example.com` behave as the real ones do as far as programs of the course go;
those under `.test`, a name that no real host has (RFC 2606), each show one way of real services.
"""

import importlib
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from .service import Limits, serve_http

if TYPE_CHECKING:
    from ..host import Host
    from ..world import World
    from .exchange import Reply, Request

#: Name: (seconds in each direction, module with `site()`, limits).
_SITES: Final[dict[str, tuple[float, str, Limits]]] = {
    # As near as a machine in the next room: three requests of n seconds take n.00 s.
    "httpbin.org": (0.0005, "httpbin", Limits()),
    "example.com": (0.0005, "example", Limits()),
    "api.test": (0.02, "api", Limits(rate=5)),
    "flaky.test": (0.02, "flaky", Limits()),
    "slow.test": (0.02, "slow", Limits()),
    "echo.websocket.org": (0.02, "echo", Limits()),
    "ticker.test": (0.02, "ticker", Limits()),
}

_ALIASES: Final = {
    "www.example.com": "example.com",
    "example.org": "example.com",
    "httpbin.test": "httpbin.org",
}


def populate(world: World) -> None:
    """Add them. What a site answers with is loaded when it is first asked."""
    for name, (latency, module, limits) in _SITES.items():
        serve_http(world.add(name, latency=latency), _Site(module), limits)
    for name, other in _ALIASES.items():
        serve_http(world.add(name, latency=_SITES[other][0]), _Site(_SITES[other][1]))
    # A machine that is there, at which nobody listens: connections are refused.
    world.add("nowhere.test", latency=0.02)


def serve_like(host: Host, name: str) -> None:
    """Let `host` answer as the standard host `name` does. Raises KeyError."""
    _, module, limits = _SITES[_ALIASES.get(name, name)]
    serve_http(host, _Site(module), limits)


class _Site:
    """Loads the site's module at the first request, and asks it from then on."""

    def __init__(self, module: str) -> None:
        self._module = module
        self._site: Callable[[Request], Reply] | None = None

    def __call__(self, request: Request) -> Reply:
        if self._site is None:
            self._site = importlib.import_module(f"world.http.sites.{self._module}").site()
        assert self._site is not None
        return self._site(request)
