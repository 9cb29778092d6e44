"""requests, simulated: requests 2.34 on the in-memory network.

It blocks: while it waits, nothing else runs in its thread, and in a coroutine the whole loop stands
still. Written anew from its documentation and behaviour. Only simulated hosts and servers of the
program itself are reached; nothing is encrypted. What is not here says so, and names what is.
"""

from world.unsupported import each, surface

from . import exceptions
from .api import delete, get, head, options, patch, post, put, request
from .exceptions import (
    ConnectionError,
    ConnectTimeout,
    HTTPError,
    JSONDecodeError,
    ReadTimeout,
    RequestException,
    Timeout,
    TooManyRedirects,
    URLRequired,
)
from .models import PreparedRequest, Response
from .sessions import Session
from .status_codes import codes
from .version import VERSION

__version__ = VERSION
__all__ = (
    "ConnectTimeout",
    "ConnectionError",
    "HTTPError",
    "JSONDecodeError",
    "PreparedRequest",
    "ReadTimeout",
    "RequestException",
    "Response",
    "Session",
    "Timeout",
    "TooManyRedirects",
    "URLRequired",
    "codes",
    "delete",
    "exceptions",
    "get",
    "head",
    "options",
    "patch",
    "post",
    "put",
    "request",
    "session",
)


def session() -> Session:
    """A session."""
    return Session()


__getattr__, __dir__ = surface(
    __name__,
    __all__,
    {
        **each(
            "_internal_utils _types certs compat help utils",
            "Its names are requests' own. Use those of requests.",
        ),
        "hooks": "Look at the response after the call.",
        "Request": "Use Session.request().",
        "adapters": "Write a loop that tries again.",
        "auth": "Use auth=(name, password).",
        "cookies": "There are no cookies. Send headers={'Cookie': ...}.",
        "packages": "There is no urllib3 under it.",
    },
)
