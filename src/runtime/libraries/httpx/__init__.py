"""httpx, simulated: httpx 0.28 on the in-memory network.

`AsyncClient` awaits, `Client` and the functions block. Connections that are kept, limits, timeouts and
errors are as in the real one, written anew from its documentation and behaviour. Only simulated hosts
and servers of the program itself are reached; nothing is encrypted.
"""

from world.unsupported import surface

from .names import *  # noqa: F403 - sixty names, listed there
from .names import REFUSED, __all__, show_as_own
from .version import VERSION

__version__ = VERSION

show_as_own(__name__)

__getattr__, __dir__ = surface(__name__, __all__, REFUSED)
