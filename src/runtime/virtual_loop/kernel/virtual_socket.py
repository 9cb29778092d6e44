"""VirtualSocket: what CPython's `_socket.socket` is, over the simulated kernel."""

import socket as host
import warnings
from collections.abc import Callable, Iterable
from typing import Any, Final, TypeVar

from ..clock import NANOSECONDS
from ..environment import SHARED
from ..timer import NEVER, deadline_of
from .addresses import kernel_address
from .constants import AF_UNIX
from .datagram_socket import DatagramSocket, datagram_pair
from .errors import kernel_error
from .link import unix_link
from .open_file import HUNG_UP, READABLE, WRITABLE
from .socket_file import Address, SocketFile
from .stream_socket import StreamSocket, stream_pair

_T = TypeVar("_T")

#: SOCK_NONBLOCK and SOCK_CLOEXEC may be added to a type; the kernel takes them off.
_NONBLOCK: Final = 0o4000
_TYPE_FLAGS: Final = _NONBLOCK | 0o2000000

_FAMILIES: Final = (AF_UNIX, host.AF_INET, host.AF_INET6)


class DefaultTimeout:
    """What `setdefaulttimeout` sets for sockets to come."""

    seconds: float | None = None


DEFAULT_TIMEOUT: Final = DefaultTimeout()


class VirtualSocket:
    """A socket whose descriptor is virtual; blocking calls let virtual time pass."""

    # Slots, because `socket.socket` adds its own, a weak reference among them.
    __slots__ = ("_descriptor", "_file", "_timeout")

    def __init__(
        self, family: int = -1, type: int = -1, proto: int = -1, fileno: int | None = None
    ) -> None:
        self._descriptor = -1
        flags = 0 if type == -1 else type & _TYPE_FLAGS
        if fileno is None:
            file = _new_file(family, type if type == -1 else type & ~_TYPE_FLAGS, max(proto, 0))
            descriptor = SHARED.descriptors.open(file)
        else:
            file, descriptor = _existing_file(fileno), fileno
        self._file = file
        self._descriptor = descriptor
        self._timeout = 0.0 if flags & _NONBLOCK else DEFAULT_TIMEOUT.seconds

    def __del__(self) -> None:
        if getattr(self, "_descriptor", -1) != -1:
            warnings.warn(f"unclosed {self!r}", ResourceWarning, stacklevel=2, source=self)
            VirtualSocket.close(self)

    def __repr__(self) -> str:
        return (
            f"<socket object, fd={self._descriptor}, family={self._file.family}, "
            f"type={self._file.kind}, proto={self._file.proto}>"
        )

    # ---- what it is ----

    @property
    def family(self) -> int:
        """The socket family."""
        return self._file.family

    @property
    def type(self) -> int:
        """The socket type."""
        return self._file.kind

    @property
    def proto(self) -> int:
        """The socket protocol."""
        return self._file.proto

    @property
    def timeout(self) -> float | None:
        """The socket timeout."""
        return self._timeout

    def fileno(self) -> int:
        """Return the integer file descriptor of the socket; -1 once it is closed."""
        return self._descriptor

    # ---- timeouts ----

    def gettimeout(self) -> float | None:
        """Return the timeout in seconds, or None."""
        return self._timeout

    def settimeout(self, seconds: float | None, /) -> None:
        """Set the longest wait of blocking operations, in seconds; None is for ever."""
        if seconds is not None:
            seconds = float(seconds)
            if seconds < 0:
                raise ValueError("Timeout value out of range")
        self._timeout = seconds
        # A timeout makes the descriptor itself non-blocking, as CPython does.
        self._file.blocking = seconds is None

    def setblocking(self, blocking: object, /) -> None:
        """Set the socket to blocking mode (True) or non-blocking mode (False)."""
        self.settimeout(None if blocking else 0.0)

    def getblocking(self) -> bool:
        """Return True if the socket is in blocking mode."""
        return self._timeout != 0.0

    # ---- names and options ----

    def bind(self, address: Any, /) -> None:
        """Bind the socket to a local address."""
        self._open_file().bind(kernel_address(self.family, address, "bind"))

    def getsockname(self) -> Any:
        """Return the address of the local endpoint."""
        return self._open_file().local

    def getpeername(self) -> Any:
        """Return the address of the remote endpoint."""
        file = self._open_file()
        if not file.is_connected:
            raise kernel_error("ENOTCONN")
        return file.remote

    def setsockopt(self, level: int, option: int, value: Any, length: int = 0, /) -> None:
        """Set a socket option."""
        if isinstance(value, int):
            value = int(value)
        elif value is not None:
            value = bytes(value)
        self._open_file().set_option(level, option, 0 if value is None else value)

    def getsockopt(self, level: int, option: int, size: int = 0, /) -> int | bytes:
        """Get a socket option; with `size`, as bytes."""
        value = self._open_file().option(level, option)
        if size == 0:
            return int.from_bytes(value[:4], "little") if isinstance(value, bytes) else value
        raw = value if isinstance(value, bytes) else value.to_bytes(4, "little", signed=True)
        return raw[:size]

    # ---- connecting ----

    def listen(self, backlog: int = 128, /) -> None:
        """Enable a server to accept connections."""
        self._open_file().listen(backlog)

    def _accept(self) -> tuple[int, Any]:
        """Wait for a connection; give its descriptor and the address of the other side."""
        accepted = self._retry("accept", READABLE, lambda file: file.accept())
        return SHARED.descriptors.open(accepted), accepted.remote

    def connect(self, address: Any, /) -> None:
        """Connect the socket to a remote address."""
        target = kernel_address(self.family, address, "connect")
        file = self._open_file()
        try:
            file.connect(target)
        except BlockingIOError:
            if self._timeout == 0.0:
                raise
            self._wait("connect", WRITABLE | HUNG_UP, self._deadline())
            file.raise_error()

    def connect_ex(self, address: Any, /) -> int:
        """As connect(), but return an error number instead of raising OSError."""
        try:
            self.connect(address)
        except TimeoutError:
            return kernel_error("EAGAIN").errno or 0
        except OSError as error:
            if error.errno is None or isinstance(error, host.gaierror):
                raise
            return error.errno
        return 0

    def shutdown(self, how: int, /) -> None:
        """Shut down the reading side (0), the writing side (1), or both (2)."""
        if how not in (host.SHUT_RD, host.SHUT_WR, host.SHUT_RDWR):
            raise kernel_error("EINVAL")
        self._open_file().shut_down(how)

    def close(self) -> None:
        """Close the socket."""
        descriptor, self._descriptor = self._descriptor, -1
        if descriptor != -1 and SHARED.descriptors.is_open(descriptor, self._file):
            SHARED.descriptors.close(descriptor)

    def detach(self) -> int:
        """Close the socket object without closing the descriptor, which is returned."""
        descriptor, self._descriptor = self._descriptor, -1
        return descriptor

    # ---- receiving ----

    def recv(self, size: int, flags: int = 0, /) -> bytes:
        """Receive up to `size` bytes."""
        return self._receive(size, flags, "recv")[0]

    def recvfrom(self, size: int, flags: int = 0, /) -> tuple[bytes, Any]:
        """As recv(), with the sender's address."""
        return self._receive(size, flags, "recvfrom")

    def recv_into(self, buffer: Any, nbytes: int = 0, flags: int = 0) -> int:
        """Receive into `buffer`; return how many bytes."""
        return self.recvfrom_into(buffer, nbytes, flags)[0]

    def recvfrom_into(self, buffer: Any, nbytes: int = 0, flags: int = 0) -> tuple[int, Any]:
        """As recv_into(), with the sender's address."""
        view = memoryview(buffer).cast("B")
        if nbytes < 0:
            raise ValueError("negative buffersize in recv_into")
        if nbytes > len(view):
            raise ValueError("buffer too small for requested bytes")
        data, address = self._receive(nbytes or len(view), flags, "recv_into")
        view[: len(data)] = data
        return len(data), address

    def recvmsg(
        self, size: int, ancillary: int = 0, flags: int = 0, /
    ) -> tuple[bytes, list[Any], int, Any]:
        """As recvfrom(), with ancillary data (there is none) and flags."""
        data, address = self._receive(size, flags, "recvmsg")
        return data, [], 0, address

    def recvmsg_into(
        self, buffers: Iterable[Any], ancillary: int = 0, flags: int = 0, /
    ) -> tuple[int, list[Any], int, Any]:
        """As recvmsg(), into several buffers."""
        views = [memoryview(buffer).cast("B") for buffer in buffers]
        data, address = self._receive(sum(map(len, views)), flags, "recvmsg_into")
        begin = 0
        for view in views:
            part = data[begin : begin + len(view)]
            view[: len(part)] = part
            begin += len(part)
        return len(data), [], 0, address

    # ---- sending ----

    def send(self, data: Any, flags: int = 0, /) -> int:
        """Send bytes; return how many were taken."""
        return self._send(memoryview(data).cast("B"), flags, None, "send")

    def sendall(self, data: Any, flags: int = 0, /) -> None:
        """Send all bytes."""
        view = memoryview(data).cast("B")
        while True:
            view = view[self._send(view, flags, None, "sendall") :]
            if not view:
                return

    def sendto(self, data: Any, *flags_and_address: Any) -> int:
        """Send bytes to an address."""
        *flags, address = flags_and_address
        target = kernel_address(self.family, address, "sendto")
        return self._send(memoryview(data).cast("B"), flags[0] if flags else 0, target, "sendto")

    def sendmsg(
        self,
        buffers: Iterable[Any],
        ancillary: Iterable[Any] = (),
        flags: int = 0,
        address: Any = None,
        /,
    ) -> int:
        """Send the buffers as one message."""
        data = b"".join(memoryview(buffer).cast("B") for buffer in buffers)
        if list(ancillary):
            raise kernel_error("EOPNOTSUPP")
        target = None if address is None else kernel_address(self.family, address, "sendmsg")
        return self._send(memoryview(data), flags, target, "sendmsg")

    # ---- how a call waits ----

    def _open_file(self) -> SocketFile:
        if self._descriptor == -1:
            raise kernel_error("EBADF")
        return self._file

    def _receive(self, size: int, flags: int, name: str) -> tuple[bytes, Any]:
        if size < 0:
            raise ValueError(f"negative buffersize in {name}")
        return self._retry(name, READABLE, lambda file: file.receive(size, flags), flags)

    def _send(self, data: memoryview, flags: int, address: Address | None, name: str) -> int:
        return self._retry(name, WRITABLE, lambda file: file.send(data, address), flags)

    def _retry(
        self, name: str, interest: int, attempt: Callable[[SocketFile], _T], flags: int = 0
    ) -> _T:
        """Do `attempt`, waiting for `interest` as long as the timeout allows."""
        deadline = None
        while True:
            try:
                return attempt(self._open_file())
            except BlockingIOError:
                if self._timeout == 0.0 or flags & host.MSG_DONTWAIT:
                    raise
            deadline = self._deadline() if deadline is None else deadline
            self._wait(name, interest | HUNG_UP, deadline)

    def _deadline(self) -> int:
        if self._timeout is None:
            return NEVER
        return deadline_of(SHARED.clock.now / NANOSECONDS + self._timeout)

    def _wait(self, name: str, interest: int, deadline: int) -> None:
        """Wait until the file is ready. Raises TimeoutError at `deadline`, Deadlock if it never is."""
        file = self._file
        SHARED.wait_in(f"socket.{name}", lambda: bool(file.readiness() & interest), deadline)
        if not file.readiness() & interest:
            raise TimeoutError("timed out")


def _new_file(family: int, kind: int, proto: int) -> SocketFile:
    family = host.AF_INET if family == -1 else family
    kind = host.SOCK_STREAM if kind == -1 else kind
    if family not in _FAMILIES:
        raise kernel_error("EAFNOSUPPORT")
    match kind:
        case host.SOCK_STREAM:
            return StreamSocket(SHARED.network, family, proto)
        case host.SOCK_DGRAM:
            return DatagramSocket(SHARED.network, family, proto)
        case host.SOCK_RAW:
            raise kernel_error("EPROTONOSUPPORT")
        case _:
            raise kernel_error("ESOCKTNOSUPPORT")


def _existing_file(fileno: int) -> SocketFile:
    if fileno < 0:
        raise ValueError("negative file descriptor")
    file = SHARED.descriptors.get(fileno)
    if not isinstance(file, SocketFile):
        raise kernel_error("ENOTSOCK")
    return file


def socket_pair(family: int = AF_UNIX, kind: int = host.SOCK_STREAM, proto: int = 0) -> Any:
    """Two sockets that are connected with each other."""
    if family != AF_UNIX:
        raise kernel_error("EOPNOTSUPP")
    kind &= ~_TYPE_FLAGS
    if kind == host.SOCK_DGRAM:
        files: tuple[SocketFile, SocketFile] = datagram_pair(SHARED.network)
    elif kind == host.SOCK_STREAM:
        files = stream_pair(SHARED.network, family, unix_link())
    else:
        raise kernel_error("ESOCKTNOSUPPORT")
    return tuple(VirtualSocket(fileno=SHARED.descriptors.open(file)) for file in files)
