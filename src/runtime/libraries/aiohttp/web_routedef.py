"""RouteDef and RouteTableDef: routes that are not in an application yet."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final, NoReturn, override

from world.unsupported import unsupported

from .web_routes import METHODS, AbstractRoute
from .web_urldispatcher import UrlDispatcher

NO_FILES: Final = "Answer with FileResponse."


@dataclass(frozen=True, repr=False)
class RouteDef:
    """A route that is not in an application yet."""

    method: str
    path: str
    handler: Any
    kwargs: dict[str, Any] = field(default_factory=dict[str, Any])

    def register(self, router: UrlDispatcher) -> list[AbstractRoute]:
        """Add it."""
        if self.method in METHODS and (method := self.method.lower()) not in ("connect", "trace"):
            add = getattr(router, f"add_{method}")
            return [add(self.path, self.handler, **self.kwargs)]
        return [router.add_route(self.method, self.path, self.handler, **self.kwargs)]

    @override
    def __repr__(self) -> str:
        more = "".join(f", {name}={value!r}" for name, value in sorted(self.kwargs.items()))
        return f"<RouteDef {self.method} {self.path} -> {self.handler.__name__!r}{more}>"


def route(method: str, path: str, handler: Any, **more: Any) -> RouteDef:
    """A route for `Application.add_routes`."""
    return RouteDef(method, path, handler, more)


def get(
    path: str, handler: Any, *, name: str | None = None, allow_head: bool = True, **more: Any
) -> RouteDef:
    """A route for GET, and so for HEAD."""
    return route("GET", path, handler, name=name, allow_head=allow_head, **more)


def head(path: str, handler: Any, **more: Any) -> RouteDef:
    """A route for HEAD."""
    return route("HEAD", path, handler, **more)


def options(path: str, handler: Any, **more: Any) -> RouteDef:
    """A route for OPTIONS."""
    return route("OPTIONS", path, handler, **more)


def post(path: str, handler: Any, **more: Any) -> RouteDef:
    """A route for POST."""
    return route("POST", path, handler, **more)


def put(path: str, handler: Any, **more: Any) -> RouteDef:
    """A route for PUT."""
    return route("PUT", path, handler, **more)


def patch(path: str, handler: Any, **more: Any) -> RouteDef:
    """A route for PATCH."""
    return route("PATCH", path, handler, **more)


def delete(path: str, handler: Any, **more: Any) -> RouteDef:
    """A route for DELETE."""
    return route("DELETE", path, handler, **more)


def view(path: str, handler: Any, **more: Any) -> RouteDef:
    """A route for every method, answered by a View."""
    return route("*", path, handler, **more)


class RouteTableDef(list[RouteDef]):
    """Routes that decorators gather."""

    def route[H](self, method: str, path: str, **more: Any) -> Callable[[H], H]:
        """Have the decorated function answer `method` at `path`."""

        def decorate(handler: H) -> H:
            self.append(RouteDef(method, path, handler, more))
            return handler

        return decorate

    def get[H](self, path: str, **more: Any) -> Callable[[H], H]:
        """GET, and so HEAD."""
        return self.route("GET", path, **more)

    def head[H](self, path: str, **more: Any) -> Callable[[H], H]:
        """HEAD."""
        return self.route("HEAD", path, **more)

    def options[H](self, path: str, **more: Any) -> Callable[[H], H]:
        """OPTIONS."""
        return self.route("OPTIONS", path, **more)

    def post[H](self, path: str, **more: Any) -> Callable[[H], H]:
        """POST."""
        return self.route("POST", path, **more)

    def put[H](self, path: str, **more: Any) -> Callable[[H], H]:
        """PUT."""
        return self.route("PUT", path, **more)

    def patch[H](self, path: str, **more: Any) -> Callable[[H], H]:
        """PATCH."""
        return self.route("PATCH", path, **more)

    def delete[H](self, path: str, **more: Any) -> Callable[[H], H]:
        """DELETE."""
        return self.route("DELETE", path, **more)

    def view[H](self, path: str, **more: Any) -> Callable[[H], H]:
        """Every method: the decorated class is a View."""
        return self.route("*", path, **more)

    def static(self, *_args: Any, **_more: Any) -> NoReturn:
        """Not here."""
        raise unsupported("RouteTableDef.static", NO_FILES)

    @override
    def __repr__(self) -> str:
        return f"<RouteTableDef count={len(self)}>"
