"""FastAPI, simulated: a part of FastAPI 0.142 and Starlette 1.7: routes, dependencies, WebSockets, a test client.

Written anew from its documentation and behaviour; no pydantic, no documentation of the application.
Functions written with `def` run in threads, those with `async def` on the loop, as in the real one.
"""

from world.unsupported import each, surface

from . import responses, status, websockets
from .applications import FastAPI
from .background import BackgroundTasks
from .exceptions import HTTPException, WebSocketException
from .params import Body, Depends, Header, Path, Query
from .requests import Request
from .responses import Response
from .routing import APIRouter
from .version import VERSION
from .websockets import WebSocket, WebSocketDisconnect

__version__ = VERSION
__all__ = (
    "APIRouter",
    "BackgroundTasks",
    "Body",
    "Depends",
    "FastAPI",
    "HTTPException",
    "Header",
    "Path",
    "Query",
    "Request",
    "Response",
    "WebSocket",
    "WebSocketDisconnect",
    "WebSocketException",
    "responses",
    "status",
    "websockets",
)

_FORMS = "Send JSON: a dict or a dataclass as the type of an argument."

__getattr__, __dir__ = surface(
    __name__,
    __all__,
    {
        "Cookie": "Read request.cookies.",
        "File": _FORMS,
        "Form": _FORMS,
        "Security": "Use Depends.",
        "UploadFile": _FORMS,
        "middleware": "Use @app.middleware('http').",
        "sse": "Answer with a StreamingResponse of type text/event-stream.",
        "cli": "Use uvicorn.run().",
        "datastructures": _FORMS,
        "exception_handlers": "Use @app.exception_handler().",
        "openapi": "There is no documentation here.",
        "param_functions": "Use those of fastapi.",
        **each(
            "_compat logger types utils",
            "Its names are fastapi's own. Use those of fastapi.",
        ),
        "security": "Look at request.headers['Authorization'] in a dependency.",
        "staticfiles": "Answer with a Response.",
        "templating": "Answer with an HTMLResponse.",
    },
)
