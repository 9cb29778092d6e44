"""Network: the hosts and links that exist inside the program, and nothing beyond."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from ..clock import NANOSECONDS
from .channel import Channel
from .constants import AF_UNIX
from .datagram_socket import DatagramSocket
from .errors import kernel_error
from .link import Link, Path, unix_link
from .ports import WILDCARDS, Ports, reached
from .socket_file import Address, SocketFile, unnamed
from .socket_paths import SocketPaths
from .stream_socket import StreamSocket

if TYPE_CHECKING:
    from ..environment import Environment

#: The address of the machine that the program runs on, as other hosts see it.
OWN_ADDRESS: Final = "10.0.0.1"

_MOST_REQUESTS: Final = 6


class Network:
    """Makes connections, and lets datagrams travel, over links.

    Connections inside the program (127.0.0.1, ::1, UNIX paths) take no time: what is sent has
    arrived when the call returns, as between two sockets of one Linux machine; `localhost` is ::1
    and then 127.0.0.1, as on most. Other hosts exist once they are added, each behind a link with
    latency, bandwidth and buffers; `peers.py` says what answers there.
    """

    def __init__(self, environment: Environment) -> None:
        self.environment = environment
        self.ports = Ports()
        self.paths = SocketPaths()
        self._names: dict[str, str] = {}
        self._links: dict[str, Link] = {}
        #: Between two sockets of the program.
        self.here = Link()
        #: What has added the hosts of the world; None until one was asked for.
        self.world: object = None
        #: Called when a socket of the program begins to listen.
        self.when_listening: Callable[[], object] | None = None
        #: Ports at which one did.
        self.once_listened = set[int]()

    def clear(self) -> None:
        """Forget all hosts and everything bound: only between runs."""
        self.ports.clear()
        self.paths.clear()
        self._names.clear()
        self._links.clear()
        self.here = Link()
        self.world = None
        self.when_listening = None
        self.once_listened.clear()

    # ---- hosts ----

    def settle(self) -> None:
        """Let the hosts of the world exist: the first time that the program asks for another host.

        Most programs never do, and load nothing of it.
        """
        if self.world is None:
            # Until it has made itself, so that nothing it does begins it again.
            self.world = True
            from world import populate

            populate(self)

    def add_host(self, name: str, address: str, link: Link | None = None) -> Link:
        """Let the host `name` exist at the IP `address`; return the link to it, which may change."""
        link = Link() if link is None else link
        link.host = name
        self._names[name.lower()] = address
        self._links[address] = link
        return link

    def address_of(self, name: str) -> str | None:
        """The IP address of an added host."""
        name = name.lower()
        if name not in self._names:
            self.settle()
        return self._names.get(name)

    def host_at(self, ip: str) -> str | None:
        """The name of the host that was added at `ip`."""
        link = self._links.get(ip)
        return None if link is None else link.host

    def is_here(self, ip: str) -> bool:
        """Whether `ip` is this machine's own."""
        return ip.startswith("127.") or ip in ("::1", OWN_ADDRESS)

    def link_between(self, one: str, other: str) -> Link:
        """The link that leads from the one IP to the other. Raises OSError (ENETUNREACH)."""
        away = [ip for ip in (one, other) if not self.is_here(ip)]
        if not away:
            return self.here
        if away[-1] not in self._links:
            self.settle()
        link = self._links.get(away[-1])
        if link is None:
            raise kernel_error("ENETUNREACH")
        return link

    def own_address(self, ip: str) -> str:
        """From which address this machine speaks to `ip`."""
        return ip if self.is_here(ip) else OWN_ADDRESS

    # ---- names of sockets ----

    def bind(self, socket: SocketFile, address: Address) -> None:
        """Give `socket` an address. Raises OSError (EADDRINUSE, EADDRNOTAVAIL, EINVAL)."""
        if socket.local != unnamed(socket.family):
            raise kernel_error("EINVAL")
        if socket.family == AF_UNIX:
            self.paths.bind(socket, address)
            return
        ip: str = address[0]
        if ip not in WILDCARDS and not self.is_here(ip) and ip not in self._links:
            raise kernel_error("EADDRNOTAVAIL")
        self.ports.bind(socket, address)

    def bind_anywhere(self, socket: SocketFile, ip: str | None = None) -> None:
        """Give `socket` a port of its own if it has none."""
        if socket.family != AF_UNIX and socket.local == unnamed(socket.family):
            address = unnamed(socket.family)
            self.bind(socket, (ip or address[0], 0, *address[2:]))

    def start_listening(self, socket: SocketFile) -> None:
        """Raises OSError (EADDRINUSE) if another socket listens there already."""
        if socket.family != AF_UNIX:
            self.ports.check_listening(socket)
            if self.when_listening is not None:
                self.once_listened.add(socket.local[1])
                self.when_listening()

    def forget(self, socket: SocketFile) -> None:
        """Nobody can find `socket` any more."""
        (self.paths if socket.family == AF_UNIX else self.ports).forget(socket)

    def find(self, kind: int, family: int, address: Address) -> SocketFile | None:
        """The socket that is reached at `address`."""
        if family == AF_UNIX:
            return self.paths.find(address)
        return self.ports.find(kind, family, address)

    # ---- datagrams ----

    def name_for(self, socket: SocketFile, ip: str) -> None:
        """Give `socket` the local address from which it reaches `ip`."""
        own = self.own_address(reached(ip))
        self.link_between(own, reached(ip))
        if socket.local[0] in WILDCARDS and socket.local != unnamed(socket.family):
            # Bound to every address: from now on it speaks from this one.
            socket.local = (own, *socket.local[1:])
        self.bind_anywhere(socket, own)

    def send_datagram(self, sender: DatagramSocket, data: bytes, address: Address) -> None:
        """Let one message travel; it arrives, or is lost."""
        ip = reached(address[0])
        self.bind_anywhere(sender)
        source = sender.local
        if source[0] in WILDCARDS:
            source = (self.own_address(ip), *source[1:])
        path = Path(self.link_between(source[0], ip), outward=self.is_here(source[0]))
        if path.is_cut:
            return

        def arrive() -> None:
            found = self.ports.find(sender.kind, sender.family, (ip, *address[1:]))
            if isinstance(found, DatagramSocket):
                found.arrive(data, source)
            else:
                sender.undeliverable()

        self._after(path.latency + path.transfer_time(len(data)), arrive)

    # ---- connecting ----

    def connect(self, client: StreamSocket, address: Address) -> None:
        """Begin to connect; the client is told how it ended, at once or later."""
        if client.family == AF_UNIX:
            self._connect_path(client, address)
            return
        ip = reached(address[0])
        client.remote = (ip, *address[1:])
        own = client.local[0] if client.local[1] else self.own_address(ip)
        link = self.link_between(own, ip)
        self.bind_anywhere(client, own)
        outward = self.is_here(own)
        there, back = Path(link, outward=outward), Path(link, outward=not outward)
        there.send(self.environment, there.connect_time, lambda: self._arrive(client, there, back))

    def _connect_path(self, client: StreamSocket, path: str | bytes) -> None:
        found = self.paths.find(path)
        if not isinstance(found, StreamSocket) or found.queue is None:
            raise kernel_error("ECONNREFUSED" if found is None else "EPROTOTYPE")
        if found.is_full:
            raise kernel_error("EAGAIN")
        client.remote = path
        link = unix_link()
        self._join(client, found, Path(link, outward=True), Path(link, outward=False))

    def _arrive(self, client: StreamSocket, there: Path, back: Path) -> None:
        """A request to connect has come to the other side."""
        if not client.is_connecting or client.remote is None:
            return
        found = self.ports.find(client.kind, client.family, client.remote)
        if found is None:
            # Services may run on the program's own machine.
            self.settle()
            found = self.ports.find(client.kind, client.family, client.remote)
        if not isinstance(found, StreamSocket) or found.queue is None:
            self._answer(client, back, lambda: client.refused("ECONNREFUSED"))
        elif found.is_full:
            # Linux drops it, and the client asks again.
            self._ask_again(client, lambda: self._arrive(client, there, back))
        else:
            self._join(client, found, there, back)

    def _ask_again(self, client: StreamSocket, ask: Callable[[], object]) -> None:
        """Linux waits 1, 2, 4, ... seconds, six times, before it gives up."""
        client.requests += 1
        if client.requests > _MOST_REQUESTS:
            client.refused("ETIMEDOUT")
        else:
            self._after(NANOSECONDS << (client.requests - 1), ask)

    def _join(self, client: StreamSocket, listener: StreamSocket, there: Path, back: Path) -> None:
        """Make the connection: it is in the listener's queue now; the client hears of it later."""
        forth, home = Channel(self.environment, there), Channel(self.environment, back)
        server = StreamSocket(self, listener.family, listener.proto)
        server.local = listener.local if client.remote is None else client.remote
        server.remote = client.local
        server.connected(forth, home)
        if listener.queue is not None:
            listener.queue.append(server)
        listener.changed()
        self._answer(client, back, lambda: client.connected(home, forth))

    def _answer(self, client: StreamSocket, back: Path, happen: Callable[[], object]) -> None:
        """The client hears what became of its wish to connect."""
        environment = self.environment
        delay, happen = back.varied(
            environment, back.connect_time, happen, lambda: client.refused("ECONNRESET")
        )
        back.send(environment, delay, happen)

    def _after(self, delay: int, happen: Callable[[], object]) -> None:
        if delay == 0:
            happen()
        else:
            environment = self.environment
            environment.agenda.add(environment.clock.now + delay, happen)
