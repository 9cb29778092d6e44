"""request: asks once, with a session of its own."""

import asyncio
from collections.abc import Coroutine
from typing import Any, override

from yarl import URL

from .client import ClientSession
from .client_reqrep import ClientResponse
from .connector import BaseConnector
from .request_context import RequestContextManager


class _SessionRequestContextManager(RequestContextManager):
    """What `aiohttp.request` returns: the session lives as long as the response."""

    __slots__ = ("_session",)

    def __init__(self, coro: Coroutine[Any, Any, ClientResponse], session: ClientSession) -> None:
        super().__init__(coro)
        self._session = session

    @override
    async def __aenter__(self) -> ClientResponse:
        try:
            return await super().__aenter__()
        except BaseException:
            await self._session.close()
            raise

    @override
    async def __aexit__(self, *error: object) -> None:
        await super().__aexit__(*error)
        await self._session.close()


def request(
    method: str,
    url: str | URL,
    *,
    connector: BaseConnector | None = None,
    loop: asyncio.AbstractEventLoop | None = None,
    **kwargs: Any,
) -> _SessionRequestContextManager:
    """Ask once, with a session that is closed afterwards; to be entered with `async with`."""
    session = ClientSession(connector=connector, connector_owner=connector is None, loop=loop)
    return _SessionRequestContextManager(session._request(method, url, **kwargs), session)
