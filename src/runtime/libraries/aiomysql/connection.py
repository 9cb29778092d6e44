"""Connection: one connection to the server, on asyncio's streams."""

import asyncio
from collections.abc import Mapping
from typing import Any, ClassVar, override

from pymysql.converters import escape_item, escape_string
from pymysql.err import (
    CANNOT_CONNECT,
    LOST,
    Error,
    InterfaceError,
    OperationalError,
    error_of,
    refusal,
)
from pymysql.settings import REFUSED, Settings
from world.shared_use import SharedUse
from world.sql.wire import HEAD, Message, body_length, read_body, write_message
from world.unsupported import Partial

from .cursors import Cursor
from .utils import Entered


class Connection(Partial):
    """Sends a query, and reads its answer. Two tasks that use it at once read each other's way."""

    _refused: ClassVar[Mapping[str, str]] = REFUSED

    def __init__(
        self,
        *,
        autocommit: bool | None = False,
        cursorclass: type[Cursor] = Cursor,
        connect_timeout: float | None = None,
        **settings: Any,
    ) -> None:
        self._settings = Settings.of("connect", settings)
        self.host, self.port = self._settings.host, self._settings.port
        self.user, self.db = self._settings.user, self._settings.database
        self.autocommit_mode = autocommit
        self.connect_timeout = connect_timeout
        self._cursorclass = cursorclass
        self._reader: asyncio.StreamReader | None = None
        self._writer: asyncio.StreamWriter | None = None
        self._close_reason: str | None = None
        self._is_in_transaction = False
        self._use = SharedUse(self.host)

    def __repr__(self) -> str:
        return f"<aiomysql.connection.Connection ({self.host}:{self.port})>"

    async def __aenter__(self) -> Connection:
        return self

    async def __aexit__(self, kind: object, *_: object) -> None:
        self.close() if kind is not None else await self.ensure_closed()

    # ---- its beginning and its end ----

    async def begin_session(self) -> None:
        """Connect and log in. Raises OperationalError."""
        try:
            async with asyncio.timeout(self.connect_timeout):
                self._reader, self._writer = await asyncio.open_connection(self.host, self.port)
                answer = await self._exchange(self._settings.hello())
        except (OSError, TimeoutError) as error:
            raise OperationalError(
                CANNOT_CONNECT, f"Can't connect to MySQL server on {self.host!r}"
            ) from error
        if answer["kind"] == "refused":
            self.close()
            raise refusal(answer["what"], answer["name"], self.host, self._settings.password)
        if self.autocommit_mode is not None:
            await self.ask(f"SET AUTOCOMMIT = {int(self.autocommit_mode)}")

    @property
    def closed(self) -> bool:
        """Whether it is over."""
        return self._writer is None

    @property
    def is_lost(self) -> bool:
        """Whether the server has closed it."""
        return self._reader is None or self._reader.at_eof()

    def close(self) -> None:
        """Close it at once; what was not committed is lost."""
        if self._writer is not None:
            self._writer.transport.close()
        self._writer = self._reader = None

    async def ensure_closed(self) -> None:
        """Take leave of the server, and close it."""
        if self._writer is not None:
            await self._writer.drain()
            self.close()

    # ---- statements ----

    async def ask(self, sql: str) -> Message:
        """Send a statement and wait for its answer. Raises the server's error."""
        with self._use:
            answer = await self._exchange({"kind": "query", "sql": sql, "args": []})
        self._is_in_transaction = answer["open"]
        if answer["kind"] == "error":
            raise error_of(answer["code"], answer["text"])
        return answer

    async def _exchange(self, message: Message) -> Message:
        reader, writer = self._reader, self._writer
        if reader is None or writer is None:
            raise InterfaceError(self._close_reason or "(0, 'Not connected')")
        try:
            writer.write(write_message(message))
            await writer.drain()
            return read_body(await reader.readexactly(body_length(await reader.readexactly(HEAD))))
        except asyncio.CancelledError:
            self.close()
            self._close_reason = "Cancelled during execution"
            raise
        except asyncio.IncompleteReadError as error:
            self.close()
            raise OperationalError(LOST, "Lost connection to MySQL server during query") from error
        except OSError as error:
            self.close()
            text = f"Lost connection to MySQL server during query ({error})"
            raise OperationalError(LOST, text) from error

    def cursor(self, *cursors: type[Cursor]) -> Entered[Cursor]:
        """A cursor: await it, or enter it."""
        return Entered(self._cursor(cursors[0] if cursors else self._cursorclass))

    async def _cursor(self, kind: type[Cursor]) -> Cursor:
        if self._writer is None:
            raise InterfaceError(self._close_reason or "(0, 'Not connected')")
        return kind(self)

    async def query(self, sql: str, unbuffered: bool = False) -> int:
        """Do a statement; how many rows it changed."""
        return (await self.ask(sql))["affected"]

    async def begin(self) -> None:
        """Begin a transaction."""
        await self.ask("BEGIN")

    async def commit(self) -> None:
        """Let all see what was done."""
        await self.ask("COMMIT")

    async def rollback(self) -> None:
        """Let it not have been."""
        await self.ask("ROLLBACK")

    async def autocommit(self, value: bool) -> None:
        """Whether each statement is committed by itself."""
        self.autocommit_mode = value
        await self.ask(f"SET AUTOCOMMIT = {int(value)}")

    def get_autocommit(self) -> bool:
        """Whether each statement is committed by itself."""
        return bool(self.autocommit_mode)

    def get_transaction_status(self) -> bool:
        """Whether a transaction is under way."""
        return self._is_in_transaction

    async def ping(self, reconnect: bool = True) -> None:
        """Ask whether the server is there."""
        if self._writer is None:
            if not reconnect:
                raise Error("Already closed")
            await self.begin_session()
        await self.ask("SELECT 1")

    def escape(self, value: Any) -> str:
        """`value` as it stands in SQL."""
        return escape_item(value)

    literal = escape

    def escape_string(self, value: str) -> str:
        """`value` without quotes."""
        return escape_string(value)


class _EnteredConnection(Entered[Connection]):
    @override
    async def leave(self, made: Connection, *, failed: bool) -> None:
        made.close() if failed else await made.ensure_closed()


def connect(**settings: Any) -> Entered[Connection]:
    """A connection: await it, or enter it."""
    return _EnteredConnection(connected(**settings))


async def connected(**settings: Any) -> Connection:
    """A connection that stands."""
    connection = Connection(**settings)
    await connection.begin_session()
    return connection
