"""RequestContextManager: what asking returns, to be awaited or entered."""

from collections.abc import Coroutine, Generator
from typing import Any, override

from .client_reqrep import ClientResponse


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
