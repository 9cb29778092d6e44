"""Middlewares: what stands around the handlers of an application."""

from collections.abc import Awaitable, Callable
from functools import partial, update_wrapper
from typing import TYPE_CHECKING, Any

from .web_request import Request

if TYPE_CHECKING:
    from .web_app import Application

Handler = Callable[[Request], Awaitable[Any]]


def middleware[F](function: F) -> F:
    """Marks a middleware: `async def f(request, handler)`."""
    marked: Any = function
    marked.__middleware_version__ = 1
    return function


def is_marked(function: object) -> bool:
    """Whether it was marked by `middleware`; others are of the old kind: `async def f(app, handler)` gives a handler."""
    return getattr(function, "__middleware_version__", None) == 1


async def handler_within(handler: Handler, apps: tuple[Application, ...]) -> Handler:
    """The handler with the middlewares of all applications around it, the outermost first."""
    for app in reversed(apps):
        for each in reversed(app.middlewares):
            if is_marked(each):
                handler = update_wrapper(partial(each, handler=handler), handler)
            else:
                handler = await each(app, handler)
        handler = _with_current_app(app, handler)
    return handler


def _with_current_app(app: Application, handler: Handler) -> Handler:
    """While the middlewares and handlers of `app` run, `request.app` is that one."""

    async def answer(request: Request) -> Any:
        found = request.match_info
        before, found.current_app = found.current_app, app
        try:
            return await handler(request)
        finally:
            found.current_app = before

    return answer
