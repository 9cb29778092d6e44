"""aiohttp.web, simulated: servers of aiohttp 3.14 on the in-memory network."""

from typing import Final

from world.unsupported import surface

from . import web_exceptions
from .client_ws import WSMsgType
from .helpers import AppKey, RequestKey, ResponseKey
from .resources import (
    AbstractResource,
    DynamicResource,
    PlainResource,
    PrefixedSubAppResource,
    Resource,
)
from .run_app import run_app
from .web_app import Application, CleanupError
from .web_exceptions import *  # noqa: F403 - as the real one does
from .web_fileresponse import FileResponse
from .web_middlewares import middleware
from .web_protocol import PayloadAccessError, RequestHandler, RequestPayloadError
from .web_request import BaseRequest, FileField, Request
from .web_response import Response, StreamResponse, json_bytes_response, json_response
from .web_routedef import (
    NO_FILES,
    RouteDef,
    RouteTableDef,
    delete,
    get,
    head,
    options,
    patch,
    post,
    put,
    route,
    view,
)
from .web_routes import AbstractRoute, ResourceRoute, UrlMappingMatchInfo, View
from .web_runner import AppRunner, BaseSite, GracefulExit, SockSite, TCPSite, UnixSite
from .web_urldispatcher import UrlDispatcher
from .web_ws import WebSocketReady, WebSocketResponse

__all__ = (
    "AbstractResource",
    "AbstractRoute",
    "AppKey",
    "AppRunner",
    "Application",
    "BaseRequest",
    "BaseSite",
    "CleanupError",
    "DynamicResource",
    "FileField",
    "FileResponse",
    "GracefulExit",
    "PayloadAccessError",
    "PlainResource",
    "PrefixedSubAppResource",
    "Request",
    "RequestHandler",
    "RequestKey",
    "RequestPayloadError",
    "Resource",
    "ResourceRoute",
    "Response",
    "ResponseKey",
    "RouteDef",
    "RouteTableDef",
    "SockSite",
    "StreamResponse",
    "TCPSite",
    "UnixSite",
    "UrlDispatcher",
    "UrlMappingMatchInfo",
    "View",
    "WSMsgType",
    "WebSocketReady",
    "WebSocketResponse",
    "delete",
    "get",
    "head",
    "json_bytes_response",
    "json_response",
    "middleware",
    "options",
    "patch",
    "post",
    "put",
    "route",
    "run_app",
    "view",
)
__all__ += web_exceptions.__all__

_ONE_SERVER: Final = "Use AppRunner with an Application."
__getattr__, __dir__ = surface(
    __name__,
    __all__,
    {
        "AbstractRouteDef": "Use RouteDef.",
        "BaseRunner": _ONE_SERVER,
        "ContentCoding": "Bodies are sent as they are.",
        "NamedPipeSite": "Use TCPSite.",
        "Server": _ONE_SERVER,
        "ServerRunner": _ONE_SERVER,
        "StaticDef": NO_FILES,
        "StaticResource": NO_FILES,
        "normalize_path_middleware": "Write a middleware of your own.",
        "static": NO_FILES,
    },
)
