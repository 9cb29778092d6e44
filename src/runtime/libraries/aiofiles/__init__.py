"""aiofiles, simulated: aiofiles 25.1 over the program's own files, which are kept in memory.

As in the real one, no file is ever awaited: each call is a job for a thread of the loop's executor,
and the coroutine waits for that. Written anew from its documentation and behaviour. What is not here
says so, and names the nearest thing that is.
"""

from world.unsupported import surface

from . import os, tempfile
from .threadpool import open, stderr, stderr_bytes, stdin, stdin_bytes, stdout, stdout_bytes
from .version import VERSION

__version__ = VERSION
__all__ = (
    "open",
    "os",
    "stderr",
    "stderr_bytes",
    "stdin",
    "stdin_bytes",
    "stdout",
    "stdout_bytes",
    "tempfile",
)

__getattr__, __dir__ = surface(__name__, __all__, {})
