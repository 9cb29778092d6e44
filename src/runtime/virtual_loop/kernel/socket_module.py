"""The socket module over the simulated kernel: CPython's own socket.py, on another `_socket`."""

import errno
import functools
import importlib.util
import os
import socket as host
import sys
from types import ModuleType
from typing import Any

from ..environment import SHARED
from ..patches import Patches
from . import names
from .addresses import inet_ntop, inet_pton
from .constants import SOCKET_CONSTANTS
from .descriptor_functions import sendfile
from .errors import errno_replacements
from .virtual_socket import DEFAULT_TIMEOUT, VirtualSocket, socket_pair


def _getdefaulttimeout() -> float | None:
    return DEFAULT_TIMEOUT.seconds


def _setdefaulttimeout(seconds: float | None, /) -> None:
    if seconds is not None and seconds < 0:
        raise ValueError("Timeout value out of range")
    DEFAULT_TIMEOUT.seconds = None if seconds is None else float(seconds)


def _dup(descriptor: int, /) -> int:
    return SHARED.descriptors.open(SHARED.descriptors.get(descriptor))


def _close(descriptor: int, /) -> None:
    SHARED.descriptors.close(descriptor)


def _low_level() -> ModuleType:
    """What `_socket` is here: the host's constants and pure functions, and our sockets."""
    module = ModuleType("_socket")
    low: Any = getattr(host, "_socket")  # noqa: B009 - private: the C module under socket.py
    module.__dict__.update({name: getattr(low, name) for name in dir(low) if name[:2] != "__"})
    module.__dict__.update(SOCKET_CONSTANTS)
    module.__dict__.update(
        socket=VirtualSocket,
        SocketType=VirtualSocket,
        socketpair=socket_pair,
        has_ipv6=True,
        dup=_dup,
        close=_close,
        getdefaulttimeout=_getdefaulttimeout,
        setdefaulttimeout=_setdefaulttimeout,
        inet_pton=inet_pton,
        inet_ntop=inet_ntop,
        getaddrinfo=names.getaddrinfo,
        getnameinfo=names.getnameinfo,
        gethostname=names.gethostname,
        gethostbyname=names.gethostbyname,
        gethostbyname_ex=names.gethostbyname_ex,
        gethostbyaddr=names.gethostbyaddr,
        getservbyname=names.getservbyname,
        getservbyport=names.getservbyport,
    )
    return module


@functools.cache
def socket_replacements() -> dict[str, Any]:
    """What each name in `socket` becomes. Made once: running socket.py takes a millisecond."""
    spec = importlib.util.find_spec("socket")
    code = None if spec is None or spec.loader is None else _code_of(spec.loader)
    if code is None:
        raise ImportError("socket.py cannot be read")
    module = ModuleType("socket")
    module.__dict__.update(__spec__=spec, __file__=host.__file__)
    patches = Patches()
    # What socket.py looks at while it runs: enums take their members from sys.modules["socket"].
    kept = {name: sys.modules[name] for name in ("_socket", "socket")}
    sys.modules.update(_socket=_low_level(), socket=module)
    for name, number in errno_replacements().items():
        patches.set(errno, name, number)
    patches.set(os, "sendfile", sendfile)
    try:
        exec(code, module.__dict__)
    finally:
        patches.undo()
        sys.modules.update(kept)
    return {name: value for name, value in vars(module).items() if name[:2] != "__"}


def _code_of(loader: Any) -> Any:
    return loader.get_code("socket")
