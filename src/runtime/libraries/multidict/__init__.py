"""multidict, simulated: the dictionaries with several values a key of multidict 7.2, as aiohttp hands them out."""

from typing import Final

from world.unsupported import each, surface

from .kinds import CIMultiDict, CIMultiDictProxy, MultiDict, MultiDictProxy
from .mapping import MultiMapping, MutableMultiMapping, istr

__version__: Final = "7.2.1"
__all__ = (
    "CIMultiDict",
    "CIMultiDictProxy",
    "MultiDict",
    "MultiDictProxy",
    "MultiMapping",
    "MutableMultiMapping",
    "istr",
)

for _one in [globals()[name] for name in __all__]:
    _one.__module__ = __name__

__getattr__, __dir__ = surface(
    __name__,
    __all__,
    {
        "getversion": "Compare the contents.",
        "upstr": "Use istr.",
        **each(
            "_abc _compat _multidict_py", "Its names are multidict's own. Use those of multidict."
        ),
    },
)
