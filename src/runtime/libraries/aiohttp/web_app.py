"""Application: routes, what is shared between handlers, and what happens at start and end."""

import re
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from typing import Any, ClassVar

from world.unsupported import Partial

from .web_exceptions import HTTPMethodNotAllowed, HTTPNotFound
from .web_request import Request

Handler = Callable[[Request], Awaitable[Any]]
Signal = Callable[["Application"], Awaitable[None]]

_PART = re.compile(r"\{(?P<name>[A-Za-z_]\w*)(?::(?P<pattern>[^{}]+))?\}")


class RouteDef:
    """A route that is not in an application yet."""

    def __init__(self, method: str, path: str, handler: Handler) -> None:
        self.method = method.upper()
        self.path = path
        self.handler = handler
        self._pattern = _pattern_of(path)

    def match(self, path: str) -> dict[str, str] | None:
        """What the variable parts of the path are; None where it is another path."""
        found = self._pattern.fullmatch(path)
        return None if found is None else found.groupdict()


def _pattern_of(path: str) -> re.Pattern[str]:
    if not path.startswith("/"):
        raise ValueError("path should be started with / or be empty")
    pieces, at = list[str](), 0
    for part in _PART.finditer(path):
        pieces += (
            re.escape(path[at : part.start()]),
            f"(?P<{part['name']}>{part['pattern'] or '[^{}/]+'})",
        )
        at = part.end()
    return re.compile("".join(pieces) + re.escape(path[at:]))


def route(method: str, path: str, handler: Handler) -> RouteDef:
    """A route for `Application.add_routes`."""
    return RouteDef(method, path, handler)


def get(path: str, handler: Handler) -> RouteDef:
    """A route for GET, and so for HEAD."""
    return RouteDef("GET", path, handler)


def post(path: str, handler: Handler) -> RouteDef:
    """A route for POST."""
    return RouteDef("POST", path, handler)


def put(path: str, handler: Handler) -> RouteDef:
    """A route for PUT."""
    return RouteDef("PUT", path, handler)


def delete(path: str, handler: Handler) -> RouteDef:
    """A route for DELETE."""
    return RouteDef("DELETE", path, handler)


class RouteTableDef(list[RouteDef]):
    """Routes that decorators gather."""

    def route(self, method: str, path: str) -> Callable[[Handler], Handler]:
        """Have the decorated function answer `method` at `path`."""

        def decorate(handler: Handler) -> Handler:
            self.append(RouteDef(method, path, handler))
            return handler

        return decorate

    def get(self, path: str) -> Callable[[Handler], Handler]:
        """GET."""
        return self.route("GET", path)

    def post(self, path: str) -> Callable[[Handler], Handler]:
        """POST."""
        return self.route("POST", path)

    def put(self, path: str) -> Callable[[Handler], Handler]:
        """PUT."""
        return self.route("PUT", path)

    def delete(self, path: str) -> Callable[[Handler], Handler]:
        """DELETE."""
        return self.route("DELETE", path)


class UrlDispatcher:
    """The routes of an application, asked in the order in which they were added."""

    def __init__(self) -> None:
        self.routes: list[RouteDef] = []

    def add_route(self, method: str, path: str, handler: Handler) -> RouteDef:
        """Add one."""
        added = RouteDef(method, path, handler)
        self.routes.append(added)
        return added

    def add_get(self, path: str, handler: Handler) -> RouteDef:
        """GET, and so HEAD."""
        return self.add_route("GET", path, handler)

    def add_post(self, path: str, handler: Handler) -> RouteDef:
        """POST."""
        return self.add_route("POST", path, handler)

    def add_put(self, path: str, handler: Handler) -> RouteDef:
        """PUT."""
        return self.add_route("PUT", path, handler)

    def add_delete(self, path: str, handler: Handler) -> RouteDef:
        """DELETE."""
        return self.add_route("DELETE", path, handler)

    def resolve(self, request: Request) -> Handler:
        """Who answers the request. Raises HTTPNotFound or HTTPMethodNotAllowed."""
        allowed = set[str]()
        for each in self.routes:
            found = each.match(request.path)
            if found is None:
                continue
            if each.method in (request.method, "*") or (
                each.method == "GET" and request.method == "HEAD"
            ):
                request.match_info = found
                return each.handler
            allowed.add(each.method)
        raise HTTPMethodNotAllowed(request.method, allowed) if allowed else HTTPNotFound()


class Application(Partial):
    """Maps keys to what handlers share; has a router and signals."""

    _refused: ClassVar[Mapping[str, str]] = {"add_subapp": "Add the routes to one application."}

    def __init__(self, *, middlewares: Any = (), client_max_size: int = 1024**2) -> None:
        self.router = UrlDispatcher()
        self.middlewares = list(middlewares)
        self.on_startup: list[Signal] = []
        self.on_shutdown: list[Signal] = []
        self.on_cleanup: list[Signal] = []
        self.cleanup_ctx: list[Callable[[Application], AsyncIterator[None]]] = []
        self._contexts: list[AsyncIterator[None]] = []
        self._store: dict[Any, Any] = {}

    def add_routes(self, routes: Any) -> None:
        """Add all of them."""
        self.router.routes.extend(routes)

    async def handle(self, request: Request) -> Any:
        """Answer one request, through the middlewares. Raises HTTPException."""

        async def found(asked: Request) -> Any:
            return await self.router.resolve(asked)(asked)

        handler: Handler = found
        for middleware in reversed(self.middlewares):
            handler = _within(middleware, handler)
        return await handler(request)

    async def startup(self) -> None:
        """Before the first request."""
        for make in self.cleanup_ctx:
            context = aiter(make(self))
            await anext(context)
            self._contexts.append(context)
        for signal in self.on_startup:
            await signal(self)

    async def shutdown(self) -> None:
        """When no more requests are taken, before the open ones end."""
        for signal in self.on_shutdown:
            await signal(self)

    async def cleanup(self) -> None:
        """After the last request."""
        for context in reversed(self._contexts):
            await anext(context, None)
        self._contexts.clear()
        for signal in self.on_cleanup:
            await signal(self)

    def __getitem__(self, key: Any) -> Any:
        return self._store[key]

    def __setitem__(self, key: Any, value: Any) -> None:
        self._store[key] = value

    def __contains__(self, key: object) -> bool:
        return key in self._store

    def get(self, key: Any, default: Any = None) -> Any:
        """What is shared under `key`."""
        return self._store.get(key, default)


def _within(middleware: Any, handler: Handler) -> Handler:
    async def answer(request: Request) -> Any:
        return await middleware(request, handler)

    return answer


def middleware(function: Any) -> Any:
    """Marks a middleware: `async def f(request, handler)`."""
    return function
