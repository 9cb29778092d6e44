"""run_app: serves an application until the program is interrupted."""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Iterable
from typing import Any

from world.unsupported import refuse_arguments

from .web_app import Application
from .web_log import ACCESS_LOGGER
from .web_runner import REFUSED, AppRunner, BaseSite, GracefulExit, SockSite, TCPSite, UnixSite


def run_app(
    app: Application | Awaitable[Application],
    *,
    host: Any = None,
    port: int | None = None,
    path: Any = None,
    sock: Any = None,
    shutdown_timeout: float = 60.0,
    print: Any = print,
    backlog: int = 128,
    access_log: logging.Logger | None = ACCESS_LOGGER,
    handle_signals: bool = True,
    reuse_address: bool | None = None,
    reuse_port: bool | None = None,
    loop: asyncio.AbstractEventLoop | None = None,
    **options: Any,
) -> None:
    """Serve until SIGINT or SIGTERM comes."""
    refuse_arguments("run_app", options, REFUSED)
    reuse = {"reuse_address": reuse_address, "reuse_port": reuse_port}

    async def serve() -> None:
        made = app if isinstance(app, Application) else await app
        runner = AppRunner(
            made,
            handle_signals=handle_signals,
            shutdown_timeout=shutdown_timeout,
            access_log=access_log,
        )
        await runner.setup()
        try:
            for site in _sites(runner, host, port, path, sock, backlog, reuse):
                await site.start()
            if print is not None:
                names = ", ".join(sorted(site.name for site in runner.sites))
                print(f"======== Running on {names} ========\n(Press CTRL+C to quit)")
            # The real one sleeps for hours in turn; here nothing ends a run that nobody asks or stops.
            await asyncio.get_running_loop().create_future()
        finally:
            await runner.cleanup()

    with contextlib.suppress(GracefulExit, KeyboardInterrupt):
        _run_to_the_end(asyncio.new_event_loop() if loop is None else loop, serve())


def _sites(
    runner: AppRunner, host: Any, port: int | None, path: Any, sock: Any, backlog: int, reuse: Any
) -> list[BaseSite]:
    hosts = [host] if isinstance(host, str) else list[str | None](host or ())
    if not hosts and ((path is None and sock is None) or port is not None):
        hosts = [None]
    sites: list[BaseSite] = [
        TCPSite(runner, each, port, backlog=backlog, **reuse) for each in hosts
    ]
    sites += [UnixSite(runner, each, backlog=backlog) for each in _several(path)]
    sites += [SockSite(runner, each, backlog=backlog) for each in _several(sock)]
    return sites


def _several(given: Any) -> list[Any]:
    if given is None:
        return []
    return [*given] if isinstance(given, Iterable) and not isinstance(given, str) else [given]


def _run_to_the_end(loop: asyncio.AbstractEventLoop, serving: Any) -> None:
    """Run it; when it is interrupted, have it clean up, and then close the loop."""
    main = loop.create_task(serving)
    try:
        asyncio.set_event_loop(loop)
        loop.run_until_complete(main)
    finally:
        if not main.done():
            main.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                loop.run_until_complete(main)
        _cancel_tasks(loop)
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.close()


def _cancel_tasks(loop: asyncio.AbstractEventLoop) -> None:
    tasks = asyncio.all_tasks(loop)
    for task in tasks:
        task.cancel()
    if tasks:
        loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))
