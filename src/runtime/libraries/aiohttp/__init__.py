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
    ClientConnectorCertificateError,
    ClientConnectorDNSError,
    ClientConnectorError,
    ClientConnectorSSLError,
    ClientError,
    ClientHttpProxyError,
    ClientOSError,
    ClientPayloadError,
    ClientProxyConnectionError,
    ClientResponseError,
    ClientSSLError,
    ConnectionTimeoutError,
    ContentTypeError,
    InvalidURL,
    InvalidUrlClientError,
    InvalidUrlRedirectClientError,
    NonHttpUrlClientError,
    NonHttpUrlRedirectClientError,
    RedirectClientError,
    ServerConnectionError,
    ServerDisconnectedError,
    ServerFingerprintMismatch,
    ServerTimeoutError,
    SocketTimeoutError,
    TooManyRedirects,
    WSMessageTypeError,
    WSServerHandshakeError,
)
from .client_reqrep import ClientResponse, RequestInfo
from .connector import BaseConnector, TCPConnector
from .helpers import ChainMapProxy, HttpVersion, HttpVersion10, HttpVersion11
from .refused_names import REFUSED
from .streams import StreamReader
from .timeouts import ClientTimeout
from .version import VERSION

if TYPE_CHECKING:
    from .client_ws import ClientWebSocketResponse, WSCloseCode, WSMessage, WSMsgType

__version__ = VERSION
__all__ = (
    "BaseConnector",
    "ChainMapProxy",
    "ClientConnectionError",
    "ClientConnectionResetError",
    "ClientConnectorCertificateError",
    "ClientConnectorDNSError",
    "ClientConnectorError",
    "ClientConnectorSSLError",
    "ClientError",
    "ClientHttpProxyError",
    "ClientOSError",
    "ClientPayloadError",
    "ClientProxyConnectionError",
    "ClientResponse",
    "ClientResponseError",
    "ClientSSLError",
    "ClientSession",
    "ClientTimeout",
    "ClientWebSocketResponse",
    "ConnectionTimeoutError",
    "ContentTypeError",
    "HttpVersion",
    "HttpVersion10",
    "HttpVersion11",
    "InvalidURL",
    "InvalidUrlClientError",
    "InvalidUrlRedirectClientError",
    "NonHttpUrlClientError",
    "NonHttpUrlRedirectClientError",
    "RedirectClientError",
    "RequestInfo",
    "ServerConnectionError",
    "ServerDisconnectedError",
    "ServerFingerprintMismatch",
    "ServerTimeoutError",
    "SocketTimeoutError",
    "StreamReader",
    "TCPConnector",
    "TooManyRedirects",
    "WSCloseCode",
    "WSMessage",
    "WSMessageTypeError",
    "WSMsgType",
    "WSServerHandshakeError",
    "request",
)

#: Loaded with the library of WebSocket, which few programs need.
_LATE: Final = ("ClientWebSocketResponse", "WSCloseCode", "WSMessage", "WSMsgType")

_refuse, __dir__ = surface(__name__, __all__, REFUSED)


def __getattr__(name: str) -> Any:
    if name in _LATE:
        from . import client_ws

        return getattr(client_ws, name)
    return _refuse(name)
