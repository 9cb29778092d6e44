"""Ports: which socket is bound where, and whom a packet reaches."""

import socket as host
from typing import Final

from .constants import SO_REUSEADDR, SO_REUSEPORT
from .errors import kernel_error
from .socket_file import Address, SocketFile, unnamed

#: Where Linux begins and ends to give out ports by itself.
_FIRST: Final = 32_768
_LAST: Final = 60_999

WILDCARDS: Final = {"0.0.0.0": "127.0.0.1", "::": "::1"}


class Ports:
    """All IP sockets with an address, TCP and UDP apart."""

    def __init__(self) -> None:
        self._bound: dict[tuple[int, int], list[SocketFile]] = {}
        self._next = _FIRST

    def clear(self) -> None:
        """Forget all of them."""
        self._bound.clear()
        self._next = _FIRST

    def bind(self, socket: SocketFile, address: Address) -> None:
        """Give `socket` an address. Raises OSError (EADDRINUSE) if another one is in the way."""
        ip: str = address[0]
        port: int = address[1]
        if port == 0:
            port = self._free_port(socket, ip)
        elif any(_collide(socket, ip, other) for other in self._at(socket.kind, port)):
            raise kernel_error("EADDRINUSE")
        socket.local = (ip, port, *address[2:])
        self._bound.setdefault((socket.kind, port), []).append(socket)

    def check_listening(self, socket: SocketFile) -> None:
        """Raises OSError (EADDRINUSE) if another socket listens where `socket` wants to."""
        ip: str = socket.local[0]
        for other in self._at(socket.kind, socket.local[1]):
            if other is not socket and other.listens and _collide(socket, ip, other):
                raise kernel_error("EADDRINUSE")

    def forget(self, socket: SocketFile) -> None:
        """Nobody can find `socket` any more."""
        there = self._at(socket.kind, socket.local[1])
        if socket in there:
            there.remove(socket)

    def find(self, kind: int, family: int, address: Address) -> SocketFile | None:
        """The socket that is reached at `address`: the one bound most exactly."""
        ip: str = address[0]
        there = [
            one
            for one in self._at(kind, address[1])
            if one.remote is None or kind != host.SOCK_STREAM
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

    def _free_port(self, socket: SocketFile, ip: str) -> int:
        for _ in range(_FIRST, _LAST + 1):
            port = self._next
            self._next = port + 1 if port < _LAST else _FIRST
            if not any(_overlap(socket, ip, other) for other in self._at(socket.kind, port)):
                return port
        raise kernel_error("EADDRINUSE")

    def _at(self, kind: int, port: int) -> list[SocketFile]:
        return self._bound.get((kind, port), [])


def reached(ip: str) -> str:
    """Who is reached at `ip`: every address means this machine."""
    return WILDCARDS.get(ip, ip)


def _overlap(socket: SocketFile, ip: str, other: SocketFile) -> bool:
    """Whether `other` is bound to `ip`, or one of the two to every address."""
    theirs = other.local[0]
    if socket.family == other.family:
        return ip == theirs or ip in WILDCARDS or theirs in WILDCARDS
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
