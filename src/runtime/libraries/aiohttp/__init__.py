"""aiohttp, simulated: the client and the server of aiohttp 3.14, on the in-memory network.

Sessions, connections that are kept, limits, timeouts, redirects and errors are as in the real one,
written anew from its documentation and behaviour. Only simulated hosts and servers of the program
itself are reached; nothing is encrypted. What is not here says so, and names the nearest thing that is.
"""

from typing import TYPE_CHECKING, Any, Final

from world.unsupported import surface

from .client import ClientSession, request
from .client_exceptions import (
    ClientConnectionError,
    ClientConnectionResetError,
    ClientConnectorDNSError,
    ClientConnectorError,
    ClientConnectorSSLError,
    ClientError,
    ClientOSError,
    ClientPayloadError,
    ClientResponseError,
    ClientSSLError,
    ConnectionTimeoutError,
    ContentTypeError,
    InvalidURL,
    InvalidUrlClientError,
    NonHttpUrlClientError,
    ServerConnectionError,
    ServerDisconnectedError,
    ServerTimeoutError,
    SocketTimeoutError,
    TooManyRedirects,
    WSServerHandshakeError,
)
from .client_reqrep import ClientResponse, RequestInfo
from .connector import BaseConnector, TCPConnector
from .streams import StreamReader
from .timeouts import ClientTimeout
from .version import VERSION

if TYPE_CHECKING:
    from .client_ws import ClientWebSocketResponse, WSMessage, WSMsgType

__version__ = VERSION
__all__ = (
    "BaseConnector",
    "ClientConnectionError",
    "ClientConnectionResetError",
    "ClientConnectorDNSError",
    "ClientConnectorError",
    "ClientConnectorSSLError",
    "ClientError",
    "ClientOSError",
    "ClientPayloadError",
    "ClientResponse",
    "ClientResponseError",
    "ClientSSLError",
    "ClientSession",
    "ClientTimeout",
    "ClientWebSocketResponse",
    "ConnectionTimeoutError",
    "ContentTypeError",
    "InvalidURL",
    "InvalidUrlClientError",
    "NonHttpUrlClientError",
    "RequestInfo",
    "ServerConnectionError",
    "ServerDisconnectedError",
    "ServerTimeoutError",
    "SocketTimeoutError",
    "StreamReader",
    "TCPConnector",
    "TooManyRedirects",
    "WSMessage",
    "WSMsgType",
    "WSServerHandshakeError",
    "request",
)

#: Loaded with the library of WebSocket, which few programs need.
_LATE: Final = ("ClientWebSocketResponse", "WSMessage", "WSMsgType")

_FORMS: Final = "Hand data= a dict or bytes."
_COOKIES: Final = "There are no cookies. Send headers={'Cookie': ...}."
_TRACES: Final = "The timeline shows every step of a request."

_refuse, __dir__ = surface(
    __name__,
    __all__,
    {
        "AsyncResolver": "Names are looked up on the simulated network.",
        "BasicAuth": "Send headers={'Authorization': ...}.",
        "CookieJar": _COOKIES,
        "DummyCookieJar": _COOKIES,
        "DefaultResolver": "Names are looked up on the simulated network.",
        "DigestAuthMiddleware": "Send headers={'Authorization': ...}.",
        "Fingerprint": "There is no encryption here.",
        "FormData": _FORMS,
        "MultipartReader": "Use response.content.",
        "MultipartWriter": _FORMS,
        "NamedPipeConnector": "Use TCPConnector.",
        "ThreadedResolver": "Names are looked up on the simulated network.",
        "TraceConfig": _TRACES,
        "UnixConnector": "Use TCPConnector.",
    },
)


def __getattr__(name: str) -> Any:
    if name in _LATE:
        from . import client_ws

        return getattr(client_ws, name)
    return _refuse(name)
