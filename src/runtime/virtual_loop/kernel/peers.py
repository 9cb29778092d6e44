"""Peers: the far ends of connections: what answers at other hosts, or calls from there."""

import contextlib
import socket as host
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from .errors import error_name
from .socket_file import Address
from .stream_socket import StreamSocket

if TYPE_CHECKING:
    from .network import Network

#: How much a peer takes at a time.
_PIECE: Final = 65_536


class Peer:
    """One far end of a connection; a subclass says what it does with what arrives.

    Its methods are called from the agenda, never within a call of the program, in the order of
    arrival. It may send, end, reset, pause and resume at any time; an answer that takes a while is
    an entry of the agenda.
    """

    #: Who it is, where that is to be told.
    name = ""
    #: How much it takes at a time, at most.
    piece = _PIECE

    # ---- what a subclass answers to ----

    def connected(self) -> None:
        """The connection stands."""

    def received(self, data: bytes) -> None:
        """Bytes have arrived."""

    def ended(self) -> None:
        """The program writes no more. Unless this is overridden, neither does the peer."""
        self.end()

    def broken(self, reason: str) -> None:
        """The connection broke or could not be made: `ECONNRESET`, `ECONNREFUSED`, ..."""

    # ---- what it can do ----

    @property
    def address(self) -> Address:
        """The program's end, e.g. `("10.0.0.1", 32768)`."""
        return self._socket.remote

    def send(self, data: bytes) -> None:
        """Send `data`; what the program does not take in yet waits here."""
        self._unsent += data
        self._look_soon()

    def end(self) -> None:
        """Write no more, once all is sent."""
        self._is_ending = True
        self._look_soon()

    def reset(self) -> None:
        """Break the connection off: the program finds it reset."""
        self._is_over = True
        self._socket.reset()

    def pause(self) -> None:
        """Read no more for now: the program's writes fill the buffers, and then have to wait."""
        self._is_paused = True

    def resume(self) -> None:
        """Read again."""
        self._is_paused = False
        self._look_soon()

    def act(self, deed: str, text: str) -> None:
        """Let it be told what somebody with a name does: whoever records the run watches this."""

    @property
    def socket(self) -> StreamSocket:
        """Its end of the connection."""
        return self._socket

    # ---- how it is driven ----

    def attach(self, network: Network, socket: StreamSocket) -> None:
        """Begin to be the one who uses `socket`."""
        self._agenda, self._clock = network.environment.agenda, network.environment.clock
        self._socket = socket
        self._unsent = bytearray()
        self._is_new = True
        self._is_due = self._is_over = self._is_paused = False
        self._is_ending = self._has_ended = self._knows_end = False
        socket.owner = self
        socket.watch(self, 0)

    def touch(self, descriptor: int) -> None:
        """The readiness of the socket may have changed."""
        self._look_soon()

    def _look_soon(self) -> None:
        if not self._is_due:
            self._is_due = True
            self._agenda.add(self._clock.now, self._look)

    def _look(self) -> None:
        """Do what can be done now."""
        self._is_due = False
        if self._is_over or self._socket.is_connecting:
            return
        try:
            if self._is_new:
                self._is_new = False
                self._socket.raise_error()
                self.connected()
            self._read()
            self._write()
        except OSError as error:
            self._is_over = True
            self.broken(error_name(error))

    def _read(self) -> None:
        with contextlib.suppress(BlockingIOError):
            while not (self._is_over or self._is_paused or self._knows_end):
                data, _ = self._socket.receive(self.piece, 0)
                if data:
                    self.received(data)
                else:
                    self._knows_end = True
                    self.ended()

    def _write(self) -> None:
        if self._is_over:
            return
        if self._unsent:
            with contextlib.suppress(BlockingIOError):
                del self._unsent[: self._socket.send(memoryview(bytes(self._unsent)), None)]
        if self._is_ending and not self._unsent and not self._has_ended:
            self._has_ended = True
            self._socket.end()
        if self._has_ended and self._knows_end:
            self._is_over = True
            self._socket.release()


class _Listener:
    """Takes every connection that comes to a port of another host."""

    def __init__(self, network: Network, socket: StreamSocket, make: Callable[[], Peer]) -> None:
        self._network = network
        self._socket = socket
        self._make = make

    def touch(self, descriptor: int) -> None:
        """A connection may have come."""
        environment = self._network.environment
        environment.agenda.add(environment.clock.now, self._accept)

    def _accept(self) -> None:
        with contextlib.suppress(BlockingIOError):
            # Closing the port touches it, too.
            while self._socket.queue is not None:
                self._make().attach(self._network, self._socket.accept())


def serve(network: Network, ip: str, port: int, make: Callable[[], Peer]) -> StreamSocket:
    """Have `make()` answer each connection to `port` of the added host at `ip`.

    Releasing the socket that is returned closes the port: connections are refused from then on.
    """
    listener = StreamSocket(network, host.AF_INET6 if ":" in ip else host.AF_INET)
    network.bind(listener, (ip, port, 0, 0) if ":" in ip else (ip, port))
    listener.listen(128)
    owner = listener.owner = _Listener(network, listener, make)
    listener.watch(owner, 0)
    return listener


def call(network: Network, ip: str, address: Address, peer: Peer) -> None:
    """Have `peer`, at the added host `ip`, connect to `address`, where the program listens."""
    client = StreamSocket(network, host.AF_INET6 if ":" in ip else host.AF_INET)
    network.bind(client, (ip, 0, 0, 0) if ":" in ip else (ip, 0))
    peer.attach(network, client)
    with contextlib.suppress(BlockingIOError):
        client.connect(address)
