"""AsyncConnection: one connection to the server; tasks that share it take turns."""

import asyncio
import contextlib
from collections.abc import AsyncGenerator
from typing import Any, Self

from world.sql.wire import HEAD, Message, body_length, read_body, write_message

from .base_connection import BaseConnection, Notify, Steps, refuse_cursor
from .conninfo import ConnectionInfo
from .cursor_async import AsyncCursor
from .errors import ConnectionTimeout, OperationalError, refusal, unreachable
from .queries import Params
from .rows import RowFactory
from .transaction import AsyncTransaction

#: Seconds that a cancelled statement is waited for.
_PATIENCE = 5.0


class AsyncConnection(BaseConnection):
    """Runs one statement at a time; a second task waits until the first has its answer."""

    def __init__(
        self, info: ConnectionInfo, autocommit: bool, row_factory: RowFactory | None
    ) -> None:
        super().__init__(info, autocommit, row_factory)
        self.lock = asyncio.Lock()
        self._reader: asyncio.StreamReader | None = None
        self._writer: asyncio.StreamWriter | None = None

    @classmethod
    async def connect(
        cls,
        conninfo: str = "",
        *,
        autocommit: bool = False,
        prepare_threshold: int | None = 5,
        row_factory: RowFactory | None = None,
        **kwargs: Any,
    ) -> Self:
        """A connection. Raises OperationalError."""
        info = ConnectionInfo.of(conninfo, kwargs)
        made = cls(info, autocommit, row_factory)
        try:
            async with asyncio.timeout(info.connect_timeout):
                await made._begin_session()
        except TimeoutError:
            raise ConnectionTimeout("connection timeout expired") from None
        return made

    async def _begin_session(self) -> None:
        facts = self._facts
        try:
            streams = await asyncio.open_connection(facts.host, facts.port)
        except OSError as error:
            raise unreachable(error, facts.host, facts.port) from None
        self._reader, self._writer = streams
        answer = await self._exchange(facts.hello())
        if answer["kind"] == "refused":
            address = self._writer.get_extra_info("peername")[0]
            await self.close()
            raise refusal(answer["what"], answer["name"], address, facts.port)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, kind: object, *_: object) -> None:
        if self.closed:
            return
        if kind is None:
            await self.commit()
        else:
            # The exception that leaves the block says more.
            with contextlib.suppress(OperationalError):
                await self.rollback()
        await self.close()

    async def close(self) -> None:
        """Close it; what was not committed is lost."""
        self._is_closed = True
        if self._writer is not None:
            self._writer.close()

    # ---- statements ----

    async def wait[T](self, steps: Steps[T]) -> T:
        """Say each of `steps`, and give it the answer."""
        try:
            message = next(steps)
            while True:
                message = steps.send(await self._exchange(message))
        except StopIteration as end:
            return end.value

    async def _exchange(self, message: Message) -> Message:
        writer = self._writer
        if writer is None:
            raise OperationalError("the connection is closed")
        try:
            writer.write(write_message(message))
            await writer.drain()
            return await self._answer()
        except asyncio.CancelledError:
            await self._take_back(writer)
            raise
        except OSError, asyncio.IncompleteReadError:
            self._lose()
            raise OperationalError(
                "consuming input failed: server closed the connection unexpectedly\n"
                "\tThis probably means the server terminated abnormally\n"
                "\tbefore or while processing the request."
            ) from None

    async def _answer(self) -> Message:
        while True:
            message = await self._read()
            if message["kind"] != "notice":
                return message
            self.noticed(message)

    async def _read(self) -> Message:
        reader = self._reader
        assert reader is not None
        return read_body(await reader.readexactly(body_length(await reader.readexactly(HEAD))))

    async def _take_back(self, writer: asyncio.StreamWriter) -> None:
        """Have the server give up, and read what it says to that: the connection can be used again."""
        try:
            writer.write(write_message({"kind": "cancel"}))
            async with asyncio.timeout(_PATIENCE):
                self.is_in_transaction = (await self._answer()).get("open", False)
        except OSError, asyncio.IncompleteReadError, asyncio.CancelledError:
            self._lose()

    def _lose(self) -> None:
        self._is_closed = self._is_broken = True
        if self._writer is not None:
            self._writer.close()

    def cursor(
        self, name: str = "", *, binary: bool = False, row_factory: RowFactory | None = None
    ) -> AsyncCursor:
        """A cursor."""
        refuse_cursor(name, binary)
        if self.closed:
            raise OperationalError("the connection is closed")
        return AsyncCursor(self, row_factory=row_factory)

    async def execute(
        self,
        query: str | bytes,
        params: Params = None,
        *,
        prepare: bool | None = None,
        binary: bool = False,
    ) -> AsyncCursor:
        """Do a statement; the cursor that has what it gave."""
        return await self.cursor(binary=binary).execute(query, params)

    # ---- transactions ----

    async def commit(self) -> None:
        """Let all see what was done."""
        async with self.lock:
            await self.wait(self.ending("commit"))

    async def rollback(self) -> None:
        """Let it not have been."""
        async with self.lock:
            await self.wait(self.ending("rollback"))

    @contextlib.asynccontextmanager
    async def transaction(
        self, savepoint_name: str | None = None, force_rollback: bool = False
    ) -> AsyncGenerator[AsyncTransaction]:
        """A block that is committed at its end; within another one it is a savepoint."""
        block = AsyncTransaction(self, savepoint_name, force_rollback)
        async with self.lock:
            await self.wait(block.entering())
        try:
            yield block
        except BaseException as error:
            if not await self._left(block, error):
                raise
        else:
            await self._left(block, None)

    async def _left(self, block: AsyncTransaction, error: BaseException | None) -> bool:
        if self.closed:
            self.blocks = max(self.blocks - 1, 0)
            return False
        async with self.lock:
            return await self.wait(block.leaving(error))

    async def set_autocommit(self, value: bool) -> None:
        """Whether each statement is committed by itself."""
        self.check_setting("autocommit")
        self._autocommit = bool(value)

    # ---- channels ----

    async def notifies(
        self,
        *,
        timeout: float | None = None,  # noqa: ASYNC109 - the real name
        stop_after: int | None = None,
    ) -> AsyncGenerator[Notify]:
        """Messages of channels as they come; until `timeout` seconds are over, or so many have come."""
        loop = asyncio.get_running_loop()
        until = None if timeout is None else loop.time() + timeout
        given = 0
        async with self.lock:
            while stop_after is None or given < stop_after:
                if not self._backlog and not await self._hear(until):
                    return
                yield self._backlog.popleft()
                given += 1

    async def _hear(self, until: float | None) -> bool:
        """Read the next message into the backlog; False if none comes in time."""
        try:
            async with asyncio.timeout_at(until):
                message = await self._read()
        except TimeoutError:
            return False
        except OSError, asyncio.IncompleteReadError:
            self._lose()
            raise OperationalError("the connection is lost") from None
        self._backlog.append(Notify(message["channel"], message["payload"]))
        return True
