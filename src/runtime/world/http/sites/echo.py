"""echo.websocket.org: greets, and sends back every message."""

from typing import override

from ...websocket.session import Session, websocket_site
from ..service import Site


class Echo(Session):
    """Sends back what it gets."""

    @override
    def opened(self) -> None:
        self.send("Request served by await-and-see")

    @override
    def message(self, data: str | bytes) -> None:
        self.send(data)


def site() -> Site:
    """The site."""
    return websocket_site(Echo)
