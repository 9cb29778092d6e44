"""The world outside a program: hosts on the in-memory network that speak real protocols.

Nothing outside is contacted. `README.md` says how a host or a protocol is added.
"""

from .counters import Counters
from .host import Host
from .world import World, populate, world

__all__ = ["Counters", "Host", "World", "populate", "world"]
