"""What httpx offers, and what to use instead of the rest; for httpx2, too, which is loaded from the same files."""

from world.unsupported import each

from .api import delete, get, head, options, patch, post, put, request, stream
from .async_client import AsyncClient
from .async_http_transport import AsyncHTTPTransport
from .blocking_client import Client
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
from .headers import Headers
from .http_transport import HTTPTransport
from .requests import Request
from .responses import Response
from .status_codes import codes
from .transports import ASGITransport, AsyncBaseTransport, BaseTransport, MockTransport
from .urls import URL, QueryParams

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


def show_as_own(module: str) -> dict[str, object]:
    """Have the classes say that they are of the package itself, as the real ones do; all names."""
    found = {name: globals()[name] for name in __all__}
    for one in found.values():
        if isinstance(one, type):
            one.__module__ = module
    return found


_AUTH = "Use auth=(name, password)."
_COOKIES = "There are no cookies. Send headers={'Cookie': ...}."

REFUSED = {
    **each(
        "_api _auth _client _config _content _decoders _exceptions _main _models _multipart _status_codes "
        "_transports _types _urlparse _urls _utils __title__ __description__",
        "Its names are private. Use those of httpx.",
    ),
    **each("AsyncByteStream SyncByteStream", "Hand content= bytes."),
    "RequestNotRead": "Requests have their bodies whole: read request.content.",
    "USE_CLIENT_DEFAULT": "Leave the argument out.",
    "main": "Call httpx.get().",
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
}
