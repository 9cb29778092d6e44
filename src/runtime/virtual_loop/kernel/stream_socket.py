"""StreamSocket: a TCP or UNIX stream socket: fresh, listening, connecting or connected."""

import socket as host
from collections import deque
from typing import TYPE_CHECKING, override

from .channel import Channel
from .constants import AF_UNIX
from .errors import kernel_error
from .link import Link, Path
from .open_file import HUNG_UP, READABLE, WRITABLE
from .socket_file import Address, SocketFile

if TYPE_CHECKING:
    from .network import Network


class StreamSocket(SocketFile):
    """Connected, it reads from one channel and writes to another."""

    def __init__(self, network: Network, family: int, proto: int = 0) -> None:
        super().__init__(family, host.SOCK_STREAM, proto)
        self.network = network
        #: Connections that came and were not accepted yet; None while it does not listen.
        self.queue: deque[StreamSocket] | None = None
        self._backlog = 0
        self.is_connecting = False
        #: How often it asked a listener whose queue was full.
        self.requests = 0
        self.incoming: Channel | None = None
        self.outgoing: Channel | None = None
        self._has_ended = False
        self._is_deaf = False
        self._buffers: tuple[int | None, int | None] = (None, None)

    # ---- readiness ----

    @override
    def readiness(self) -> int:
        if self.queue is not None:
            return READABLE if self.queue else 0
        incoming, outgoing = self.incoming, self.outgoing
        if incoming is None or outgoing is None:
            if self.is_connecting:
                return 0
            return READABLE | WRITABLE | HUNG_UP
        ready = 0
        if incoming.arrived or incoming.ended or self._is_deaf or self.error:
            ready |= READABLE
        if outgoing.is_writable or self._has_ended or self.error:
            ready |= WRITABLE
        if self.error or (incoming.ended and self._has_ended):
            ready |= HUNG_UP
        return ready

    # ---- before it is connected ----

    @override
    def bind(self, address: Address) -> None:
        self.network.bind(self, address)

    @override
    def listen(self, backlog: int) -> None:
        if self.incoming is not None or self.is_connecting:
            raise kernel_error("EINVAL")
        self.network.bind_anywhere(self)
        self._backlog = max(0, backlog)
        if self.queue is None:
            self.network.start_listening(self)
            self.queue = deque()

    @property
    @override
    def listens(self) -> bool:
        return self.queue is not None

    @property
    @override
    def is_connected(self) -> bool:
        return self.incoming is not None

    @property
    def is_full(self) -> bool:
        """Whether one more request would be dropped: Linux lets one more than the backlog in."""
        return self.queue is not None and len(self.queue) > self._backlog

    @override
    def accept(self) -> StreamSocket:
        if self.queue is None:
            raise kernel_error("EINVAL")
        if not self.queue:
            raise kernel_error("EAGAIN")
        return self.queue.popleft()

    # ---- connecting ----

    @override
    def connect(self, address: Address) -> None:
        if self.is_connecting:
            raise kernel_error("EALREADY")
        self.raise_error()
        if self.queue is not None or self.incoming is not None:
            raise kernel_error("EISCONN")
        self.is_connecting = True
        try:
            self.network.connect(self, address)
        except OSError:
            self.is_connecting = False
            raise
        if self.family != AF_UNIX:
            # Also on loopback, where the answer is there by the next look.
            raise kernel_error("EINPROGRESS")

    def connected(self, incoming: Channel, outgoing: Channel) -> None:
        """The connection stands."""
        self.is_connecting = False
        self._join(incoming, outgoing)
        self.changed()

    def refused(self, name: str) -> None:
        """The connection could not be made; `name` is the error."""
        self.is_connecting = False
        self.error = name
        self.changed()

    def _join(self, incoming: Channel, outgoing: Channel) -> None:
        self.incoming, self.outgoing = incoming, outgoing
        incoming.reader = outgoing.writer = self
        self.resize(*self._buffers)

    @override
    def resize(self, send: int | None, receive: int | None) -> None:
        kept_send, kept_receive = self._buffers
        self._buffers = (send or kept_send, receive or kept_receive)
        if send is not None and self.outgoing is not None:
            self.outgoing.send_capacity = send
        if receive is not None and self.incoming is not None:
            self.incoming.receive_capacity = receive

    # ---- connected ----

    @override
    def receive(self, count: int, flags: int) -> tuple[bytes, Address | None]:
        incoming = self.incoming
        if incoming is None:
            self.raise_error()
            raise kernel_error("EINVAL" if self.family == AF_UNIX else "ENOTCONN")
        if incoming.arrived:
            return incoming.read(count, peek=bool(flags & host.MSG_PEEK)), None
        if self.error != "EPIPE":
            # That one is the writer's: a reader sees the end.
            self.raise_error()
        if incoming.ended or self._is_deaf or count == 0:
            return b"", None
        raise kernel_error("EAGAIN")

    @override
    def send(self, data: memoryview, address: Address | None) -> int:
        self.raise_error()
        outgoing = self.outgoing
        if self._has_ended:
            raise kernel_error("EPIPE")
        if outgoing is None:
            raise kernel_error("ENOTCONN" if self.family == AF_UNIX else "EPIPE")
        if outgoing.unread and self.family == AF_UNIX:
            raise kernel_error("EPIPE")
        sent = outgoing.write(data)
        if sent == 0 and len(data):
            raise kernel_error("EAGAIN")
        if outgoing.unread:
            self._answer_with_reset()
        return sent

    def _answer_with_reset(self) -> None:
        """What was sent to a closed socket comes back as a reset."""
        if self.outgoing is not None:
            self.outgoing.after_round_trip(
                lambda: self.fail(
                    "EPIPE" if self.incoming is not None and self.incoming.ended else "ECONNRESET"
                )
            )

    @override
    def shut_down(self, how: int) -> None:
        if self.queue is not None:
            self._stop_listening()
            return
        if self.outgoing is None:
            raise kernel_error("ENOTCONN")
        if how in (host.SHUT_RD, host.SHUT_RDWR):
            self._is_deaf = True
        if how in (host.SHUT_WR, host.SHUT_RDWR):
            self.end()
        self.changed()

    def end(self) -> None:
        """Write no more; the other side reads what is on its way, and then the end."""
        self._has_ended = True
        if self.outgoing is not None:
            self.outgoing.end()
        self.changed()

    @override
    def fail(self, name: str) -> None:
        if self.incoming is None:
            return
        self.error = name
        self.incoming.cut()
        self._has_ended = True
        self.changed()

    def reset(self) -> None:
        """Break the connection off: the other side finds it reset."""
        incoming, outgoing = self.incoming, self.outgoing
        self._has_ended = True
        if incoming is not None and outgoing is not None:
            incoming.stop_reading()
            outgoing.reset()
            self.changed()

    # ---- the end ----

    @override
    def release(self) -> None:
        self.network.forget(self)
        if self.queue is not None:
            self._stop_listening()
        incoming = self.incoming
        if incoming is None:
            return
        if incoming.arrived or self._lingers_not():
            # Linux answers unread bytes with a reset: the writer must not believe they were read.
            self.reset()
        else:
            self.end()
            incoming.stop_reading()

    def _lingers_not(self) -> bool:
        linger = self.option(host.SOL_SOCKET, host.SO_LINGER)
        return isinstance(linger, bytes) and linger[:8] == b"\1\0\0\0\0\0\0\0"

    def _stop_listening(self) -> None:
        queue, self.queue = self.queue, None
        self.network.forget(self)
        for waiting in queue or ():
            waiting.reset()
        self.changed()


def stream_pair(
    network: Network, family: int, link: Link, proto: int = 0
) -> tuple[StreamSocket, StreamSocket]:
    """Two ends of one connection, the second on the far side of `link`."""
    near, far = StreamSocket(network, family, proto), StreamSocket(network, family, proto)
    there = Channel(network.environment, Path(link, outward=True))
    back = Channel(network.environment, Path(link, outward=False))
    near.remote, far.remote = far.local, near.local
    near.connected(back, there)
    far.connected(there, back)
    return near, far
