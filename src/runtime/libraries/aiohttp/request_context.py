"""RequestContextManager: what asking returns, to be awaited or entered."""

from collections.abc import Coroutine, Generator
from typing import TYPE_CHECKING, Any, override

from .client_reqrep import ClientResponse

if TYPE_CHECKING:
    from .client_ws import ClientWebSocketResponse


class RequestContextManager(Coroutine[Any, Any, ClientResponse]):
    """What `session.get` returns: to be awaited, or entered with `async with`."""

    __slots__ = ("_coro", "_resp")

    def __init__(self, coro: Coroutine[Any, Any, ClientResponse]) -> None:
        self._coro = coro
        self._resp: ClientResponse | None = None

    @override
    def send(self, value: Any, /) -> Any:
        return self._coro.send(value)

    @override
    def throw(self, *args: Any) -> Any:
        return self._coro.throw(*args)

    @override
    def close(self) -> None:
        return self._coro.close()

    @override
    def __await__(self) -> Generator[Any, Any, ClientResponse]:
        return self._coro.__await__()

    async def __aenter__(self) -> ClientResponse:
        self._resp = await self._coro
        return await self._resp.__aenter__()

    async def __aexit__(self, *error: object) -> None:
        if self._resp is not None:
            await self._resp.__aexit__(*error)


RequestContextManager.__module__ = "aiohttp.client"
RequestContextManager.__name__ = RequestContextManager.__qualname__ = "_RequestContextManager"


class WebSocketContextManager:
    """What `session.ws_connect` returns: to be awaited, or entered with `async with`."""

    def __init__(self, coro: Coroutine[Any, Any, ClientWebSocketResponse]) -> None:
        self._coro = coro
        self._websocket: ClientWebSocketResponse | None = None

    def __await__(self) -> Generator[Any, Any, ClientWebSocketResponse]:
        return self._coro.__await__()

    async def __aenter__(self) -> ClientWebSocketResponse:
        self._websocket = await self._coro
        return self._websocket

    async def __aexit__(self, *_: object) -> None:
        if self._websocket is not None:
            await self._websocket.close()
