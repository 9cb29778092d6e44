"""Names: hosts and services looked up inside the program, as `socket.getaddrinfo` and its kin do."""

import socket as host
from typing import Any, Final

from .addresses import HOST_NAME, look_up, name_error, numeric_address
from .constants import AF_UNIX, SERVICES

_INET: Final = (host.AF_INET, host.AF_INET6)

#: (type, protocol), in the order in which glibc gives them.
_KINDS: Final = (
    (host.SOCK_STREAM, host.IPPROTO_TCP),
    (host.SOCK_DGRAM, host.IPPROTO_UDP),
    (host.SOCK_RAW, 0),
)

_PASSIVE: Final = ((host.AF_INET, "0.0.0.0"), (host.AF_INET6, "::"))
_LOOPBACK: Final = ((host.AF_INET6, "::1"), (host.AF_INET, "127.0.0.1"))


def getaddrinfo(
    name: Any, port: Any, family: int = 0, type: int = 0, proto: int = 0, flags: int = 0
) -> list[tuple[int, int, int, str, Any]]:
    """Resolve host and port into (family, type, proto, canonical name, address) tuples."""
    if family == AF_UNIX or family not in (0, *_INET):
        raise name_error(-6)
    kinds = [
        (kind, number)
        for kind, number in _KINDS
        if type in (0, kind) and proto in (0, number or proto)
    ]
    if not kinds:
        raise name_error(-7 if proto == 0 else -8)
    number = _port(port)
    addresses = _addresses(name, family, flags)
    canonical = str(name or "") if flags & host.AI_CANONNAME else ""
    scope = _scope(name)
    return [
        (
            found,
            kind,
            proto or protocol,
            canonical if index == 0 else "",
            _address(found, ip, number, scope),
        )
        for index, (found, ip) in enumerate(addresses)
        for kind, protocol in kinds
    ]


def _addresses(name: Any, family: int, flags: int) -> list[tuple[int, str]]:
    if isinstance(name, bytes | bytearray):
        name = name.decode("ascii")
    if name is None:
        known = _PASSIVE if flags & host.AI_PASSIVE else _LOOPBACK
        return [(kind, ip) for kind, ip in known if family in (0, kind)]
    if not isinstance(name, str):
        raise TypeError("getaddrinfo() argument 1 must be string or None")
    if name == "":
        raise name_error(-2)
    if flags & host.AI_NUMERICHOST and numeric_address(name) is None:
        raise name_error(-2)
    return look_up(name, family)


def _port(port: Any) -> int:
    if port is None:
        return 0
    if isinstance(port, int):
        return port
    if isinstance(port, bytes | bytearray):
        port = port.decode("ascii")
    if not isinstance(port, str):
        raise OSError("Int or String expected")
    if port.isascii() and port.isdigit():
        return int(port)
    if port == "":
        return 0
    if port not in SERVICES:
        raise name_error(-8)
    return SERVICES[port]


def _scope(name: Any) -> int:
    """The number after the per cent sign, as in `fe80::1%2`."""
    scope = name.partition("%")[2] if isinstance(name, str) else ""
    return int(scope) if scope.isdigit() else 0


def _address(family: int, ip: str, port: int, scope: int) -> Any:
    return (ip, port, 0, scope) if family == host.AF_INET6 else (ip, port)


def getnameinfo(address: Any, flags: int, /) -> tuple[str, str]:
    """Resolve an address into names of host and port."""
    if not issubclass(type(address), tuple):
        raise TypeError("getnameinfo() argument 1 must be a tuple")
    ip, port = address[:2]
    if not 0 <= port <= 65_535:
        raise OverflowError("getsockaddrarg: port must be 0-65535.")
    ((_, numeric), *more) = look_up(ip, 0)
    if more or numeric != ip:
        raise OSError("sockaddr resolved to multiple addresses")
    name = numeric if flags & host.NI_NUMERICHOST else _name_of(numeric)
    if flags & host.NI_NUMERICSERV:
        return name, str(port)
    return name, _service_of(port)


def _name_of(ip: str) -> str:
    return "localhost" if ip in ("127.0.0.1", "::1") else ip


def _service_of(port: int) -> str:
    return next((name for name, number in SERVICES.items() if number == port), str(port))


def gethostname() -> str:
    """The name of this machine."""
    return HOST_NAME


def gethostbyname(name: str, /) -> str:
    """The IPv4 address of a host."""
    if name == "":
        return "0.0.0.0"
    return look_up(name, host.AF_INET)[0][1]


def gethostbyname_ex(name: str, /) -> tuple[str, list[str], list[str]]:
    """Name, aliases and IPv4 addresses of a host."""
    return name, [], [ip for _, ip in look_up(name, host.AF_INET)]


def gethostbyaddr(name: str, /) -> tuple[str, list[str], list[str]]:
    """Name, aliases and addresses of a host."""
    ip = look_up(name, 0)[0][1]
    return _name_of(ip), [], [ip]


def getservbyname(name: str, protocol: str | None = None, /) -> int:
    """The port of a service."""
    if name not in SERVICES:
        raise OSError("service/proto not found")
    return SERVICES[name]


def getservbyport(port: int, protocol: str | None = None, /) -> str:
    """The service at a port."""
    name = _service_of(port)
    if name.isdigit():
        raise OSError("port/proto not found")
    return name
