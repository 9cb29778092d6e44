"""Request: what a handler is asked."""

import asyncio
import json
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, Final, NamedTuple, override
from urllib.parse import parse_qsl

from multidict import CIMultiDictProxy, MultiDict, MultiDictProxy
from world.http import RequestHead
from world.unsupported import Partial
from yarl import URL

from .content_fields import ContentFields
from .helpers import ChainMapProxy, HttpVersion, Store
from .request_body import RequestBody

if TYPE_CHECKING:
    from .stream_response import StreamResponse
    from .web_app import Application
    from .web_protocol import RequestHandler
    from .web_urldispatcher import UrlMappingMatchInfo

_WITH_FORMS: Final = ("PATCH", "POST", "PUT", "TRACE", "DELETE")
_HEADER: Final = "Read headers."


class FileField(NamedTuple):
    """A file of a form."""

    name: str
    filename: str
    file: Any
    content_type: str
    headers: CIMultiDictProxy[str]


class BaseRequest(ContentFields, Store, Partial):
    """One request; its head is there, its body is read by those who ask for it."""

    _refused: ClassVar[Mapping[str, str]] = {
        "clone": "Hand the request on as it is.",
        "multipart": "Use post(), or content.",
        "forwarded": _HEADER,
        "http_range": _HEADER,
        "if_match": _HEADER,
        "if_modified_since": _HEADER,
        "if_none_match": _HEADER,
        "if_range": _HEADER,
        "if_unmodified_since": _HEADER,
        "message": "Use the properties of the request.",
        "writer": "Answer with a StreamResponse.",
    }

    def __init__(
        self, head: RequestHead, content: RequestBody, protocol: RequestHandler, max_size: int
    ) -> None:
        super().__init__()
        self.method = head.method
        self.version = HttpVersion(1, int(head.version[-1]))
        #: The path and the question as they were sent.
        self.raw_path = head.target
        self._headers: CIMultiDictProxy[str] = CIMultiDictProxy(head.headers.pairs())
        self.content = content
        self.protocol = protocol
        self.client_max_size = max_size
        self.task = asyncio.current_task()
        self.scheme = "http"
        self.secure = False
        asked = URL(head.target)
        self.rel_url = asked.relative() if asked.absolute else asked
        self._read_bytes: bytes | None = None
        self._post: MultiDictProxy[Any] | None = None

    @property
    @override
    def headers(self) -> CIMultiDictProxy[str]:
        """The fields that were sent."""
        return self._headers

    # ---- where it goes ----

    @property
    def path(self) -> str:
        """The path, with its escapes undone."""
        return self.rel_url.path

    @property
    def path_qs(self) -> str:
        """The path and the question."""
        return str(self.rel_url)

    @property
    def query(self) -> MultiDictProxy[str]:
        """The fields after the question mark."""
        return self.rel_url.query

    @property
    def query_string(self) -> str:
        """What follows the question mark, with its escapes undone."""
        return self.rel_url.query_string

    @property
    def host(self) -> str:
        """The host that is asked, as the client names it, with its port."""
        own = self.get_extra_info("sockname") or ("",)
        return self.headers.get("Host", str(own[0]))

    @property
    def url(self) -> URL:
        """The whole address."""
        return URL.build(scheme=self.scheme, authority=self.host).join(self.rel_url)

    # ---- who asks ----

    @property
    def remote(self) -> str | None:
        """The address of who asks."""
        peer: Any = self.get_extra_info("peername")
        if isinstance(peer, str):
            return peer
        return str(peer[0]) if peer else None

    @property
    def transport(self) -> asyncio.WriteTransport | None:
        """The connection; None when it has ended."""
        return None if self.protocol.is_gone else self.protocol.writer.transport

    def get_extra_info(self, name: str, default: Any = None) -> Any:
        """What the connection says of itself."""
        return self.protocol.writer.get_extra_info(name, default)

    @property
    def keep_alive(self) -> bool:
        """Whether the client may ask again on this connection."""
        said = self.headers.get("Connection", "").lower()
        return said == "keep-alive" if self.version < (1, 1) else said != "close"

    @property
    def raw_headers(self) -> tuple[tuple[bytes, bytes], ...]:
        """The fields as they were sent."""
        return tuple((name.encode(), value.encode()) for name, value in self.headers.items())

    @property
    def cookies(self) -> Mapping[str, str]:
        """The cookies that the client has sent."""
        # Few programs have cookies.
        from http.cookies import SimpleCookie

        sent = SimpleCookie(self.headers.get("Cookie", ""))
        return MappingProxyType({name: morsel.value for name, morsel in sent.items()})

    # ---- its body ----

    @property
    def body_exists(self) -> bool:
        """Whether it has a body."""
        return self.content.exists

    @property
    def can_read_body(self) -> bool:
        """Whether something of the body has not been read."""
        return not self.content.at_eof()

    async def release(self) -> None:
        """Read what is left of the body, and forget it."""
        while not self.content.at_eof():
            await self.content.readany()

    async def read(self) -> bytes:
        """The body. Raises HTTPRequestEntityTooLarge if it is larger than the application allows."""
        if self._read_bytes is None:
            whole = bytearray()
            while piece := await self.content.readany():
                whole += piece
                if self.client_max_size and len(whole) > self.client_max_size:
                    from .web_exceptions import HTTPRequestEntityTooLarge

                    raise HTTPRequestEntityTooLarge(self.client_max_size)
            self._read_bytes = bytes(whole)
        return self._read_bytes

    async def text(self) -> str:
        """The body as a text."""
        return (await self.read()).decode(self.charset or "utf-8")

    async def json(self, *, loads: Callable[[str], Any] = json.loads) -> Any:
        """The body as JSON. Raises json.JSONDecodeError."""
        return loads(await self.text())

    async def post(self) -> MultiDictProxy[Any]:
        """The fields of a form; files are FileField."""
        if self._post is None:
            self._post = MultiDictProxy(await self._form())
        return self._post

    async def _form(self) -> MultiDict[Any]:
        kind = self.headers.get("Content-Type") and self.content_type
        if self.method not in _WITH_FORMS:
            return MultiDict()
        if kind == "multipart/form-data":
            # Few programs take files.
            from .multipart import fields_of

            return fields_of(await self.read(), self.headers["Content-Type"])
        if kind not in (None, "", "application/x-www-form-urlencoded"):
            return MultiDict()
        return MultiDict(parse_qsl((await self.text()).rstrip(), keep_blank_values=True))

    async def prepare_hook(self, response: StreamResponse) -> None:
        """The head of the answer is about to be sent."""

    @override
    def __repr__(self) -> str:
        shown = self.path.encode("ascii", "backslashreplace").decode()
        return f"<{type(self).__name__} {self.method} {shown} >"


class Request(BaseRequest):
    """A request that an application answers."""

    _match_info: UrlMappingMatchInfo | None = None

    @property
    def match_info(self) -> UrlMappingMatchInfo:
        """The route that was found, and the variable parts of the path."""
        assert self._match_info is not None
        return self._match_info

    @property
    def app(self) -> Application:
        """The application that answers."""
        return self.match_info.current_app

    @property
    def config_dict(self) -> ChainMapProxy:
        """What the application shares, and those that it is a part of."""
        apps = self.match_info.apps
        return ChainMapProxy(reversed(apps[: apps.index(self.app) + 1]))

    @override
    async def prepare_hook(self, response: StreamResponse) -> None:
        for app in () if self._match_info is None else self._match_info.apps:
            await app.on_response_prepare.send(self, response)
