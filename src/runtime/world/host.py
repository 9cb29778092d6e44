"""Host: one machine of the world: its name, its link, and what answers at its ports."""

import random
from collections.abc import Callable
from typing import TYPE_CHECKING

from virtual_loop.clock import to_nanoseconds
from virtual_loop.kernel.peers import Peer, serve

from .counters import Counters

if TYPE_CHECKING:
    from virtual_loop.kernel.link import Link
    from virtual_loop.kernel.network import Network
    from virtual_loop.kernel.stream_socket import StreamSocket


class Host:
    """A machine that the program reaches over `link`."""

    def __init__(self, network: Network, name: str, ips: tuple[str, ...], link: Link) -> None:
        self.name = name
        #: The addresses at which it answers, as programs see them.
        self.ips = ips
        #: Latency each way, connect time, bandwidth, buffers: may be changed at any time.
        self.link = link
        self.counters = Counters()
        #: Seconds by which the work for each request takes longer.
        self.delay = 0.0
        #: Seconds by which the work for a request takes longer, at most, by the chance of the run.
        self.jitter = 0.0
        #: What answers, by port; the object belongs to the protocol, e.g. a `world.http.HttpService`.
        self.services: dict[int, object] = {}
        #: Whether a playground or its reader wants it other than usual.
        self.is_declared = False
        self._network = network
        self._chance = random.Random(f"{network.environment.declared.seed} {name}")
        self._listeners: dict[int, list[StreamSocket]] = {}

    def serve(self, port: int, make: Callable[[], Peer], service: object = None) -> None:
        """Have `make()` answer each connection to `port`.

        A port of this machine that the program has taken itself stays the program's.
        """
        self.services[port] = service
        listeners = self._listeners.setdefault(port, [])
        for ip in self.ips:
            try:
                listeners.append(serve(self._network, ip, port, make))
            except OSError:
                if not self._network.is_here(ip):
                    raise

    def close(self, port: int) -> None:
        """Answer no more at `port`: connections to it are refused from now on."""
        self.services.pop(port, None)
        for listener in self._listeners.pop(port, []):
            listener.release()

    def work(
        self,
        seconds: float,
        name: str,
        happen: Callable[[], object],
        fail: Callable[[], object],
    ) -> Callable[[], None]:
        """Have `happen` called once the host has worked for `seconds` on `name`, e.g. `GET /users`.

        How long that takes only the host decides: a schedule may change it, or have it `fail`. All
        time that answers take is taken here. Returns what prevents it.
        """
        environment = self._network.environment
        lasts = to_nanoseconds(seconds + self._delay())
        wait = environment.waits.begin("reply", lasts, environment.clock.now, name)
        if wait is None:
            return self._at(environment.clock.now + lasts, happen)
        return self._at(environment.clock.now + wait.lasts, fail if wait.fails else happen)

    def _delay(self) -> float:
        return self.delay + (self.jitter * self._chance.random() if self.jitter else 0.0)

    def after(self, seconds: float, happen: Callable[[], object]) -> Callable[[], None]:
        """Have `happen` called after `seconds`, which no schedule changes; returns what prevents it."""
        return self._at(self._network.environment.clock.now + to_nanoseconds(seconds), happen)

    def _at(self, instant: int, happen: Callable[[], object]) -> Callable[[], None]:
        agenda = self._network.environment.agenda
        entry = agenda.add(instant, happen)
        return lambda: agenda.cancel(entry)

    def now(self) -> float:
        """Virtual seconds, without counting as a read of the program's."""
        return self._network.environment.clock.seconds()

    def __repr__(self) -> str:
        return f"<Host {self.name} at {', '.join(self.ips)}>"
