"""Connection: one connection to the server, on asyncio's streams."""

import asyncio
import builtins
import math
from typing import Any

from world.redis.resp import RespError, Taken, take_reply, write_command

from ..encoding import Encoder
from ..exceptions import ConnectionError, InvalidResponse, RedisError, TimeoutError
from ..greeting import greetings
from ..replies import plain
from ..retry import RETRIES, default_backoff
from ..settings import settings_of
from ..trouble import connect_error, read_error, write_error
from .replies_due import RepliesDue
from .retry import Retry

_PIECE = 32_768


class Connection:
    """Sends commands, and reads their replies in order: whoever reads first gets the first.

    It knows nothing of who asked for what. A pool lends it to one task at a time; a program that shares
    it has to take care of that itself.
    """

    def __init__(self, **settings: Any) -> None:
        chosen = settings_of("Connection", settings)
        self.host: str = chosen["host"]
        self.port: int = int(chosen["port"])
        self.db = 0
        self.socket_timeout: float | None = chosen["socket_timeout"]
        self.socket_connect_timeout: float | None = chosen["socket_connect_timeout"]
        self.retry: Retry = chosen["retry"] or Retry(default_backoff(), RETRIES)
        if chosen["retry_on_error"]:
            self.retry.update_supported_errors(chosen["retry_on_error"])
        self.encoder = Encoder(
            chosen["encoding"], chosen["encoding_errors"], chosen["decode_responses"]
        )
        self._settings = chosen
        self._reader: asyncio.StreamReader | None = None
        self._writer: asyncio.StreamWriter | None = None
        self._buffer = bytearray()
        self._due = RepliesDue(self.host)

    def __repr__(self) -> str:
        return f"<{type(self).__module__}.{type(self).__name__}(host={self.host},port={self.port},db=0)>"

    @property
    def is_connected(self) -> bool:
        """Whether it stands."""
        return self._writer is not None

    @property
    def is_clean(self) -> bool:
        """Whether the next reply will be that to the next command."""
        is_over = self._reader is not None and self._reader.at_eof()
        return not (is_over or self._buffer or self._due)

    # ---- its beginning and its end ----

    async def connect(self) -> None:
        """Connect, unless it stands already. Raises ConnectionError, TimeoutError, AuthenticationError."""
        if self._writer is None:
            await self.retry.call_with_retry(self._connect, lambda _: self.disconnect())

    async def _connect(self) -> None:
        try:
            async with asyncio.timeout(self.socket_connect_timeout):
                self._reader, self._writer = await asyncio.open_connection(self.host, self.port)
        except OSError as error:
            raise connect_error(error, self.host, self.port) from error
        try:
            await self._greet()
        except RedisError:
            await self.disconnect()
            raise

    async def _greet(self) -> None:
        said = greetings(self._settings)
        await self.send_packed_command(
            b"".join(write_command(*map(self.encoder.encode, words)) for words in said), len(said)
        )
        for _ in said:
            await self.read_response()

    async def disconnect(self, nowait: bool = False) -> None:
        """Close it; what was still to come is lost."""
        writer, self._reader, self._writer = self._writer, None, None
        self._buffer.clear()
        self._due.clear()
        if writer is None:
            return
        writer.close()
        if not nowait:
            try:
                await writer.wait_closed()
            except OSError:
                # It was broken already, which is as good as closed.
                return

    # ---- commands and replies ----

    async def send_command(self, *args: Any) -> None:
        """Send one command; its reply has to be read."""
        label = " ".join(str(word) for word in args[:2])
        await self.send_packed_command(write_command(*map(self.encoder.encode, args)), 1, label)

    async def send_packed_command(self, data: bytes, count: int = 1, label: str = "") -> None:
        """Send what is `count` commands already."""
        if self._writer is None:
            await self.connect()
        writer = self._writer
        assert writer is not None
        self._due.sent(count, label)
        try:
            async with asyncio.timeout(self.socket_timeout):
                writer.write(data)
                await writer.drain()
        except OSError as error:
            await self.disconnect(nowait=True)
            raise write_error(error) from error
        except BaseException:
            # Nobody knows how much of it has gone.
            await self.disconnect(nowait=True)
            raise

    async def read_response(
        self,
        disable_decoding: bool = False,
        timeout: float | None = None,  # noqa: ASYNC109 - the real name
        *,
        disconnect_on_error: bool = True,
        push_request: bool | None = False,
    ) -> Any:
        """The next reply, whatever was asked; raises what the server calls an error.

        `timeout` is for this reply alone, and its end gives None; `math.inf` lets it take for ever.
        When the read fails or is cancelled, the connection is closed: the reply would come later,
        as that to another command. `disconnect_on_error=False` leaves it open.
        """
        expects = self._due.expect()
        try:
            taken = await self._read(timeout)
        except TimeoutError as error:
            if timeout is not None:
                return None
            await self._failed(disconnect_on_error)
            raise error
        except BaseException:
            self._due.given_up(expects)
            await self._failed(disconnect_on_error)
            raise
        if push_request:
            self._due.skip()
        else:
            self._due.read(expects)
        value = plain(
            taken.value, Encoder("utf-8", "strict", False) if disable_decoding else self.encoder
        )
        if isinstance(value, RedisError):
            raise value
        return value

    async def _failed(self, disconnects: bool) -> None:
        if disconnects:
            await self.disconnect(nowait=True)

    async def _read(self, limit: float | None) -> Taken:
        limit = self.socket_timeout if limit is None else limit
        try:
            async with asyncio.timeout(None if limit == math.inf else limit):
                while (taken := self._take()) is None:
                    self._buffer += await self._receive()
        except OSError as error:
            if isinstance(error, builtins.TimeoutError):
                raise TimeoutError(f"Timeout reading from {self.host}:{self.port}") from None
            raise read_error(error, self.host, self.port) from error
        return taken

    def _take(self) -> Taken | None:
        try:
            return take_reply(self._buffer)
        except RespError as error:
            raise InvalidResponse(str(error)) from error

    async def _receive(self) -> bytes:
        if self._reader is None:
            raise ConnectionError("Connection closed by server.")
        data = await self._reader.read(_PIECE)
        if not data:
            raise ConnectionError("Connection closed by server.")
        return data
