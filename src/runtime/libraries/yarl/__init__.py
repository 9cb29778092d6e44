"""yarl, simulated: the URLs of yarl 1.25, as aiohttp takes them and hands them out."""

from typing import Final

from world.unsupported import each, surface

from .query import Query, QueryVariable, SimpleQuery
from .url import URL

__version__: Final = "1.25.1"
__all__ = ("URL", "Query", "QueryVariable", "SimpleQuery")

URL.__module__ = __name__

_CACHES: Final = "There are no caches: each URL is taken apart when it is made."
__getattr__, __dir__ = surface(
    __name__,
    __all__,
    {
        **each("cache_clear cache_configure cache_info", _CACHES),
        **each(
            "_parse _path _query _quoters _quoting _quoting_c _quoting_py _url",
            "Its names are yarl's own. Use URL.",
        ),
    },
)
