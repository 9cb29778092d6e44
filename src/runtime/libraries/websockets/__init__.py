"""websockets, simulated: the client and the server of websockets 17.1 for asyncio, on the in-memory network.

Written anew from its documentation and behaviour. Frames are real; messages are not compressed, and
nothing is encrypted. Connections that only answer pings stop being asked after an hour.
"""

from world.unsupported import surface

from . import exceptions
from .asyncio.client import ClientConnection, connect
from .asyncio.connection import State
from .asyncio.server import Server, ServerConnection, broadcast, serve
from .exceptions import (
    Close,
    ConcurrencyError,
    ConnectionClosed,
    ConnectionClosedError,
    ConnectionClosedOK,
    InvalidHandshake,
    InvalidMessage,
    InvalidStatus,
    InvalidUpgrade,
    InvalidURI,
    PayloadTooBig,
    ProtocolError,
    WebSocketException,
)
from .version import VERSION

__version__ = VERSION
__all__ = (
    "ClientConnection",
    "Close",
    "ConcurrencyError",
    "ConnectionClosed",
    "ConnectionClosedError",
    "ConnectionClosedOK",
    "InvalidHandshake",
    "InvalidMessage",
    "InvalidStatus",
    "InvalidURI",
    "InvalidUpgrade",
    "PayloadTooBig",
    "ProtocolError",
    "Server",
    "ServerConnection",
    "State",
    "WebSocketException",
    "broadcast",
    "connect",
    "exceptions",
    "serve",
)

_UNIX = "Use connect() and serve() with an address."
_ROUTES = "Look at websocket.request.path in the handler."

__getattr__, __dir__ = surface(
    __name__,
    __all__,
    {
        "Router": _ROUTES,
        "basic_auth": "Look at websocket.request.headers in the handler.",
        "route": _ROUTES,
        "sync": "Use the client and the server for asyncio.",
        "unix_connect": _UNIX,
        "unix_route": _ROUTES,
        "unix_serve": _UNIX,
    },
)
