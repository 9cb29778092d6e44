"""FastAPI: an application: routes, what happens at start and end, and how errors are answered (ASGI)."""

import contextlib
import traceback
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from typing import Any, ClassVar, Final

from world.unsupported import refuse_arguments

from .concurrency import call
from .dependencies import Solver
from .exceptions import HTTPException, RequestValidationError, WebSocketException
from .requests import Request, State
from .responses import JSONResponse, PlainTextResponse, Response, jsonable
from .routing import APIRouter, Route
from .websockets import WebSocket, WebSocketState

_DESCRIBING: Final = (
    "title", "summary", "description", "version", "docs_url", "redoc_url", "openapi_url", "debug",
    "contact", "license_info", "openapi_tags", "terms_of_service", "responses", "servers",
)  # fmt: skip
_REFUSED: Final = {
    "middleware": "Use @app.middleware('http').",
    "routes": "Use @app.get() and its kin.",
    "exception_handlers": "Use @app.exception_handler().",
    "root_path": "Write the whole path in the routes.",
}

CallNext = Callable[[Request], Awaitable[Response]]


class FastAPI(APIRouter):
    """An application."""

    _refused: ClassVar[Mapping[str, str]] = {
        **APIRouter._refused,
        "openapi": "There is no documentation of the application.",
        "url_path_for": "Write the path.",
    }

    def __init__(self, *, lifespan: Any = None, dependencies: Any = None, **others: Any) -> None:
        self.title: str = others.get("title", "FastAPI")
        self.version: str = others.get("version", "0.1.0")
        others = {name: value for name, value in others.items() if name not in _DESCRIBING}
        prefix = {
            name: others.pop(name) for name in ("on_startup", "on_shutdown") if name in others
        }
        refuse_arguments("FastAPI", others, _REFUSED)
        super().__init__(dependencies=dependencies)
        self.state = State()
        self.dependency_overrides: dict[Callable[..., Any], Callable[..., Any]] = {}
        self._lifespan = lifespan
        self._events: dict[str, list[Callable[..., Any]]] = {
            "startup": list(prefix.get("on_startup") or ()),
            "shutdown": list(prefix.get("on_shutdown") or ()),
        }
        self._middlewares: list[Callable[[Request, CallNext], Awaitable[Response]]] = []
        self._handlers: dict[Any, Callable[..., Any]] = {}

    # ---- set-up ----

    def on_event(self, event: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
        """Have the decorated function called at `startup` or `shutdown`; `lifespan=` is the newer way."""

        def add(func: Callable[..., Any]) -> Callable[..., Any]:
            self._events[event].append(func)
            return func

        return add

    def middleware(self, kind: str) -> Callable[[Any], Any]:
        """Let the decorated function stand between every request and what answers it."""
        assert kind == "http", 'Currently only middleware("http") is supported.'

        def add(func: Any) -> Any:
            self._middlewares.insert(0, func)
            return func

        return add

    def exception_handler(self, kind: Any) -> Callable[[Any], Any]:
        """Let the decorated function answer errors of a class, or of a status."""

        def add(func: Any) -> Any:
            self._handlers[kind] = func
            return func

        return add

    # ---- ASGI ----

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        scope["app"] = self
        match scope["type"]:
            case "lifespan":
                await self._live(scope, receive, send)
            case "http":
                await self._answer_http(scope, receive, send)
            case "websocket":
                await self._answer_websocket(scope, receive, send)
            case kind:
                raise AssertionError(f"unknown scope {kind!r}")

    @contextlib.asynccontextmanager
    async def lifespan_context(self) -> AsyncGenerator[Any]:
        """From startup to shutdown."""
        for func in self._events["startup"]:
            await call(func)
        try:
            if self._lifespan is None:
                yield None
            else:
                async with self._lifespan(self) as state:
                    yield state
        finally:
            for func in self._events["shutdown"]:
                await call(func)

    async def _live(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        started = False
        await receive()
        try:
            async with self.lifespan_context() as state:
                if state:
                    scope["state"].update(state)
                await send({"type": "lifespan.startup.complete"})
                started = True
                await receive()
        except BaseException:
            part = "shutdown" if started else "startup"
            await send({"type": f"lifespan.{part}.failed", "message": traceback.format_exc()})
            raise
        await send({"type": "lifespan.shutdown.complete"})

    # ---- HTTP ----

    async def _answer_http(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        request = Request(scope, receive)
        begun = False

        async def tell(message: dict[str, Any]) -> None:
            nonlocal begun
            begun = True
            await send(message)

        async with contextlib.AsyncExitStack() as stack:
            try:
                answer: CallNext = lambda asked: self._handled(asked, stack)  # noqa: E731
                for middleware in reversed(self._middlewares):
                    answer = _wrapped(middleware, answer)
                response = await answer(request)
                await response(scope, receive, tell)
            except Exception as error:
                handler = self._handlers.get(500) or self._handlers.get(Exception)
                if not begun:
                    last = await call(handler, request, error) if handler else _server_error()
                    await last(scope, receive, send)
                raise

    async def _handled(self, request: Request, stack: contextlib.AsyncExitStack) -> Response:
        """The answer to a request; errors that have a handler are answers too."""
        try:
            return await self._routed(request, stack)
        except Exception as error:
            handler = self._handler_of(error)
            if handler is None:
                raise
            return await call(handler, request, error)

    def _handler_of(self, error: Exception) -> Callable[..., Any] | None:
        if isinstance(error, HTTPException) and error.status_code in self._handlers:
            return self._handlers[error.status_code]
        for kind in type(error).__mro__:
            if kind in self._handlers and kind is not Exception:
                return self._handlers[kind]
        match error:
            case HTTPException():
                return _answer_exception
            case RequestValidationError():
                return _answer_unfit
            case _:
                return None

    async def _routed(self, request: Request, stack: contextlib.AsyncExitStack) -> Response:
        route = self._find(request.scope, request.method)
        solver = Solver(request, stack, self.dependency_overrides)
        for needed in route.dependencies:
            await solver._depend(needed.dependency or _nothing, needed.use_cache)
        arguments = await solver.arguments(route.endpoint)
        value = await call(route.endpoint, **arguments)
        if isinstance(value, Response):
            response = value
        else:
            content = jsonable(value) if issubclass(route.response_class, JSONResponse) else value
            response = route.response_class(content, route.status_code)
        if response.background is None and solver.background.tasks:
            response.background = solver.background
        return response

    def _find(self, scope: dict[str, Any], method: str) -> Route:
        allowed: set[str] = set()
        for route in self.routes:
            if route.methods is None or (match := route.shape.fullmatch(scope["path"])) is None:
                continue
            if method in route.methods:
                scope["path_params"] = match.groupdict()
                return route
            allowed |= route.methods
        if allowed:
            raise HTTPException(405, headers={"Allow": ", ".join(sorted(allowed))})
        raise HTTPException(404)

    # ---- WebSocket ----

    async def _answer_websocket(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        websocket = WebSocket(scope, receive, send)
        for route in self.routes:
            match = route.shape.fullmatch(scope["path"])
            if route.methods is None and match is not None:
                scope["path_params"] = match.groupdict()
                await self._serve(websocket, route)
                return
        await websocket.close()

    async def _serve(self, websocket: WebSocket, route: Route) -> None:
        async with contextlib.AsyncExitStack() as stack:
            try:
                solver = Solver(websocket, stack, self.dependency_overrides)
                arguments = await solver.arguments(route.endpoint)
                await route.endpoint(**arguments)
            except WebSocketException as error:
                await websocket.close(error.code, error.reason)
            except RequestValidationError:
                if websocket.application_state is not WebSocketState.DISCONNECTED:
                    await websocket.close(1008)


def _nothing() -> None:
    """A dependency that is none."""


def _wrapped(middleware: Any, inner: CallNext) -> CallNext:
    return lambda request: middleware(request, inner)


async def _answer_exception(_: Request, error: HTTPException) -> Response:
    if error.status_code in (204, 304):
        return Response(status_code=error.status_code, headers=error.headers)
    return JSONResponse({"detail": error.detail}, error.status_code, error.headers)


async def _answer_unfit(_: Request, error: RequestValidationError) -> Response:
    return JSONResponse({"detail": jsonable(error.errors())}, 422)


def _server_error() -> Response:
    return PlainTextResponse("Internal Server Error", 500)
