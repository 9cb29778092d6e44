"""State and Message: how far a WebSocket has come, and what was said in its handshake."""

import enum

from world.http import Headers

type Data = str | bytes


class State(enum.IntEnum):
    """How far a connection has come."""

    CONNECTING, OPEN, CLOSING, CLOSED = range(4)


class Message:
    """A request or a response of the handshake."""

    def __init__(
        self, path: str = "", status_code: int = 0, headers: Headers | None = None
    ) -> None:
        self.path = path
        self.status_code = status_code
        self.headers = headers or Headers()


State.__module__ = "websockets.protocol"
