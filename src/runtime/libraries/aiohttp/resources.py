"""Resources: paths of an application, fixed or with variable parts, and the routes at each."""

import abc
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final, override
from urllib.parse import quote

from yarl import URL

from .web_exceptions import HTTPMethodNotAllowed
from .web_request import Request
from .web_routes import (
    AbstractRoute,
    ResourceRoute,
    UrlMappingMatchInfo,
    shown_as_of_the_dispatcher,
)

if TYPE_CHECKING:
    from .web_app import Application

_PARTS: Final = re.compile(r"(\{[_a-zA-Z][^{}]*(?:\{[^{}]*\}[^{}]*)*\})")
_VARIABLE: Final = re.compile(r"\{(?P<name>[_a-zA-Z]\w*)(?::(?P<pattern>.+))?\}", re.ASCII)
_SAFE: Final = "/:@!$&'()*+,;=~-._"

Resolved = tuple[UrlMappingMatchInfo | None, set[str]]


class AbstractResource(abc.ABC):
    """A path and what can be asked of it."""

    def __init__(self, *, name: str | None = None) -> None:
        self.name = name

    @property
    @abc.abstractmethod
    def canonical(self) -> str:
        """The path as it is written, without patterns."""

    @abc.abstractmethod
    def resolve(self, request: Request, path: str) -> Resolved:
        """The route for a request, and which methods there are if it is for none of them."""

    @abc.abstractmethod
    def add_prefix(self, prefix: str) -> None:
        """It is a part of an application at `prefix`."""

    @abc.abstractmethod
    def url_for(self, **parts: str) -> URL:
        """The path, with these variable parts."""

    @abc.abstractmethod
    def get_info(self) -> dict[str, Any]:
        """What it is, for programs that look."""

    @abc.abstractmethod
    def __iter__(self) -> Iterator[AbstractRoute]:
        """Its routes."""

    @property
    def index_key(self) -> str:
        """The fixed steps with which the path begins."""
        fixed = self.canonical
        if "{" in fixed:
            fixed = fixed.partition("{")[0].rpartition("/")[0]
        return fixed.rstrip("/") or "/"


class Resource(AbstractResource):
    """A path with a route for each method."""

    def __init__(self, path: str, *, name: str | None = None) -> None:
        super().__init__(name=name)
        #: As it was given.
        self.path = path
        self._routes: dict[str, ResourceRoute] = {}

    def add_route(self, method: str, handler: Any) -> ResourceRoute:
        """Have `handler` answer `method`. Raises RuntimeError if somebody does already."""
        there = self._routes.get(method, self._routes.get("*"))
        if there is not None:
            raise RuntimeError(
                f"Added route will never be executed, method {there.method} is already registered"
            )
        route = ResourceRoute(method, handler, self)
        self._routes[route.method] = route
        return route

    @override
    def resolve(self, request: Request, path: str) -> Resolved:
        parts = self._match(path)
        if parts is None:
            return None, set()
        route = self._routes.get(request.method, self._routes.get("*"))
        methods = set(self._routes)
        return (None if route is None else UrlMappingMatchInfo(parts, route)), methods

    @abc.abstractmethod
    def _match(self, path: str) -> dict[str, str] | None: ...

    @override
    def __iter__(self) -> Iterator[AbstractRoute]:
        return iter(self._routes.values())

    def __len__(self) -> int:
        return len(self._routes)


class PlainResource(Resource):
    """A fixed path."""

    def __init__(self, path: str, *, name: str | None = None) -> None:
        super().__init__(path, name=name)
        self._path = path

    @property
    @override
    def canonical(self) -> str:
        return self._path or "/"

    @override
    def _match(self, path: str) -> dict[str, str] | None:
        return {} if self.canonical == path else None

    @override
    def add_prefix(self, prefix: str) -> None:
        self._path = prefix + self._path

    @override
    def url_for(self, **parts: str) -> URL:
        return URL(self.canonical)

    @override
    def get_info(self) -> dict[str, Any]:
        return {"path": self.canonical}

    @override
    def __repr__(self) -> str:
        return f"<PlainResource {_shown(self.name)} {self.canonical}>"


class DynamicResource(Resource):
    """A path with variable parts: `{name}`, or `{name:pattern}`."""

    def __init__(self, path: str, *, name: str | None = None) -> None:
        super().__init__(path, name=name)
        pattern, formatter = "", ""
        for piece in _PARTS.split(path):
            variable = _VARIABLE.fullmatch(piece)
            if variable is not None:
                pattern += f"(?P<{variable['name']}>{variable['pattern'] or '[^{}/]+'})"
                formatter += f"{{{variable['name']}}}"
            elif "{" in piece or "}" in piece:
                raise ValueError(f"Invalid path '{path}'['{piece}']")
            else:
                formatter += _quoted(piece)
                pattern += re.escape(URL(_quoted(piece), encoded=True).path_safe)
        try:
            self._pattern = re.compile(pattern)
        except re.error as error:
            raise ValueError(f"Bad pattern '{pattern}': {error}") from None
        self._formatter = formatter

    @property
    @override
    def canonical(self) -> str:
        return self._formatter

    @property
    @override
    def index_key(self) -> str:
        return URL(super().index_key, encoded=True).path_safe

    @override
    def _match(self, path: str) -> dict[str, str] | None:
        found = self._pattern.fullmatch(path)
        if found is None:
            return None
        return {
            name: value.replace("%2F", "/").replace("%25", "%")
            for name, value in found.groupdict().items()
        }

    @override
    def add_prefix(self, prefix: str) -> None:
        self._pattern = re.compile(re.escape(prefix) + self._pattern.pattern)
        self._formatter = prefix + self._formatter

    @override
    def url_for(self, **parts: str) -> URL:
        sent = {name: quote(value, safe=_SAFE) for name, value in parts.items()}
        return URL(self._formatter.format_map(sent), encoded=True)

    @override
    def get_info(self) -> dict[str, Any]:
        return {"formatter": self._formatter, "pattern": self._pattern}

    @override
    def __repr__(self) -> str:
        return f"<DynamicResource {_shown(self.name)} {self._formatter}>"


class PrefixedSubAppResource(AbstractResource):
    """All paths below `prefix` are another application's."""

    def __init__(self, prefix: str, app: Application) -> None:
        super().__init__()
        self._prefix = ""
        self._app = app
        self.add_prefix(prefix)

    @property
    @override
    def canonical(self) -> str:
        return self._prefix

    @override
    def add_prefix(self, prefix: str) -> None:
        self._prefix = prefix + self._prefix
        for resource in self._app.router.resources():
            resource.add_prefix(prefix)

    @override
    def resolve(self, request: Request, path: str) -> Resolved:
        found = self._app.router.resolve(request)
        found.add_app(self._app)
        error = found.http_exception
        methods = error.allowed_methods if isinstance(error, HTTPMethodNotAllowed) else set[str]()
        return found, methods

    @override
    def url_for(self, **parts: str) -> URL:
        raise RuntimeError(".url_for() is not supported by sub-application root")

    @override
    def get_info(self) -> dict[str, Any]:
        return {"app": self._app, "prefix": self._prefix}

    @override
    def __iter__(self) -> Iterator[AbstractRoute]:
        return iter(self._app.router.routes())

    @override
    def __repr__(self) -> str:
        return f"<PrefixedSubAppResource {self._prefix} -> {self._app!r}>"


def _shown(name: str | None) -> str:
    return "" if name is None else f"'{name}' "


def _quoted(path: str) -> str:
    """The path as it is sent; what is escaped already stays."""
    return quote(path, safe=f"{_SAFE}%")


shown_as_of_the_dispatcher(
    AbstractResource, Resource, PlainResource, DynamicResource, PrefixedSubAppResource
)
