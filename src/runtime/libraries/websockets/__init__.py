"""websockets, simulated: the client and the server of websockets 17.1 for asyncio, on the in-memory network.

Written anew from its documentation and behaviour. Frames are real; messages are not compressed, and
nothing is encrypted. Connections that only answer pings stop being asked after an hour.
"""

from world.unsupported import each, surface

from . import exceptions
from .asyncio.client import ClientConnection, connect
from .asyncio.connection import State
from .asyncio.server import Server, ServerConnection, broadcast, serve
from .exceptions import *  # noqa: F403 - each is of the package, too
from .version import VERSION

__version__ = VERSION
__all__ = (
    "ClientConnection",
    "Server",
    "ServerConnection",
    "State",
    "broadcast",
    "connect",
    "exceptions",
    "serve",
)
__all__ += exceptions.__all__

_UNIX = "Use connect() and serve() with an address."
_ROUTES = "Look at websocket.request.path in the handler."

__getattr__, __dir__ = surface(
    __name__,
    __all__,
    {
        "Router": _ROUTES,
        "basic_auth": "Look at websocket.request.headers in the handler.",
        "route": _ROUTES,
        **each("legacy sync trio", "Use the client and the server for asyncio."),
        **each(
            "ClientProtocol Frame Opcode Protocol ServerProtocol Side client connection frames http11 "
            "protocol server streams",
            "Use connect() and serve(), which read and write frames.",
        ),
        **each(
            "Headers HeadersLike MultipleValuesError Request Response datastructures headers",
            "Hand additional_headers= a dict, and read websocket.request and websocket.response.",
        ),
        **each(
            "Data ExtensionName ExtensionParameter LoggerLike Origin StatusLike Subprotocol typing",
            "Annotate with str, bytes and int.",
        ),
        "CloseCode": "Write the number: 1000 is an ordinary goodbye.",
        "auth": "Look at websocket.request.headers in the handler.",
        "cli": "Use connect().",
        "extensions": "Messages are not compressed.",
        "proxy": "There are no proxies: hosts are reached at once.",
        **each("imports uri utils", "Its names are websockets' own. Use those of websockets."),
        "unix_connect": _UNIX,
        "unix_route": _ROUTES,
        "unix_serve": _UNIX,
    },
)
