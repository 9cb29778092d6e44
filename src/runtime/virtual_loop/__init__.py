"""asyncio and time on a virtual clock: the same program, the same trace, and no real waiting."""

from .deadlock import Deadlock
from .install import install, uninstall
from .loop import VirtualLoop

__all__ = ("Deadlock", "VirtualLoop", "install", "uninstall")
