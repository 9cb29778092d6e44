"""Addresses: from what a program writes to what the kernel keeps, with CPython's own errors."""

import ipaddress
import os
import socket as host
from typing import Any, Final

from ..environment import SHARED
from .constants import AF_UNIX
from .socket_file import Address

#: The host's own, kept before anything is replaced.
_inet_pton = host.inet_pton
_inet_ntop = host.inet_ntop

_LONGEST_PATH: Final = 108
_LAST_PORT: Final = 65_535

#: What glibc says of them.
EAI_ERRORS: Final[dict[int, str]] = {
    -1: "Bad value for ai_flags",
    -2: "Name or service not known",
    -6: "ai_family not supported",
    -7: "ai_socktype not supported",
    -8: "Servname not supported for ai_socktype",
    -9: "Address family for hostname not supported",
}

_LOCAL_NAMES: Final[dict[str, dict[int, str]]] = {
    "localhost": {host.AF_INET6: "::1", host.AF_INET: "127.0.0.1"},
    "localhost.localdomain": {host.AF_INET: "127.0.0.1"},
    "ip6-localhost": {host.AF_INET6: "::1"},
    "ip6-loopback": {host.AF_INET6: "::1"},
}

#: What `gethostname` says.
HOST_NAME: Final = "await-and-see"


def name_error(number: int, name: object = None) -> host.gaierror:
    """The error of a name that cannot be looked up."""
    words = EAI_ERRORS[number]
    if name is not None:
        words += f": no program here reaches a network, and there is no host {name!r} in this one"
    return host.gaierror(number, words)


def numeric_address(text: str) -> tuple[int, str] | None:
    """Family and normal spelling of a numeric address; None if `text` is none."""
    plain = text.partition("%")[0]
    if ":" not in plain:
        try:
            return host.AF_INET, host.inet_ntoa(_inet_pton(host.AF_INET, plain))
        except OSError, ValueError:
            return None
    try:
        return host.AF_INET6, inet_ntop(host.AF_INET6, inet_pton(host.AF_INET6, plain))
    except OSError:
        return None


def inet_pton(family: int, text: str, /) -> bytes:
    """Convert an IP address from text to bytes. Pyodide's own cannot do it for IPv6."""
    if family != host.AF_INET6:
        return _inet_pton(family, text)
    try:
        return ipaddress.IPv6Address(text).packed
    except ValueError:
        raise OSError("illegal IP address string passed to inet_pton") from None


def inet_ntop(family: int, packed: bytes, /) -> str:
    """Convert an IP address from bytes to text."""
    if family != host.AF_INET6:
        return _inet_ntop(family, packed)
    if len(packed) != 16:
        raise ValueError("invalid length of packed IP address string")
    return str(ipaddress.IPv6Address(bytes(packed)))


def look_up(name: str, family: int) -> list[tuple[int, str]]:
    """The addresses of `name` as (family, ip), IPv6 first. Raises gaierror."""
    numeric = numeric_address(name)
    if numeric is not None:
        if family not in (0, numeric[0]):
            raise name_error(-9)
        return [numeric]
    known: dict[int, str] | None = _LOCAL_NAMES.get(name.lower())
    if known is None:
        added = "127.0.0.1" if name == HOST_NAME else SHARED.network.address_of(name)
        if added is None:
            raise name_error(-2, name)
        known = {host.AF_INET6 if ":" in added else host.AF_INET: added}
    found = [(kind, ip) for kind, ip in known.items() if family in (0, kind)]
    if not found:
        raise name_error(-9 if family else -2)
    return found


def kernel_address(family: int, address: Any, caller: str) -> Address:
    """Check an address as CPython does, and look its host up."""
    if family == AF_UNIX:
        return _unix_path(address)
    words = "AF_INET6" if family == host.AF_INET6 else "AF_INET"
    if not issubclass(type(address), tuple):
        raise TypeError(f"{caller}(): {words} address must be tuple, not {type(address).__name__}")
    most = 4 if family == host.AF_INET6 else 2
    if not 2 <= len(address) <= most:
        raise TypeError(
            f"{caller}(): AF_INET6 address must be a tuple (host, port[, flowinfo[, scopeid]])"
            if family == host.AF_INET6
            else f"{caller}(): AF_INET address must be a pair (host, port)"
        )
    name, port, *rest = address
    if isinstance(port, bool) or not hasattr(port, "__index__"):
        raise TypeError(f"{type(port).__name__!r} object cannot be interpreted as an integer")
    if not 0 <= port <= _LAST_PORT:
        raise OverflowError(f"{caller}(): port must be 0-65535.")
    ip = _ip(family, name)
    if family == host.AF_INET6:
        flow, scope = [*rest, 0, 0][:2]
        return ip, int(port), flow, scope
    return ip, int(port)


def _ip(family: int, name: Any) -> str:
    if isinstance(name, bytes | bytearray):
        name = name.decode("ascii")
    if not isinstance(name, str):
        raise TypeError(f"str, bytes or bytearray expected, not {type(name).__name__}")
    if name == "":
        return "::" if family == host.AF_INET6 else "0.0.0.0"
    if name == "<broadcast>":
        return "255.255.255.255"
    return look_up(name, family)[0][1]


def _unix_path(address: Any) -> str | bytes:
    if isinstance(address, str):
        path = os.fsencode(address)
    elif issubclass(type(address), bytes | bytearray | memoryview):
        path = bytes(address)
    else:
        raise TypeError(f"a bytes-like object is required, not {type(address).__name__!r}")
    if len(path) > _LONGEST_PATH or (len(path) == _LONGEST_PATH and path[:1] != b"\0"):
        raise OSError("AF_UNIX path too long")
    return path if path[:1] == b"\0" else os.fsdecode(path)
