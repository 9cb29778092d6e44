"""httpx2, simulated: httpx2 2.16, the continuation of httpx under another name, with the same names within.

It is loaded from the files of httpx beside it, as a package of its own: a client of one takes no request of the
other. What httpx2 has beyond httpx (server-sent events, WebSockets, `query`) says that it is not here.
"""

import os
from importlib import import_module
from typing import Any

from world.unsupported import each, surface

__path__ = [os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "httpx")]

_names: Any = import_module(".names", __name__)
_version: Any = import_module(".version", __name__)

__version__: str = _version.VERSION
__all__: tuple[str, ...] = _names.__all__  # pyright: ignore[reportUnsupportedDunderAll] -- those of httpx

globals().update(_names.show_as_own(__name__))

_REFUSED: dict[str, str] = {
    **{name: instead.replace("httpx", "httpx2") for name, instead in _names.REFUSED.items()},
    **each(
        "_alias _instrumentation _opentelemetry _sse", "Its names are private. Use those of httpx2."
    ),
    "FunctionAuth": "Use auth=(name, password).",
    **each("EventSource SSEError ServerSentEvent", "Read the lines with response.iter_lines()."),
    "alias_httpx": "Import httpx2 as httpx.",
    "query": "Use request('QUERY', ...).",
    "websocket": "Use websockets.connect().",
}

__getattr__, __dir__ = surface(__name__, __all__, _REFUSED)
