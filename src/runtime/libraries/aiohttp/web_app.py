"""Application: routes, what is shared between handlers, and what happens at start and end."""

import logging
import warnings
from collections.abc import Iterable, Mapping
from typing import Any, ClassVar, Final, override

from world.unsupported import Partial, refuse_arguments

from .cleanup import CleanupContext, CleanupError
from .helpers import Store
from .resources import PrefixedSubAppResource
from .signals import FrozenList, Signal
from .web_middlewares import handler_within, is_marked
from .web_request import Request
from .web_routes import AbstractRoute
from .web_urldispatcher import UrlDispatcher

__all__ = ("Application", "CleanupContext", "CleanupError")

_LOGGER: Final = logging.getLogger("aiohttp.web")
_SIGNALS: Final = ("on_startup", "on_shutdown", "on_cleanup")


class Application(Store, Partial):
    """Maps keys to what handlers share; has a router, middlewares and signals."""

    _refused: ClassVar[Mapping[str, str]] = {
        "add_domain": "Look at request.host in the handler.",
        "debug": "Use the debug mode of the loop.",
        "loop": "Use asyncio.get_running_loop().",
        "make_handler": "Use AppRunner.",
    }

    def __init__(
        self,
        *,
        logger: logging.Logger = _LOGGER,
        middlewares: Iterable[Any] = (),
        client_max_size: int = 1024**2,
        **others: Any,
    ) -> None:
        refuse_arguments(
            "Application",
            others,
            {
                "router": "Use the router of the application.",
                "handler_args": "Hand the options to AppRunner.",
                "loop": "The running loop is taken.",
                "debug": "Use the debug mode of the loop.",
            },
        )
        super().__init__()
        self.logger = logger
        self.router = UrlDispatcher()
        self.middlewares: FrozenList[Any] = FrozenList(middlewares)
        self.client_max_size = client_max_size
        self.on_response_prepare = Signal(self)
        self.on_startup = Signal(self)
        self.on_shutdown = Signal(self)
        self.on_cleanup = Signal(self)
        self.cleanup_ctx = CleanupContext()
        self.on_startup.append(self.cleanup_ctx.open)
        self.on_cleanup.append(self.cleanup_ctx.close)
        self._subapps: list[Application] = []
        self._frozen = self._pre_frozen = False

    def __init_subclass__(cls) -> None:
        warnings.warn(
            f"Inheritance class {cls.__name__} from web.Application is discouraged",
            DeprecationWarning,
            stacklevel=3,
        )

    # ---- what it consists of ----

    def add_routes(self, routes: Iterable[Any]) -> list[AbstractRoute]:
        """Add routes that were defined before."""
        return self.router.add_routes(routes)

    def add_subapp(self, prefix: str, subapp: Application) -> PrefixedSubAppResource:
        """Have another application answer all paths below `prefix`. Raises RuntimeError once either has started."""
        if not isinstance(prefix, str):  # pyright: ignore[reportUnnecessaryIsInstance] -- programs pass anything
            raise TypeError("Prefix must be str")
        prefix = prefix.rstrip("/")
        if not prefix:
            raise ValueError("Prefix cannot be empty")
        if self.frozen:
            raise RuntimeError("Cannot add sub application to frozen application")
        if subapp.frozen:
            raise RuntimeError("Cannot add frozen application")
        resource = PrefixedSubAppResource(prefix, subapp)
        self.router.register(resource)
        for name in _SIGNALS:
            self._pass_on(name, subapp)
        self._subapps.append(subapp)
        subapp.pre_freeze()
        return resource

    def _pass_on(self, name: str, subapp: Application) -> None:
        theirs: Signal = getattr(subapp, name)

        async def send(_app: Application) -> None:
            await theirs.send(subapp)

        mine: Signal = getattr(self, name)
        mine.append(send)

    @property
    def frozen(self) -> bool:
        """Whether it has started, and can't be changed any more."""
        return self._frozen

    @property
    def pre_frozen(self) -> bool:
        """Whether its routes, middlewares and signals can't be changed any more."""
        return self._pre_frozen

    def pre_freeze(self) -> None:
        """From now on routes, middlewares and signals can't be changed."""
        if self._pre_frozen:
            return
        self._pre_frozen = True
        for part in (
            self.middlewares,
            self.router,
            self.on_response_prepare,
            self.cleanup_ctx,
            self.on_startup,
            self.on_shutdown,
            self.on_cleanup,
        ):
            part.freeze()
        for each in self.middlewares:
            if not is_marked(each):
                warnings.warn(
                    f'old-style middleware "{each!r}" deprecated, see #2252',
                    DeprecationWarning,
                    stacklevel=2,
                )
        for subapp in self._subapps:
            subapp.pre_freeze()

    def freeze(self) -> None:
        """From now on nothing can be changed."""
        if not self._frozen:
            self.pre_freeze()
            self._frozen = True
            for subapp in self._subapps:
                subapp.freeze()

    def _check_frozen(self) -> None:
        if self._frozen:
            warnings.warn(
                "Changing state of started or joined application is deprecated",
                DeprecationWarning,
                stacklevel=3,
            )

    @override
    def __setitem__(self, key: Any, value: Any) -> None:
        self._check_frozen()
        super().__setitem__(key, value)

    @override
    def __delitem__(self, key: Any) -> None:
        self._check_frozen()
        super().__delitem__(key)

    # ---- what happens ----

    async def startup(self) -> None:
        """Before the first request."""
        await self.on_startup.send(self)

    async def shutdown(self) -> None:
        """When no more requests are taken, before the open ones end."""
        await self.on_shutdown.send(self)

    async def cleanup(self) -> None:
        """After the last request; if the start failed, what it had opened is closed."""
        if self.on_cleanup.frozen:
            await self.on_cleanup.send(self)
        else:
            await self.cleanup_ctx.close(self)

    async def handle(self, request: Request) -> Any:
        """Answer one request, through the middlewares. Raises HTTPException."""
        found = self.router.resolve(request)
        found.add_app(self)
        request._match_info = found
        handler = found.handler
        if any(app.middlewares for app in found.apps):
            handler = await handler_within(handler, found.apps)
        return await handler(request)

    def __call__(self) -> Application:
        """Itself, as servers of other kinds want it."""
        return self

    @override
    def __repr__(self) -> str:
        return f"<Application 0x{id(self):x}>"
