"""APIRouter: which function answers which path."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Final

from world.unsupported import Partial, refuse_arguments

from .params import Depends
from .responses import JSONResponse, Response

_PARTS: Final = re.compile(r"\{(\w+)(?::(\w+))?\}")
_CONVERTERS: Final = {"path": ".*", "int": "[0-9]+", "float": r"[0-9]+(?:\.[0-9]+)?"}

#: What only describes a route: it changes the documentation that is not made here.
_WITHOUT_EFFECT: Final = (
    "tags", "summary", "description", "response_description", "name", "operation_id", "responses",
    "deprecated", "include_in_schema", "response_model_exclude_none", "response_model",
)  # fmt: skip

Endpoint = Callable[..., Any]


@dataclass(frozen=True)
class Route:
    """One path and what answers it."""

    path: str
    shape: re.Pattern[str]
    #: None for a WebSocket.
    methods: frozenset[str] | None
    endpoint: Endpoint
    status_code: int
    response_class: type[Response]
    dependencies: tuple[Depends, ...]

    def under(self, prefix: str, dependencies: tuple[Depends, ...]) -> Route:
        """The same below `prefix`."""
        return _route(
            prefix + self.path,
            self.methods,
            self.endpoint,
            self.status_code,
            self.response_class,
            (*dependencies, *self.dependencies),
        )


def _route(
    path: str,
    methods: frozenset[str] | None,
    endpoint: Endpoint,
    status_code: int = 200,
    response_class: type[Response] = JSONResponse,
    dependencies: tuple[Depends, ...] = (),
) -> Route:
    shape, at = "", 0
    for part in _PARTS.finditer(path):
        shape += re.escape(path[at : part.start()])
        shape += f"(?P<{part[1]}>{_CONVERTERS.get(part[2] or '', '[^/]+')})"
        at = part.end()
    shape += re.escape(path[at:])
    return Route(
        path, re.compile(shape), methods, endpoint, status_code, response_class, dependencies
    )


class APIRouter(Partial):
    """Routes that are put together, and included in an application."""

    _refused: ClassVar[Mapping[str, str]] = {
        "mount": "Include a router with a prefix.",
        "add_middleware": "Use @app.middleware('http').",
        "trace": "Use another method.",
    }

    def __init__(
        self, *, prefix: str = "", dependencies: list[Depends] | None = None, **others: Any
    ) -> None:
        for name in ("tags", "responses", "deprecated", "include_in_schema"):
            others.pop(name, None)
        refuse_arguments("APIRouter", others, {"lifespan": "Give it to FastAPI(lifespan=...)."})
        self.prefix = prefix
        self.routes: list[Route] = []
        self._dependencies = tuple(dependencies or ())

    def include_router(
        self,
        router: APIRouter,
        *,
        prefix: str = "",
        dependencies: list[Depends] | None = None,
        **_: Any,
    ) -> None:
        """Take over the routes of another one."""
        self.routes += [
            route.under(self.prefix + prefix, tuple(dependencies or ())) for route in router.routes
        ]

    def api_route(
        self,
        path: str,
        *,
        methods: list[str] | None = None,
        status_code: int = 200,
        response_class: type[Response] = JSONResponse,
        dependencies: list[Depends] | None = None,
        **others: Any,
    ) -> Callable[[Endpoint], Endpoint]:
        """Let the decorated function answer `path`."""
        others = {name: value for name, value in others.items() if name not in _WITHOUT_EFFECT}
        refuse_arguments("api_route", others, {"callbacks": "Call the function after the answer."})

        def add(endpoint: Endpoint) -> Endpoint:
            kinds = frozenset(one.upper() for one in methods or ["GET"])
            needed = (*self._dependencies, *(dependencies or ()))
            self.routes.append(
                _route(self.prefix + path, kinds, endpoint, status_code, response_class, needed)
            )
            return endpoint

        return add

    def websocket(self, path: str, **_: Any) -> Callable[[Endpoint], Endpoint]:
        """Let the decorated function answer WebSockets at `path`."""

        def add(endpoint: Endpoint) -> Endpoint:
            self.routes.append(
                _route(self.prefix + path, None, endpoint, 200, JSONResponse, self._dependencies)
            )
            return endpoint

        return add

    def get(self, path: str, **options: Any) -> Callable[[Endpoint], Endpoint]:
        """Let the decorated function answer GET requests."""
        return self.api_route(path, methods=["GET"], **options)

    def post(self, path: str, **options: Any) -> Callable[[Endpoint], Endpoint]:
        """Let the decorated function answer POST requests."""
        return self.api_route(path, methods=["POST"], **options)

    def put(self, path: str, **options: Any) -> Callable[[Endpoint], Endpoint]:
        """Let the decorated function answer PUT requests."""
        return self.api_route(path, methods=["PUT"], **options)

    def patch(self, path: str, **options: Any) -> Callable[[Endpoint], Endpoint]:
        """Let the decorated function answer PATCH requests."""
        return self.api_route(path, methods=["PATCH"], **options)

    def delete(self, path: str, **options: Any) -> Callable[[Endpoint], Endpoint]:
        """Let the decorated function answer DELETE requests."""
        return self.api_route(path, methods=["DELETE"], **options)

    def head(self, path: str, **options: Any) -> Callable[[Endpoint], Endpoint]:
        """Let the decorated function answer HEAD requests."""
        return self.api_route(path, methods=["HEAD"], **options)

    def options(self, path: str, **options: Any) -> Callable[[Endpoint], Endpoint]:
        """Let the decorated function answer OPTIONS requests."""
        return self.api_route(path, methods=["OPTIONS"], **options)
