"""aiofiles, simulated: aiofiles 25.1 over the program's own files, which are kept in memory.

As in the real one, no file is ever awaited: each call is a job for a thread of the loop's executor,
and the coroutine waits for that. Written anew from its documentation and behaviour. What is not here
says so, and names the nearest thing that is.
"""

from world.unsupported import surface

from . import os
from .threadpool import open
from .version import VERSION

__version__ = VERSION
__all__ = ("open", "os")

_STREAMS = "Use asyncio.to_thread(input) or print()."

__getattr__, __dir__ = surface(
    __name__,
    __all__,
    {
        "tempfile": "Use tempfile with asyncio.to_thread().",
        "stdin": _STREAMS,
        "stdin_bytes": _STREAMS,
        "stdout": _STREAMS,
        "stdout_bytes": _STREAMS,
        "stderr": _STREAMS,
        "stderr_bytes": _STREAMS,
    },
)
