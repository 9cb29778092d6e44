"""HttpService: what answers HTTP at a host, with its limits, its faults and its counters."""

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from ..counters import Counters
from .exchange import Fault, Reply, Request, text_reply

if TYPE_CHECKING:
    from ..host import Host

#: Answers a request; what it returns says how long that takes.
Site = Callable[[Request], Reply]

HTTP_PORT: Final = 80
HTTPS_PORT: Final = 443


@dataclass
class Limits:
    """What a service allows; None is no limit."""

    #: Requests in any one second; more are answered 429 with Retry-After.
    rate: int | None = None
    #: Requests that are worked on at once; more wait for their turn.
    workers: int | None = None
    #: Connections at once; more are answered 503 and closed.
    connections: int | None = None
    #: Bytes of a request's body; more are answered 413.
    body: int = 10_000_000


class HttpService:
    """One site at one host, at the ports for http and https."""

    def __init__(self, host: Host, site: Site, limits: Limits | None = None) -> None:
        self.host = host
        self.site = site
        self.limits = limits or Limits()
        #: What goes wrong with every request from now on, or the status of an error: set by whoever
        #: wants to see how a program takes it.
        self.fault: Fault | int | None = None
        #: Of so many requests one meets the fault: each, unless somebody says otherwise.
        self.every = 1
        self._asked = 0
        self._recent = deque[float]()
        self._waiting = deque[Callable[[], None]]()

    @property
    def counters(self) -> Counters:
        """What the host has seen."""
        return self.host.counters

    def answer(self, request: Request) -> Reply:
        """The reply to `request`, by the rules of limits and faults and then by the site."""
        self._asked += 1
        if self.fault is not None and self._asked % self.every == 0:
            self.counters.failed += 1
            if isinstance(self.fault, int):
                return text_reply("", self.fault)
            return Reply(fault=self.fault)
        if self._is_too_fast():
            self.counters.refused += 1
            reply = text_reply("Too many requests\n", 429, "text/plain")
            reply.headers.add("Retry-After", "1")
            return reply
        reply = self.site(request)
        if reply.fault is not None or reply.status >= 500:
            self.counters.failed += 1
        return reply

    def _is_too_fast(self) -> bool:
        if self.limits.rate is None:
            return False
        now = self.host.now()
        while self._recent and self._recent[0] <= now - 1:
            self._recent.popleft()
        if len(self._recent) >= self.limits.rate:
            return True
        self._recent.append(now)
        return False

    def adjust(self, settings: Mapping[str, float | str]) -> None:
        """Have other limits and faults, in the words of a schedule."""
        limits = self.limits
        for name, value in settings.items():
            match name, value:
                case (("rate" | "workers" | "connections"), float()):
                    limits = replace(limits, **{name: round(value)})
                case "every", float():
                    self.every = max(1, round(value))
                case "fault", float():
                    self.fault = round(value)
                case "fault", "reset" | "close" | "hang":
                    self.fault = value
                case _:
                    pass
        self.limits = limits

    def begin(self, work: Callable[[], None]) -> None:
        """Have a worker do `work`, now or when one is free; it says `done` when it has ended."""
        workers = self.limits.workers
        if workers is not None and self.counters.open_requests >= workers:
            self._waiting.append(work)
        else:
            self.counters.begun()
            work()

    def done(self) -> None:
        """A worker is free."""
        self.counters.ended()
        if self._waiting:
            self.begin(self._waiting.popleft())


def serve_http(
    host: Host, site: Site, limits: Limits | None = None, port: int | None = None
) -> HttpService:
    """Let `site` answer at `host`: at the ports of http and https, or at `port`, plainly."""
    service = HttpService(host, site, limits)
    for number in (HTTP_PORT, HTTPS_PORT) if port is None else (port,):
        host.serve(number, _maker(service, secure=number == HTTPS_PORT), service)
    return service


def _maker(service: HttpService, *, secure: bool) -> Callable[[], HttpPeer]:
    def make() -> HttpPeer:
        # Only when a connection has come.
        from .peer import HttpPeer

        return HttpPeer(service, secure=secure)

    return make


if TYPE_CHECKING:
    from .peer import HttpPeer
