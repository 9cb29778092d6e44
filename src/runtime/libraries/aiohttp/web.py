"""aiohttp.web, simulated: servers of aiohttp 3.14 on the in-memory network."""

from world.unsupported import surface

from .client_ws import WSMessage, WSMsgType
from .web_app import Application, RouteDef, RouteTableDef, delete, get, middleware, post, put, route
from .web_exceptions import (
    HTTPBadRequest,
    HTTPClientError,
    HTTPError,
    HTTPException,
    HTTPForbidden,
    HTTPFound,
    HTTPInternalServerError,
    HTTPMethodNotAllowed,
    HTTPNotFound,
    HTTPRedirection,
    HTTPServerError,
    HTTPServiceUnavailable,
    HTTPTooManyRequests,
    HTTPUnauthorized,
)
from .web_request import Request
from .web_response import Response, json_response
from .web_runner import AppRunner, TCPSite, run_app
from .web_ws import WebSocketResponse

__all__ = (
    "AppRunner",
    "Application",
    "HTTPBadRequest",
    "HTTPClientError",
    "HTTPError",
    "HTTPException",
    "HTTPForbidden",
    "HTTPFound",
    "HTTPInternalServerError",
    "HTTPMethodNotAllowed",
    "HTTPNotFound",
    "HTTPRedirection",
    "HTTPServerError",
    "HTTPServiceUnavailable",
    "HTTPTooManyRequests",
    "HTTPUnauthorized",
    "Request",
    "Response",
    "RouteDef",
    "RouteTableDef",
    "TCPSite",
    "WSMessage",
    "WSMsgType",
    "WebSocketResponse",
    "delete",
    "get",
    "json_response",
    "middleware",
    "post",
    "put",
    "route",
    "run_app",
)

__getattr__, __dir__ = surface(
    __name__,
    __all__,
    {
        "FileResponse": "Read the file, and use Response(body=...).",
        "StreamResponse": "Use Response, or WebSocketResponse.",
        "UnixSite": "Use TCPSite.",
        "View": "Use functions as handlers.",
        "static": "There are no files to serve.",
        "GracefulExit": "Use KeyboardInterrupt.",
    },
)
