"""Routes: who answers a method at a resource; and what a request is told of the route that was found for it."""

import abc
import inspect
import re
import warnings
from collections.abc import Awaitable, Callable, Generator
from functools import wraps
from typing import TYPE_CHECKING, Any, Final, NoReturn, override

from yarl import URL

from .stream_response import StreamResponse
from .web_exceptions import HTTPException, HTTPMethodNotAllowed
from .web_request import Request

if TYPE_CHECKING:
    from .resources import AbstractResource
    from .web_app import Application

Handler = Callable[[Request], Awaitable[Any]]

_METHOD: Final = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")
METHODS: Final = (
    "CONNECT", "HEAD", "GET", "DELETE", "OPTIONS", "PATCH", "POST", "PUT", "TRACE",
)  # fmt: skip


class AbstractView(abc.ABC):
    """A class whose objects, awaited, answer a request."""

    def __init__(self, request: Request) -> None:
        self.request = request

    @abc.abstractmethod
    def __await__(self) -> Generator[Any, None, Any]:
        """Answer."""


class View(AbstractView):
    """Derive from it, with a coroutine method for each HTTP method: `async def get(self)`."""

    async def _iter(self) -> Any:
        asked = self.request.method
        method = getattr(self, asked.lower(), None) if asked in METHODS else None
        if method is None:
            self._raise_allowed_methods()
        return await method()

    @override
    def __await__(self) -> Generator[Any, None, Any]:
        return self._iter().__await__()

    def _raise_allowed_methods(self) -> NoReturn:
        allowed = {method for method in METHODS if hasattr(self, method.lower())}
        raise HTTPMethodNotAllowed(self.request.method, allowed)


def _as_coroutine(handler: Any) -> Handler:
    """A handler that can be awaited; plain functions still work, as in the real one, but are warned of."""
    if inspect.iscoroutinefunction(handler):
        return handler
    view: Any = handler
    if isinstance(handler, type) and issubclass(view, AbstractView):
        return view
    warnings.warn("Bare functions are deprecated, use async ones", DeprecationWarning, stacklevel=2)

    @wraps(view)
    async def awaited(request: Request) -> Any:
        result = view(request)
        result = await result if inspect.iscoroutine(result) else result
        assert isinstance(result, StreamResponse)
        return result

    return awaited


class AbstractRoute(abc.ABC):
    """A method and who answers it."""

    def __init__(
        self, method: str, handler: Any, *, resource: AbstractResource | None = None
    ) -> None:
        method = method.upper()
        if _METHOD.fullmatch(method) is None:
            raise ValueError(f"{method} is not allowed HTTP method")
        assert callable(handler), handler
        self.method = method
        self.handler = _as_coroutine(handler)
        self.resource = resource

    @property
    def name(self) -> str | None:
        """The name of its resource."""
        return None if self.resource is None else self.resource.name

    @abc.abstractmethod
    def url_for(self, **parts: str) -> URL:
        """The path, with these variable parts."""

    @abc.abstractmethod
    def get_info(self) -> dict[str, Any]:
        """What it is, for programs that look."""


class ResourceRoute(AbstractRoute):
    """A route of a resource."""

    def __init__(self, method: str, handler: Any, resource: AbstractResource) -> None:
        super().__init__(method, handler, resource=resource)
        self._of = resource

    @override
    def url_for(self, **parts: str) -> URL:
        return self._of.url_for(**parts)

    @override
    def get_info(self) -> dict[str, Any]:
        return self._of.get_info()

    @override
    def __repr__(self) -> str:
        return f"<ResourceRoute [{self.method}] {self.resource} -> {self.handler!r}"


class SystemRoute(AbstractRoute):
    """The route of requests that nobody answers: it raises."""

    def __init__(self, error: HTTPException) -> None:
        self._error = error
        super().__init__("*", self._handle)

    async def _handle(self, request: Request) -> NoReturn:
        raise self._error

    @override
    def url_for(self, **parts: str) -> URL:
        raise RuntimeError(".url_for() is not allowed for SystemRoute")

    @override
    def get_info(self) -> dict[str, Any]:
        return {"http_exception": self._error}

    @override
    def __repr__(self) -> str:
        return f"<SystemRoute {self._error.status}: {self._error.reason}>"


class UrlMappingMatchInfo(dict[str, str]):
    """The variable parts of a path, and the route that was found."""

    def __init__(self, parts: dict[str, str], route: AbstractRoute) -> None:
        super().__init__(parts)
        self.route = route
        self._apps: list[Application] = []
        self._current_app: Application | None = None

    @property
    def handler(self) -> Handler:
        """Who answers."""
        return self.route.handler

    @property
    def http_exception(self) -> HTTPException | None:
        """What is raised where nothing was found."""
        return None

    def get_info(self) -> dict[str, Any]:
        """What the route is."""
        return self.route.get_info()

    @property
    def apps(self) -> tuple[Application, ...]:
        """The applications that the request goes through, the outermost first."""
        return tuple(self._apps)

    def add_app(self, app: Application) -> None:
        """It goes through `app`, too."""
        if self._current_app is None:
            self._current_app = app
        self._apps.insert(0, app)

    @property
    def current_app(self) -> Application:
        """The application under way."""
        assert self._current_app is not None
        return self._current_app

    @current_app.setter
    def current_app(self, app: Application) -> None:
        self._current_app = app

    @override
    def __repr__(self) -> str:
        return f"<MatchInfo {super().__repr__()}: {self.route}>"


def shown_as_of_the_dispatcher(*classes: type[object]) -> None:
    """Their real ones are all of one module, which error texts name."""
    for each in classes:
        each.__module__ = "aiohttp.web_urldispatcher"


shown_as_of_the_dispatcher(View, ResourceRoute, SystemRoute, UrlMappingMatchInfo, AbstractRoute)
AbstractView.__module__ = "aiohttp.abc"
