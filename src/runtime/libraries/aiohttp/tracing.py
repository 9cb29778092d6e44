"""TraceConfig: tells functions of the program of each step of a request."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, Final

from multidict import CIMultiDict
from yarl import URL

from .signals import Signal

if TYPE_CHECKING:
    from .client import ClientSession
    from .client_reqrep import ClientResponse

_STEPS: Final = {
    "TraceRequestStart": "on_request_start",
    "TraceRequestChunkSent": "on_request_chunk_sent",
    "TraceResponseChunkReceived": "on_response_chunk_received",
    "TraceRequestEnd": "on_request_end",
    "TraceRequestException": "on_request_exception",
    "TraceRequestRedirect": "on_request_redirect",
    "TraceConnectionQueuedStart": "on_connection_queued_start",
    "TraceConnectionQueuedEnd": "on_connection_queued_end",
    "TraceConnectionCreateStart": "on_connection_create_start",
    "TraceConnectionCreateEnd": "on_connection_create_end",
    "TraceConnectionReuseconn": "on_connection_reuseconn",
    "TraceDnsResolveHostStart": "on_dns_resolvehost_start",
    "TraceDnsResolveHostEnd": "on_dns_resolvehost_end",
    "TraceDnsCacheHit": "on_dns_cache_hit",
    "TraceDnsCacheMiss": "on_dns_cache_miss",
    "TraceRequestHeadersSent": "on_request_headers_sent",
}


class TraceConfig:
    """Signals to append coroutine functions to: `async def f(session, context, params)`."""

    def __init__(self, trace_config_ctx_factory: Callable[..., Any] = SimpleNamespace) -> None:
        self._make_context = trace_config_ctx_factory
        self._signals = {name: Signal(self) for name in _STEPS.values()}

    def __getattr__(self, name: str) -> Signal:
        signals: dict[str, Signal] = self.__dict__.get("_signals", {})
        if name not in signals:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        return signals[name]

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *_STEPS.values()]

    def trace_config_ctx(self, trace_request_ctx: Any = None) -> Any:
        """What the functions share during one request."""
        return self._make_context(trace_request_ctx=trace_request_ctx)

    def freeze(self) -> None:
        """From now on nothing can be appended."""
        for signal in self._signals.values():
            signal.freeze()


class Traces:
    """Those of one request, each with what its functions share."""

    def __init__(
        self, session: ClientSession, configs: Iterable[TraceConfig], context: Any
    ) -> None:
        self._session = session
        self._all = [(config, config.trace_config_ctx(context)) for config in configs]

    def __bool__(self) -> bool:
        return bool(self._all)

    async def tell(self, step: str, *fields: Any) -> None:
        """Tell all of a step."""
        params = globals()[f"{step}Params"](*fields)
        for config, context in self._all:
            signal: Signal = getattr(config, _STEPS[step])
            await signal.send(self._session, context, params)


@dataclass(frozen=True)
class TraceRequestStartParams:
    """A request begins."""

    method: str
    url: URL
    headers: CIMultiDict[str]


@dataclass(frozen=True)
class TraceRequestHeadersSentParams:
    """Its head was sent."""

    method: str
    url: URL
    headers: CIMultiDict[str]


@dataclass(frozen=True)
class TraceRequestChunkSentParams:
    """A piece of its body was sent."""

    method: str
    url: URL
    chunk: bytes


@dataclass(frozen=True)
class TraceResponseChunkReceivedParams:
    """The body of the response was read."""

    method: str
    url: URL
    chunk: bytes


@dataclass(frozen=True)
class TraceRequestEndParams:
    """The head of the response has come."""

    method: str
    url: URL
    headers: CIMultiDict[str]
    response: ClientResponse


@dataclass(frozen=True)
class TraceRequestExceptionParams:
    """It failed."""

    method: str
    url: URL
    headers: CIMultiDict[str]
    exception: BaseException


@dataclass(frozen=True)
class TraceRequestRedirectParams:
    """The response leads elsewhere."""

    method: str
    url: URL
    headers: CIMultiDict[str]
    response: ClientResponse


@dataclass(frozen=True)
class TraceConnectionQueuedStartParams:
    """It waits for a connection that others have."""


@dataclass(frozen=True)
class TraceConnectionQueuedEndParams:
    """It has waited."""


@dataclass(frozen=True)
class TraceConnectionCreateStartParams:
    """A connection is made."""


@dataclass(frozen=True)
class TraceConnectionCreateEndParams:
    """It is made."""


@dataclass(frozen=True)
class TraceConnectionReuseconnParams:
    """A connection that was kept is used again."""


@dataclass(frozen=True)
class TraceDnsResolveHostStartParams:
    """The name of the host is looked up."""

    host: str


@dataclass(frozen=True)
class TraceDnsResolveHostEndParams:
    """It was found."""

    host: str


@dataclass(frozen=True)
class TraceDnsCacheHitParams:
    """It was looked up a moment ago."""

    host: str


@dataclass(frozen=True)
class TraceDnsCacheMissParams:
    """It was not looked up a moment ago."""

    host: str
