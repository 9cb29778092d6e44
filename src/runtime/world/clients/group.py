"""Clients: all of a run: each comes at its time, as soon as somebody listens where it wants to go."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from virtual_loop.kernel.socket_file import SocketFile

from .client import ScriptedClient

if TYPE_CHECKING:
    from virtual_loop.kernel.network import Network
    from world.host import Host

_IPV4: Final = 2
_STREAM: Final = 1


class Clients:
    """Lets clients begin, and knows when all have come to their end."""

    def __init__(self, network: Network) -> None:
        self._network = network
        self._all = dict[str, ScriptedClient]()
        #: Those for whom it is time, and for whom nobody listens yet.
        self._waiting = list[ScriptedClient]()
        #: Called when one of them is over.
        self.when_changed: Callable[[], object] = lambda: None
        network.when_listening = self._somebody_listens

    def add(self, client: ScriptedClient, host: Host, at: float) -> None:
        """Have `client` come `at` so many seconds."""
        self._all[client.name] = client
        if at:
            host.work(at, f"{client.name} comes", lambda: self._comes(client), client.get_lost)
        else:
            self._waiting.append(client)

    @property
    def are_over(self) -> bool:
        """Whether each has come to the end of its script."""
        return all(client.is_over for client in self._all.values())

    def changed(self) -> None:
        """One of them is over."""
        self.when_changed()

    def told_of(self, name: str) -> dict[str, Any]:
        """What is told of the client `name`; nothing if it is none."""
        client = self._all.get(name)
        return {} if client is None else {"transcript": client.transcript.entries}

    def _comes(self, client: ScriptedClient) -> None:
        if self._is_served(client) or client.target.port in self._network.once_listened:
            client.begin()
        else:
            self._waiting.append(client)

    def _somebody_listens(self) -> None:
        environment = self._network.environment
        # Once the call that begins to listen has returned.
        environment.agenda.add(environment.clock.now, self._let_in)

    def _let_in(self) -> None:
        served = [client for client in self._waiting if self._is_served(client)]
        for client in served:
            self._waiting.remove(client)
            client.begin()

    def _is_served(self, client: ScriptedClient) -> bool:
        found = self._network.find(_STREAM, _IPV4, ("127.0.0.1", client.target.port))
        return isinstance(found, SocketFile) and found.listens
