"""UrlDispatcher: the resources of an application, each with its routes, and which of them a request is for."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, ClassVar, override

from world.unsupported import Partial

from .resources import (
    AbstractResource,
    DynamicResource,
    PlainResource,
    PrefixedSubAppResource,
    Resource,
)
from .web_exceptions import HTTPException, HTTPMethodNotAllowed, HTTPNotFound
from .web_request import Request
from .web_routes import AbstractRoute, SystemRoute, UrlMappingMatchInfo, View

__all__ = (
    "AbstractResource",
    "AbstractRoute",
    "DynamicResource",
    "MatchInfoError",
    "PlainResource",
    "PrefixedSubAppResource",
    "Resource",
    "UrlDispatcher",
    "UrlMappingMatchInfo",
    "View",
)


class MatchInfoError(UrlMappingMatchInfo):
    """Nothing was found: its handler raises the error."""

    def __init__(self, error: HTTPException) -> None:
        self._error = error
        super().__init__({}, SystemRoute(error))

    @property
    @override
    def http_exception(self) -> HTTPException:
        return self._error

    @override
    def __repr__(self) -> str:
        return f"<MatchInfoError {self._error.status}: {self._error.reason}>"


class UrlDispatcher(Mapping[str, AbstractResource], Partial):
    """Paths with more fixed steps go first, then those that were added first."""

    _refused: ClassVar[Mapping[str, str]] = {
        "add_static": "Answer with FileResponse.",
        "register_resource": "Use add_resource().",
    }

    def __init__(self) -> None:
        self._resources: list[AbstractResource] = []
        self._named: dict[str, AbstractResource] = {}
        self._is_frozen = False

    # ---- adding ----

    def freeze(self) -> None:
        """From now on nothing can be added."""
        self._is_frozen = True

    @property
    def frozen(self) -> bool:
        """Whether nothing can be added any more."""
        return self._is_frozen

    def register(self, resource: AbstractResource) -> None:
        """Add a resource. Raises RuntimeError when the application has started."""
        if self._is_frozen:
            raise RuntimeError("Cannot register a resource into frozen router.")
        name = resource.name
        if name is not None:
            if name in self._named:
                raise ValueError(f"Duplicate {name!r}, already handled by {self._named[name]!r}")
            self._named[name] = resource
        self._resources.append(resource)

    def add_resource(self, path: str, *, name: str | None = None) -> Resource:
        """The resource at `path`; the latest one if it is the same."""
        if path and not path.startswith("/"):
            raise ValueError("path should be started with / or be empty")
        latest = self._resources[-1] if self._resources else None
        if isinstance(latest, Resource) and latest.name == name and latest.path == path:
            return latest
        kind = DynamicResource if "{" in path or "}" in path else PlainResource
        resource = kind(path, name=name)
        self.register(resource)
        return resource

    def add_route(
        self, method: str, path: str, handler: Any, *, name: str | None = None
    ) -> AbstractRoute:
        """Have `handler` answer `method` at `path`."""
        return self.add_resource(path, name=name).add_route(method, handler)

    def add_routes(self, routes: Iterable[Any]) -> list[AbstractRoute]:
        """Add routes that were defined before."""
        return [added for each in routes for added in each.register(self)]

    def add_get(
        self, path: str, handler: Any, *, name: str | None = None, allow_head: bool = True
    ) -> AbstractRoute:
        """GET, and so HEAD."""
        resource = self.add_resource(path, name=name)
        if allow_head:
            resource.add_route("HEAD", handler)
        return resource.add_route("GET", handler)

    def add_head(self, path: str, handler: Any, **more: Any) -> AbstractRoute:
        """HEAD."""
        return self.add_route("HEAD", path, handler, **more)

    def add_options(self, path: str, handler: Any, **more: Any) -> AbstractRoute:
        """OPTIONS."""
        return self.add_route("OPTIONS", path, handler, **more)

    def add_post(self, path: str, handler: Any, **more: Any) -> AbstractRoute:
        """POST."""
        return self.add_route("POST", path, handler, **more)

    def add_put(self, path: str, handler: Any, **more: Any) -> AbstractRoute:
        """PUT."""
        return self.add_route("PUT", path, handler, **more)

    def add_patch(self, path: str, handler: Any, **more: Any) -> AbstractRoute:
        """PATCH."""
        return self.add_route("PATCH", path, handler, **more)

    def add_delete(self, path: str, handler: Any, **more: Any) -> AbstractRoute:
        """DELETE."""
        return self.add_route("DELETE", path, handler, **more)

    def add_view(self, path: str, handler: Any, **more: Any) -> AbstractRoute:
        """Every method: the view has a coroutine method for each that it answers."""
        return self.add_route("*", path, handler, **more)

    # ---- finding ----

    def resolve(self, request: Request) -> UrlMappingMatchInfo:
        """The route of a request; one that raises if there is none."""
        allowed = set[str]()
        path = request.rel_url.path_safe
        steps = path
        while steps:
            for resource in self._resources:
                if resource.index_key == steps:
                    found, methods = resource.resolve(request, path)
                    if found is not None:
                        return found
                    allowed |= methods
            if steps == "/":
                break
            steps = steps.rpartition("/")[0] or "/"
        if allowed:
            return MatchInfoError(HTTPMethodNotAllowed(request.method, allowed))
        return MatchInfoError(HTTPNotFound())

    def resources(self) -> list[AbstractResource]:
        """All resources."""
        return list(self._resources)

    def routes(self) -> list[AbstractRoute]:
        """All routes."""
        return [route for resource in self._resources for route in resource]

    def named_resources(self) -> Mapping[str, AbstractResource]:
        """The resources that have names."""
        return MappingProxyType(self._named)

    @override
    def __getitem__(self, name: str) -> AbstractResource:
        return self._named[name]

    @override
    def __iter__(self) -> Iterator[str]:
        return iter(self._named)

    @override
    def __len__(self) -> int:
        return len(self._named)
