"""SocketFile: what every socket of the simulated kernel has, whatever it carries."""

import socket as host
import stat
from typing import Any, Final, override

from .constants import AF_UNIX
from .errors import kernel_error
from .link import BUFFER, unix_link
from .open_file import OpenFile

#: An address as the kernel keeps it: (ip, port), (ip, port, flow, scope), a UNIX path, or "".
Address = Any

#: Linux keeps twice the buffer that a program asks for, and at least this much.
_LEAST_SEND_BUFFER: Final = 4_608
_LEAST_RECEIVE_BUFFER: Final = 2_304


class SocketFile(OpenFile):
    """Family, type, addresses, options and the error that waits to be told."""

    mode = stat.S_IFSOCK | 0o777

    def __init__(self, family: int, kind: int, proto: int) -> None:
        super().__init__()
        self.family = family
        self.kind = kind
        self.proto = proto
        self.local: Address = unnamed(family)
        self.remote: Address | None = None
        #: The name of the error that the next call gets, and only that one.
        self.error: str | None = None
        self._options: dict[tuple[int, int], int | bytes] = {}

    # ---- what each kind of socket does in its own way ----

    def bind(self, address: Address) -> None:
        """Take `address` as its own."""
        raise kernel_error("EOPNOTSUPP")

    def listen(self, backlog: int) -> None:
        """Let others connect."""
        raise kernel_error("EOPNOTSUPP")

    def accept(self) -> SocketFile:
        """The next connection that has come. Raises BlockingIOError if there is none."""
        raise kernel_error("EOPNOTSUPP")

    def connect(self, address: Address) -> None:
        """Connect, or begin to: raises BlockingIOError (EINPROGRESS) then."""
        raise kernel_error("EOPNOTSUPP")

    def receive(self, count: int, flags: int) -> tuple[bytes, Address | None]:
        """What has arrived, and where from. Raises BlockingIOError if nothing has."""
        raise kernel_error("EOPNOTSUPP")

    def send(self, data: memoryview, address: Address | None) -> int:
        """Send, and say how much. Raises BlockingIOError if there is no room."""
        raise kernel_error("EOPNOTSUPP")

    def shut_down(self, how: int) -> None:
        """End reading, writing, or both."""
        raise kernel_error("ENOTCONN")

    @property
    def is_connected(self) -> bool:
        """Whether it has a peer."""
        return self.remote is not None

    @property
    def listens(self) -> bool:
        """Whether others can connect."""
        return False

    @override
    def read(self, count: int) -> bytes:
        return self.receive(count, 0)[0]

    @override
    def write(self, data: memoryview) -> int:
        return self.send(data, None)

    def resize(self, send: int | None, receive: int | None) -> None:
        """Keep another number of bytes in its buffers."""

    # ---- what all have ----

    def raise_error(self) -> None:
        """Raise the error that is pending, once."""
        name, self.error = self.error, None
        if name is not None:
            raise kernel_error(name)

    def option(self, level: int, name: int) -> int | bytes:
        """What `getsockopt` reads."""
        if level == host.SOL_SOCKET:
            match name:
                case host.SO_ERROR:
                    return self._take_error_number()
                case host.SO_TYPE:
                    return self.kind
                case host.SO_ACCEPTCONN:
                    return int(self.listens)
                case host.SO_DOMAIN:
                    return self.family
                case host.SO_PROTOCOL:
                    return self.proto
                case host.SO_SNDBUF | host.SO_RCVBUF:
                    standard = unix_link().send_buffer if self.family == AF_UNIX else BUFFER
                    return self._options.get((level, name), standard)
                case _:
                    pass
        return self._options.get((level, name), 0)

    def set_option(self, level: int, name: int, value: int | bytes) -> None:
        """What `setsockopt` sets."""
        if level == host.SOL_SOCKET and isinstance(value, int):
            if name == host.SO_SNDBUF:
                value = max(_LEAST_SEND_BUFFER, 2 * value)
                self.resize(value, None)
            elif name == host.SO_RCVBUF:
                value = max(_LEAST_RECEIVE_BUFFER, 2 * value)
                self.resize(None, value)
        self._options[level, name] = value

    def is_set(self, level: int, name: int) -> bool:
        """Whether a switch is on."""
        return bool(self._options.get((level, name)))

    def _take_error_number(self) -> int:
        name, self.error = self.error, None
        return 0 if name is None else kernel_error(name).errno or 0

    @override
    def release(self) -> None:
        """Nothing is left of it."""


def unnamed(family: int) -> Address:
    """What `getsockname` gives before a socket has a name."""
    if family == AF_UNIX:
        return ""
    if family == host.AF_INET6:
        return ("::", 0, 0, 0)
    return ("0.0.0.0", 0)
