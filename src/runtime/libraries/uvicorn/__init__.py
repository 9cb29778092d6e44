"""uvicorn, simulated: a part of uvicorn 0.54: a server for ASGI applications, on the network in memory.

Written anew from its documentation and behaviour: HTTP/1.1 and WebSocket, lifespan, signals, log lines. No
encryption, no other processes, no reloading.
"""

from world.unsupported import each, surface

from .config import Config
from .main import main, run
from .server import Server

__version__ = "0.54.0"
__all__ = ("Config", "Server", "main", "run")

__getattr__, __dir__ = surface(
    __name__,
    __all__,
    {
        **each(
            "_compat _types importer lifespan logging loops protocols",
            "Its names are uvicorn's own. Use run(), Config and Server.",
        ),
        "_subprocess": "There are no other processes: run one server.",
        "supervisors": "There are no other processes: run one server.",
        "middleware": "Wrap the application in a function of your own.",
        "workers": "There are no other processes: run one server.",
    },
)
