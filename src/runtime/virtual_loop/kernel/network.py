"""Network: the hosts, ports and links that exist inside the program, and nothing beyond."""

import os
import socket as host
import stat
from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING, Final

from ..clock import NANOSECONDS, to_nanoseconds
from .channel import Channel
from .constants import AF_UNIX, SO_REUSEADDR, SO_REUSEPORT
from .datagram_socket import DatagramSocket
from .errors import kernel_error
from .link import Link, Path, unix_link
from .socket_file import Address, SocketFile, unnamed
from .stream_socket import StreamSocket

if TYPE_CHECKING:
    from ..environment import Environment

#: Where Linux begins and ends to give out ports by itself.
_FIRST_PORT: Final = 32_768
_LAST_PORT: Final = 60_999

#: The address of the machine that the program runs on, as other hosts see it.
OWN_ADDRESS: Final = "10.0.0.1"

_WILDCARDS: Final = {"0.0.0.0": "127.0.0.1", "::": "::1"}
_MOST_REQUESTS: Final = 6


class Network:
    """Finds who is bound where, and makes connections over links.

    Connections inside the program (127.0.0.1, ::1, UNIX paths) take no time: what is sent has
    arrived when the call returns, as between two sockets of one Linux machine. Other hosts exist
    once they are added, each behind a link that has latency, bandwidth and buffers.
    """

    def __init__(self, environment: Environment) -> None:
        self.environment = environment
        self._bound: dict[tuple[int, int], list[SocketFile]] = {}
        self._paths: dict[Hashable, SocketFile] = {}
        #: (device, inode) of every file that stands for a UNIX socket, also of a closed one.
        self.socket_nodes: set[Hashable] = set()
        self._names: dict[str, str] = {}
        self._links: dict[str, Link] = {}
        self._next_port = _FIRST_PORT
        self.here = Link()

    def clear(self) -> None:
        """Forget all hosts and everything bound: only between runs."""
        self._bound.clear()
        self._paths.clear()
        self.socket_nodes.clear()
        self._names.clear()
        self._links.clear()
        self._next_port = _FIRST_PORT
        self.here = Link()

    # ---- hosts ----

    def add_host(self, name: str, address: str, link: Link) -> None:
        """Let the host `name` exist at the IP `address`, behind `link`."""
        self._names[name.lower()] = address
        self._links[address] = link

    def address_of(self, name: str) -> str | None:
        """The IP address of an added host."""
        return self._names.get(name.lower())

    def is_here(self, ip: str) -> bool:
        """Whether `ip` is this machine's own."""
        return ip.startswith("127.") or ip in ("::1", OWN_ADDRESS)

    def link_to(self, ip: str) -> Link:
        """The link to the host at `ip`. Raises OSError (ENETUNREACH) if nobody is there."""
        if self.is_here(ip):
            return self.here
        link = self._links.get(ip)
        if link is None:
            raise kernel_error("ENETUNREACH")
        return link

    # ---- names of sockets ----

    def bind(self, socket: SocketFile, address: Address) -> None:
        """Give `socket` an address. Raises OSError (EADDRINUSE, EADDRNOTAVAIL, EINVAL)."""
        if socket.local != unnamed(socket.family):
            raise kernel_error("EINVAL")
        if socket.family == AF_UNIX:
            self._bind_path(socket, address)
            return
        ip: str = address[0]
        port: int = address[1]
        if ip not in _WILDCARDS and not self.is_here(ip) and ip not in self._links:
            raise kernel_error("EADDRNOTAVAIL")
        if port == 0:
            port = self._free_port(socket, ip)
        elif any(_collide(socket, ip, other) for other in self._at(socket.kind, port)):
            raise kernel_error("EADDRINUSE")
        socket.local = (ip, port, *address[2:])
        self._bound.setdefault((socket.kind, port), []).append(socket)

    def bind_anywhere(self, socket: SocketFile, ip: str | None = None) -> None:
        """Give `socket` a port of its own if it has none."""
        if socket.family == AF_UNIX or socket.local != unnamed(socket.family):
            return
        address = unnamed(socket.family)
        self.bind(socket, (ip or address[0], 0, *address[2:]))

    def _free_port(self, socket: SocketFile, ip: str) -> int:
        for _ in range(_FIRST_PORT, _LAST_PORT + 1):
            port = self._next_port
            self._next_port = port + 1 if port < _LAST_PORT else _FIRST_PORT
            if not any(_overlap(socket, ip, other) for other in self._at(socket.kind, port)):
                return port
        raise kernel_error("EADDRINUSE")

    def _at(self, kind: int, port: int) -> list[SocketFile]:
        return self._bound.get((kind, port), [])

    def start_listening(self, socket: SocketFile) -> None:
        """Raises OSError (EADDRINUSE) if another socket listens there already."""
        if socket.family == AF_UNIX:
            return
        ip, port = socket.local[:2]
        for other in self._at(socket.kind, port):
            if other is not socket and other.listens and _collide(socket, ip, other):
                raise kernel_error("EADDRINUSE")

    def forget(self, socket: SocketFile) -> None:
        """Nobody can find `socket` any more."""
        if socket.family != AF_UNIX:
            there = self._at(socket.kind, socket.local[1])
            if socket in there:
                there.remove(socket)
            return
        for key in [key for key, other in self._paths.items() if other is socket]:
            del self._paths[key]

    def find(self, kind: int, family: int, address: Address) -> SocketFile | None:
        """The socket that is reached at `address`: the one bound most exactly."""
        if family == AF_UNIX:
            return self._paths.get(_path_key(address))
        ip, port = address[:2]
        there = [
            one for one in self._at(kind, port) if one.remote is None or kind != host.SOCK_STREAM
        ]
        for wanted in ((family, ip), (family, unnamed(family)[0])):
            for one in there:
                if (one.family, one.local[0]) == wanted:
                    return one
        if family == host.AF_INET:
            for one in there:
                if one.local[0] == "::" and not _v6_only(one):
                    return one
        return None

    def name_for(self, socket: SocketFile, ip: str) -> None:
        """Give `socket` the local address from which it reaches `ip`."""
        ip = _reached(ip)
        self.link_to(ip)
        own = ip if self.is_here(ip) else OWN_ADDRESS
        if socket.local[0] in _WILDCARDS and socket.local != unnamed(socket.family):
            # Bound to every address: from now on it speaks from this one.
            socket.local = (own, *socket.local[1:])
        self.bind_anywhere(socket, own)

    def send_datagram(self, sender: DatagramSocket, data: bytes, address: Address) -> None:
        """Let one message travel; it arrives, or is lost."""
        ip = _reached(address[0])
        link = self.link_to(ip)
        self.bind_anywhere(sender)
        source = sender.local
        if source[0] in _WILDCARDS:
            source = (ip if self.is_here(ip) else OWN_ADDRESS, *source[1:])
        path = Path(link, outward=self.is_here(source[0]))

        def arrive() -> None:
            found = self.find(sender.kind, sender.family, (ip, *address[1:]))
            if isinstance(found, DatagramSocket):
                found.arrive(data, source)
            else:
                sender.undeliverable()

        self._after(path.latency + path.transfer_time(len(data)), arrive)

    # ---- UNIX paths ----

    def _bind_path(self, socket: SocketFile, path: str | bytes) -> None:
        if path in ("", b""):
            self._next_port += 1
            path = b"\0%05x" % self._next_port
        if _is_abstract(path):
            if path in self._paths:
                raise kernel_error("EADDRINUSE")
        else:
            make_socket_node(path)
        key = _path_key(path)
        self.socket_nodes.add(key)
        self._paths[key] = socket
        socket.local = path

    # ---- connecting ----

    def connect(self, client: StreamSocket, address: Address) -> None:
        """Begin to connect; the client is told how it ended, at once or later."""
        if client.family == AF_UNIX:
            self._connect_path(client, address)
            return
        ip: str = address[0]
        port: int = address[1]
        ip = _reached(ip)
        link = self.link_to(ip)
        client.remote = (ip, port, *address[2:])
        self.bind_anywhere(client, ip if self.is_here(ip) else OWN_ADDRESS)
        there, back = _connect_times(link)
        self._after(there, lambda: self._arrive(client, link, there, back))

    def _connect_path(self, client: StreamSocket, path: str | bytes) -> None:
        found = self._paths.get(_path_key(path))
        if not isinstance(found, StreamSocket) or found.queue is None:
            raise kernel_error("ECONNREFUSED" if found is None else "EPROTOTYPE")
        if found.is_full:
            raise kernel_error("EAGAIN")
        client.remote = path
        self._join(client, found, unix_link(), 0)

    def _arrive(self, client: StreamSocket, link: Link, there: int, back: int) -> None:
        """A request to connect has come to the other side."""
        if not client.is_connecting or client.remote is None:
            return
        found = self.find(client.kind, client.family, client.remote)
        if not isinstance(found, StreamSocket) or found.queue is None:
            self._after(back, lambda: client.refused("ECONNREFUSED"))
        elif found.is_full:
            # Linux drops it, and the client asks again.
            self._ask_again(client, lambda: self._arrive(client, link, there, back))
        else:
            self._join(client, found, link, back)

    def _ask_again(self, client: StreamSocket, ask: Callable[[], object]) -> None:
        """Linux waits 1, 2, 4, ... seconds, six times, before it gives up."""
        client.requests += 1
        delay = NANOSECONDS << (client.requests - 1)
        if client.requests > _MOST_REQUESTS:
            client.refused("ETIMEDOUT")
        else:
            self._after(delay, ask)

    def _join(self, client: StreamSocket, listener: StreamSocket, link: Link, delay: int) -> None:
        """Make the connection: it is in the listener's queue now; the client hears after `delay`."""
        outward = client.family == AF_UNIX or self.is_here(client.local[0])
        there = Channel(self.environment, Path(link, outward=outward))
        back = Channel(self.environment, Path(link, outward=not outward))
        server = StreamSocket(self, listener.family, listener.proto)
        server.local = listener.local if client.remote is None else client.remote
        server.remote = client.local
        server.connected(there, back)
        if listener.queue is not None:
            listener.queue.append(server)
        listener.changed()
        self._after(delay, lambda: client.connected(back, there))

    def _after(self, delay: int, happen: Callable[[], object]) -> None:
        if delay == 0:
            happen()
        else:
            environment = self.environment
            environment.agenda.add(environment.clock.now + delay, happen)


def _reached(ip: str) -> str:
    """Who is reached at `ip`: every address means this machine."""
    return _WILDCARDS.get(ip, ip)


def _connect_times(link: Link) -> tuple[int, int]:
    """Nanoseconds until the request is there, and from then until the answer is back."""
    if link.connect_time is None:
        return to_nanoseconds(link.outward), to_nanoseconds(link.inward)
    whole = to_nanoseconds(link.connect_time)
    return whole // 2, whole - whole // 2


def _overlap(socket: SocketFile, ip: str, other: SocketFile) -> bool:
    """Whether `other` is bound to `ip`, or one of the two to every address."""
    theirs = other.local[0]
    if socket.family == other.family:
        return ip == theirs or ip in _WILDCARDS or theirs in _WILDCARDS
    return (ip == "::" and not _v6_only(socket)) or (theirs == "::" and not _v6_only(other))


def _collide(socket: SocketFile, ip: str, other: SocketFile) -> bool:
    """Whether Linux refuses to bind `socket` beside `other`."""
    if not _overlap(socket, ip, other) or other.remote is not None:
        return False
    if all(one.is_set(host.SOL_SOCKET, SO_REUSEPORT) for one in (socket, other)):
        return False
    shared = all(one.is_set(host.SOL_SOCKET, SO_REUSEADDR) for one in (socket, other))
    return not shared or (socket.kind == host.SOCK_STREAM and other.listens)


def _v6_only(socket: SocketFile) -> bool:
    return socket.is_set(host.IPPROTO_IPV6, host.IPV6_V6ONLY)


def make_socket_node(path: str | bytes) -> None:
    """Make the file by which a UNIX socket is found."""
    try:
        if hasattr(os, "mknod"):
            os.mknod(path, stat.S_IFSOCK | 0o755)
        else:
            # An empty file stands for it; `os.stat` then says that it is a socket.
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o755))
    except FileExistsError:
        raise kernel_error("EADDRINUSE") from None
    except FileNotFoundError:
        raise kernel_error("ENOENT") from None


def _is_abstract(path: str | bytes) -> bool:
    return path[:1] in ("\0", b"\0")


def _path_key(path: str | bytes) -> Hashable:
    """What stays the same when a socket's file is renamed; the abstract name itself otherwise."""
    if _is_abstract(path):
        return os.fsencode(path)
    try:
        found = os.stat(path)
    except OSError:
        raise kernel_error("ENOENT") from None
    return found.st_dev, found.st_ino
