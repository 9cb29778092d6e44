"""What requests and responses are on the wire, and the words of errors of connecting."""

import socket
from urllib.parse import urljoin, urlsplit, urlunsplit

from world.http import write_head
from world.secure import SecureConnectionError

from .exceptions import Cause, ConnectionError, ConnectTimeout, SSLError
from .models import PreparedRequest, Response, pool_of
from .preparing import prepare_url
from .structures import CaseInsensitiveDict

Key = tuple[str, int, bool]


def key_of(url: str) -> Key:
    parts = urlsplit(url)
    secure = parts.scheme == "https"
    return parts.hostname or "", parts.port or (443 if secure else 80), secure


def message_of(request: PreparedRequest) -> bytes:
    parts = urlsplit(request.url)
    fields = CaseInsensitiveDict([("Host", parts.netloc), *request.headers.pairs()])
    body = request.body or b""
    if body or request.method in ("POST", "PUT", "PATCH"):
        fields["Content-Length"] = str(len(body))
    target = urlunsplit(("", "", parts.path, parts.query, ""))
    return write_head(f"{request.method} {target} HTTP/1.1", fields) + body


def connect_error(
    error: OSError, request: PreparedRequest, timeout: float | None
) -> ConnectionError:
    """The error of requests for a connection that could not be made."""
    pool = pool_of(request.url)
    connection = repr(pool.replace("Pool", ""))[1:-1]
    if isinstance(error, SecureConnectionError):
        return SSLError(error, request=request)
    kind: type[ConnectionError] = ConnectionError
    if isinstance(error, socket.gaierror):
        host = urlsplit(request.url).hostname
        cause = Cause(
            "NameResolutionError", f'"{connection}: Failed to resolve {host!r} ({error})"'
        )
    elif isinstance(error, TimeoutError) and error.errno is None:
        kind = ConnectTimeout
        said = (
            f"Connection to {urlsplit(request.url).hostname} timed out. (connect timeout={timeout})"
        )
        cause = Cause("ConnectTimeoutError", f'"{connection}: {said}"')
    else:
        said = f"Failed to establish a new connection: {error}"
        cause = Cause("NewConnectionError", f'"{connection}: {said}"')
    parts = urlsplit(request.url)
    target = urlunsplit(("", "", parts.path, parts.query, ""))
    words = f"{pool}: Max retries exceeded with url: {target} (Caused by {cause!r})"
    return kind(words, request=request)


def redirected(request: PreparedRequest, response: Response) -> PreparedRequest:
    """Where the response leads."""
    url = urljoin(request.url, response.headers["Location"])
    method, body = request.method, request.body or b""
    fields = CaseInsensitiveDict(request.headers.pairs())
    if response.status_code == 303 or (response.status_code in (301, 302) and method == "POST"):
        method, body = ("HEAD" if method == "HEAD" else "GET"), b""
        fields.update({"Content-Type": None, "Content-Length": None})
    if urlsplit(url).hostname != urlsplit(request.url).hostname:
        fields.update({"Authorization": None})
    return PreparedRequest(method, prepare_url(url, None), fields, body)


def encoding_of(kind: str) -> str | None:
    """The encoding that a Content-Type names or implies."""
    main, _, parameters = kind.partition(";")
    for parameter in parameters.split(";"):
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return value.strip("'\" ")
    if "text" in main:
        return "ISO-8859-1"
    return "utf-8" if "application/json" in main else None
