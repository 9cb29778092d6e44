"""The stand-in for TLS: nothing is encrypted here, but a secure connection takes a round trip more.

The client sends a hello of the usual size and waits for the server's; then both speak plainly. The
first byte is TLS's own, so that a server knows who speaks plainly to a secure port, as in life.
"""

from typing import Final, Protocol

#: The type of a TLS record that holds part of a handshake.
HANDSHAKE: Final = 0x16

CLIENT_HELLO: Final = b"\x16\x03\x01\x02\x00" + bytes(512)
SERVER_HELLO: Final = b"\x16\x03\x03\x0b\xb8" + bytes(3_000)


class SecureConnectionError(ConnectionError):
    """The other side does not speak TLS."""


class BlockingSocket(Protocol):
    """What a handshake needs of a socket."""

    def sendall(self, data: bytes, /) -> None:
        """Send all of `data`."""

    def recv(self, size: int, /) -> bytes:
        """Receive up to `size` bytes."""
        ...


def check_hello(data: bytes) -> None:
    """Raises SecureConnectionError unless `data` begins as a server's hello does."""
    if data[:1] != SERVER_HELLO[:1]:
        raise SecureConnectionError("[SSL: WRONG_VERSION_NUMBER] wrong version number")


def shake_hands(socket: BlockingSocket) -> None:
    """Make a blocking connection a secure one. Raises SecureConnectionError, TimeoutError."""
    socket.sendall(CLIENT_HELLO)
    left = len(SERVER_HELLO)
    while left:
        data = socket.recv(left)
        if left == len(SERVER_HELLO):
            check_hello(data)
        if not data:
            raise SecureConnectionError("[SSL: UNEXPECTED_EOF_WHILE_READING] EOF occurred")
        left -= len(data)
