"""DatagramSocket: a UDP or UNIX datagram socket."""

import socket as host
from collections import deque
from typing import TYPE_CHECKING, Final, override

from .constants import AF_UNIX
from .errors import kernel_error
from .link import BUFFER
from .open_file import READABLE, WRITABLE
from .socket_file import Address, SocketFile, unnamed

if TYPE_CHECKING:
    from .network import Network

#: The longest payload of UDP over IPv4.
_LONGEST: Final = 65_507


class DatagramSocket(SocketFile):
    """Messages with their senders' addresses; UDP drops them when the reader's buffer is full."""

    def __init__(self, network: Network, family: int, proto: int = 0) -> None:
        super().__init__(family, host.SOCK_DGRAM, proto)
        self.network = network
        self._arrived: deque[tuple[bytes, Address]] = deque()
        self._size = 0
        self._capacity = BUFFER
        self._is_shut = [False, False]
        #: The other one of a pair.
        self._partner: DatagramSocket | None = None

    @override
    def readiness(self) -> int:
        ready = READABLE if self._arrived or self._is_shut[0] or self.error else 0
        partner = self._partner
        if self.family != AF_UNIX or partner is None or partner.has_room or self._is_shut[1]:
            ready |= WRITABLE
        return ready

    @property
    def has_room(self) -> bool:
        """Whether another message can arrive."""
        return self._size < self._capacity

    @override
    def bind(self, address: Address) -> None:
        self.network.bind(self, address)

    @override
    def connect(self, address: Address) -> None:
        if self.family == AF_UNIX:
            self._partner = self._find(address)
        else:
            self.network.name_for(self, address[0])
        self.remote = address

    @override
    def send(self, data: memoryview, address: Address | None) -> int:
        self.raise_error()
        if self._is_shut[1]:
            raise kernel_error("EPIPE")
        if len(data) > _LONGEST:
            raise kernel_error("EMSGSIZE")
        if address is None and self.remote is None:
            raise kernel_error("ENOTCONN" if self.family == AF_UNIX else "EDESTADDRREQ")
        if self.family == AF_UNIX:
            self._send_here(bytes(data), address)
        else:
            self.network.send_datagram(self, bytes(data), address or self.remote)
        return len(data)

    def _send_here(self, data: bytes, address: Address | None) -> None:
        target = self._partner if address is None else self._find(address)
        if target is None or target.references == 0:
            raise kernel_error("ECONNREFUSED")
        if not target.has_room:
            raise kernel_error("EAGAIN")
        target.arrive(data, self.local)

    def _find(self, address: Address) -> DatagramSocket:
        found = self.network.find(self.kind, self.family, address)
        if not isinstance(found, DatagramSocket):
            raise kernel_error("ECONNREFUSED" if found is None else "EPROTOTYPE")
        return found

    def arrive(self, data: bytes, sender: Address) -> None:
        """A message has come."""
        if self.references == 0 or not self.has_room:
            return
        if self.family != AF_UNIX and self.remote is not None and self.remote[:2] != sender[:2]:
            return
        self._arrived.append((data, sender))
        self._size += len(data) + 1
        self.changed()

    def undeliverable(self) -> None:
        """Nobody is where a message was sent; a connected socket is told so."""
        if self.remote is not None:
            self.error = "ECONNREFUSED"
            self.changed()

    @override
    def receive(self, count: int, flags: int) -> tuple[bytes, Address | None]:
        if self.error is not None:
            self.raise_error()
        if not self._arrived:
            if self._is_shut[0]:
                return b"", None
            raise kernel_error("EAGAIN")
        data, sender = self._arrived[0]
        if not flags & host.MSG_PEEK:
            self._arrived.popleft()
            self._size -= len(data) + 1
            if self._partner is not None:
                self._partner.changed()
        return data[:count], (sender or None) if self.family == AF_UNIX else sender

    @override
    def resize(self, send: int | None, receive: int | None) -> None:
        self._capacity = receive or self._capacity

    @override
    def shut_down(self, how: int) -> None:
        if self.remote is None and self._partner is None:
            raise kernel_error("ENOTCONN")
        self._is_shut = [
            self._is_shut[0] or how != host.SHUT_WR,
            self._is_shut[1] or how != host.SHUT_RD,
        ]
        self.changed()

    @property
    @override
    def is_connected(self) -> bool:
        return self.remote is not None

    @override
    def release(self) -> None:
        self.network.forget(self)
        self._arrived.clear()
        if self._partner is not None:
            self._partner.changed()


def datagram_pair(network: Network) -> tuple[DatagramSocket, DatagramSocket]:
    """Two UNIX datagram sockets connected with each other."""
    one, other = DatagramSocket(network, AF_UNIX), DatagramSocket(network, AF_UNIX)
    one._partner, other._partner = other, one
    one.remote = other.remote = unnamed(AF_UNIX)
    return one, other
