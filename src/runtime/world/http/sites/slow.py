"""slow.test: takes 10 s, or as long as the path says; sends byte by byte; breaks off; never answers."""

from typing import Final

from ..exchange import Reply, Request, text_reply
from ..headers import Headers
from ..routes import Routes

_TIME: Final = 10.0
_LONGEST: Final = 3_600.0
_TEXT: Final = b"0123456789" * 10


def site() -> Routes:
    """The site."""
    routes = Routes()

    @routes.at("/", "GET")
    def _root(request: Request) -> Reply:
        return text_reply("late, but here\n", kind="text/plain", time=_TIME)

    @routes.at("/never")
    def _never(request: Request) -> Reply:
        return Reply(fault="hang")

    @routes.at("/drip", "GET")
    def _drip(request: Request) -> Reply:
        pieces = [(1.0, _TEXT[index : index + 1]) for index in range(10)]
        headers = Headers([("Content-Type", "text/plain"), ("Content-Length", "10")])
        return Reply(headers=headers, pieces=pieces)

    @routes.at("/broken", "GET")
    def _broken(request: Request) -> Reply:
        headers = Headers([("Content-Type", "text/plain"), ("Content-Length", str(len(_TEXT)))])
        return Reply(headers=headers, body=_TEXT, time=0.1, fault="reset", fault_after=50)

    @routes.at("/cut", "GET")
    def _cut(request: Request) -> Reply:
        headers = Headers([("Content-Type", "text/plain"), ("Content-Length", str(len(_TEXT)))])
        return Reply(headers=headers, body=_TEXT, time=0.1, fault="close", fault_after=50)

    @routes.at("/{seconds}", "GET")
    def _after(request: Request, seconds: str) -> Reply:
        try:
            wait = float(seconds)
        except ValueError:
            return text_reply("Not Found\n", 404, "text/plain")
        return text_reply("late, but here\n", kind="text/plain", time=min(max(0.0, wait), _LONGEST))

    return routes
