"""run: serves an application until the program is interrupted."""

import contextlib
import sys
from collections.abc import Callable
from typing import Any

from world.unsupported import unsupported

from .config import STARTUP_FAILURE, Config
from .server import Server


def run(
    app: Callable[..., Any] | str,
    *,
    host: str = "127.0.0.1",
    port: int = 8000,
    app_dir: str | None = None,
    **options: Any,
) -> None:
    """Serve `app` at `host` and `port` until Ctrl+C, and stop in good order."""
    config = Config(app, host, port, **options)
    config.load_app()
    server = Server(config)
    # Raised by the signal that ended the server, which has done all that it was to do.
    with contextlib.suppress(KeyboardInterrupt):
        server.run()
    if not server.started:
        sys.exit(STARTUP_FAILURE)


def main(*_: Any, **__: Any) -> None:
    """The command of the terminal."""
    raise unsupported("uvicorn.main", "Call uvicorn.run(app).")
