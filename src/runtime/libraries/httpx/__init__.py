"""httpx, simulated: httpx 0.28 on the in-memory network.

`AsyncClient` awaits, `Client` and the functions block. Connections that are kept, limits, timeouts and
errors are as in the real one, written anew from its documentation and behaviour. Only simulated hosts
and servers of the program itself are reached; nothing is encrypted.
"""

from world.unsupported import surface

from .api import delete, get, head, options, patch, post, put, request, stream
from .client import AsyncClient, Client
from .config import Limits, Timeout
from .exceptions import (
    CloseError,
    ConnectError,
    ConnectTimeout,
    DecodingError,
    HTTPError,
    HTTPStatusError,
    InvalidURL,
    LocalProtocolError,
    NetworkError,
    PoolTimeout,
    ProtocolError,
    ReadError,
    ReadTimeout,
    RemoteProtocolError,
    RequestError,
    ResponseNotRead,
    StreamClosed,
    StreamConsumed,
    StreamError,
    TimeoutException,
    TooManyRedirects,
    TransportError,
    UnsupportedProtocol,
    WriteError,
    WriteTimeout,
)
from .models import Headers, Request, Response, codes
from .network import AsyncHTTPTransport, HTTPTransport
from .transports import ASGITransport, AsyncBaseTransport, BaseTransport, MockTransport
from .urls import URL, QueryParams
from .version import VERSION

__version__ = VERSION
__all__ = (
    "URL",
    "ASGITransport",
    "AsyncBaseTransport",
    "AsyncClient",
    "AsyncHTTPTransport",
    "BaseTransport",
    "Client",
    "CloseError",
    "ConnectError",
    "ConnectTimeout",
    "DecodingError",
    "HTTPError",
    "HTTPStatusError",
    "HTTPTransport",
    "Headers",
    "InvalidURL",
    "Limits",
    "LocalProtocolError",
    "MockTransport",
    "NetworkError",
    "PoolTimeout",
    "ProtocolError",
    "QueryParams",
    "ReadError",
    "ReadTimeout",
    "RemoteProtocolError",
    "Request",
    "RequestError",
    "Response",
    "ResponseNotRead",
    "StreamClosed",
    "StreamConsumed",
    "StreamError",
    "Timeout",
    "TimeoutException",
    "TooManyRedirects",
    "TransportError",
    "UnsupportedProtocol",
    "WriteError",
    "WriteTimeout",
    "codes",
    "delete",
    "get",
    "head",
    "options",
    "patch",
    "post",
    "put",
    "request",
    "stream",
)

# As they are shown: the real ones say that they are of `httpx` itself.
for _one in [globals()[name] for name in __all__ if name != "codes"]:
    if isinstance(_one, type):
        _one.__module__ = "httpx"

_AUTH = "Use auth=(name, password)."
_COOKIES = "There are no cookies. Send headers={'Cookie': ...}."

__getattr__, __dir__ = surface(
    __name__,
    __all__,
    {
        "Auth": _AUTH,
        "BasicAuth": _AUTH,
        "ByteStream": "Hand content= bytes.",
        "CookieConflict": _COOKIES,
        "Cookies": _COOKIES,
        "DigestAuth": _AUTH,
        "NetRCAuth": _AUTH,
        "Proxy": "There are no proxies: hosts are reached at once.",
        "ProxyError": "There are no proxies: hosts are reached at once.",
        "WSGITransport": "Use ASGITransport.",
        "create_ssl_context": "There is no encryption here.",
    },
)
