"""uvloop, simulated: the names of uvloop 0.23 over the loop that every program here runs on.

The real one is a loop written in C that does the same faster. Here time is virtual, so nothing is
faster or slower: a program behaves as it would, and its loop calls itself `uvloop.Loop`.
"""

import asyncio
import warnings
from collections.abc import Awaitable, Callable
from typing import Any, override

from virtual_loop.loop import VirtualLoop, VirtualPolicy
from world.unsupported import each, surface

__version__ = "0.23.0"
__all__ = ("EventLoopPolicy", "Loop", "install", "new_event_loop", "run")


class Loop(VirtualLoop):
    """The event loop."""

    @override
    def __repr__(self) -> str:
        return (
            f"<uvloop.Loop running={self.is_running()} closed={self.is_closed()} "
            f"debug={self.get_debug()}>"
        )


Loop.__module__ = "uvloop"


def new_event_loop() -> Loop:
    """Return a new event loop."""
    return Loop()


def run[T](
    main: Awaitable[T],
    *,
    loop_factory: Callable[[], asyncio.AbstractEventLoop] = new_event_loop,
    debug: bool | None = None,
) -> T:
    """Run a coroutine on a loop of uvloop's, as `asyncio.run` does on asyncio's own.

    Raises TypeError if `loop_factory` makes another loop.
    """

    def checked() -> asyncio.AbstractEventLoop:
        loop = loop_factory()
        if not isinstance(loop, Loop):
            loop.close()
            raise TypeError("uvloop.run() uses a non-uvloop event loop")
        return loop

    awaited: Any = main
    return asyncio.run(awaited, loop_factory=checked, debug=debug)


class EventLoopPolicy(VirtualPolicy):
    """Makes every new loop one of uvloop's."""

    @override
    def new_event_loop(self) -> Loop:
        return Loop()


def install() -> None:
    """Make `asyncio.run` use uvloop's loop. Deprecated since Python 3.12: use `uvloop.run`."""
    warnings.warn(
        "uvloop.install() is deprecated in favor of uvloop.run() starting with Python 3.12.",
        DeprecationWarning,
        stacklevel=1,
    )
    asyncio.set_event_loop_policy(EventLoopPolicy())  # pyright: ignore[reportDeprecated] -- so is this function, and the real one does it


__getattr__, __dir__ = surface(
    __name__,
    __all__,
    each(
        "_noop _version cbhandles dns errors loop lru pseudosock request server sslproto",
        "Its names are uvloop's own. Use those of uvloop.",
    ),
)
