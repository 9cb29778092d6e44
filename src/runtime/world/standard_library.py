"""What the standard library's HTTP client needs here: a stand-in for TLS, and a name for its blocking."""

import functools
import importlib
from typing import TYPE_CHECKING, Any, Final

from .blocking import blocking_call
from .secure import shake_hands

if TYPE_CHECKING:
    from virtual_loop.patches import Patches


def _patch_http_client(patches: Patches) -> None:
    """https:// costs its round trip, and encrypts nothing: the host's ssl has no business here."""
    # Not by its name: it is not yet an attribute of the package while it is being imported.
    client: Any = importlib.import_module("http.client")
    plain, secure = client.HTTPConnection, client.HTTPSConnection

    def connect(self: Any) -> None:
        """Connect to the host and port specified in __init__."""
        plain.connect(self)
        shake_hands(self.sock)

    def init(self: Any, host: str, port: int | None = None, **others: Any) -> None:
        others.pop("context", None)
        plain.__init__(self, host, port, **others)

    connect.__qualname__ = "HTTPSConnection.connect"
    patches.set(secure, "connect", connect)
    patches.set(secure, "__init__", init)


def _patch_urllib(patches: Patches) -> None:
    """Let the run say what blocked it."""
    request: Any = importlib.import_module("urllib.request")
    urlopen = request.urlopen

    @functools.wraps(urlopen)
    def named(*args: Any, **kwargs: Any) -> Any:
        url: Any = args[0] if args else kwargs.get("url", "")
        # A Request knows its address as `full_url`.
        with blocking_call("urllib.request.urlopen", str(getattr(url, "full_url", url))):
            return urlopen(*args, **kwargs)

    patches.set(request, "urlopen", named)


#: By module: what is done right after a program has imported it.
PATCHES: Final = {"http.client": _patch_http_client, "urllib.request": _patch_urllib}
