"""Connection: one connection to the server."""

import asyncio
import inspect
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, ClassVar

from world.sql.wire import Message
from world.unsupported import Partial

from .exceptions import InterfaceError, error_of, refusal
from .prepared_stmt import PreparedStatement
from .protocol import Protocol
from .record import Record
from .settings import Settings
from .transaction import Transaction

Listener = Callable[["Connection", int, str, str], Any]

REFUSED: Mapping[str, str] = {
    "cursor": "Use fetch().",
    "copy_from_table": "Use fetch().",
    "copy_to_table": "Use executemany().",
    "copy_records_to_table": "Use executemany().",
    "set_type_codec": "Convert values in your program.",
    "fetchmany": "Use executemany() or fetch().",
    "add_query_logger": "The timeline shows every query.",
    "add_log_listener": "The server sends no log messages.",
}


class Connection(Partial):
    """Runs one query at a time."""

    _refused: ClassVar[Mapping[str, str]] = REFUSED

    def __init__(self, settings: Settings, command_timeout: float | None) -> None:
        self._settings = settings
        self._command_timeout = command_timeout
        self._protocol: Protocol | None = None
        self._listeners: dict[str, list[Listener]] = {}
        self._is_open = False
        #: Coroutines that listen, while they run.
        self._calling = set[asyncio.Task[Any]]()
        #: The transaction under way that was begun by `transaction()`.
        self.top_transaction: Transaction | None = None

    def __repr__(self) -> str:
        return f"<asyncpg.connection.Connection object at {id(self):#x}>"

    async def begin_session(self) -> None:
        """Connect and log in. Raises OSError and PostgresError."""
        loop = asyncio.get_running_loop()
        _, self._protocol = await loop.create_connection(
            lambda: Protocol(self._noticed, self._settings.host),
            self._settings.host,
            self._settings.port,
        )
        answer = await self._protocol.ask(self._settings.hello())
        if answer["kind"] == "refused":
            self._protocol.abort()
            raise refusal(answer["what"], answer["name"])

    # ---- queries ----

    async def ask(
        self, query: str, args: Sequence[Any] = (), limit: float | None = None
    ) -> Message:
        """Send a statement and wait for its answer. Raises the server's error, and TimeoutError."""
        if self._protocol is None:
            raise InterfaceError("connection is closed")
        async with asyncio.timeout(self._command_timeout if limit is None else limit):
            answer = await self._protocol.ask({"kind": "query", "sql": query, "args": list(args)})
        self._is_open = answer["open"]
        if answer["kind"] == "error":
            raise error_of(answer["code"], answer["text"])
        return answer

    async def execute(self, query: str, *args: Any, timeout: float | None = None) -> str:  # noqa: ASYNC109 - the real name
        """Do a statement, or several without arguments; what the server says of the last: `UPDATE 1`."""
        said = ""
        for statement in [query] if args else _statements(query):
            said = _status(await self.ask(statement, args, timeout))
        return said

    async def executemany(
        self,
        command: str,
        args: Iterable[Sequence[Any]],
        *,
        timeout: float | None = None,  # noqa: ASYNC109 - the real name
    ) -> None:
        """Do a statement with each of `args`, all or none."""
        async with self.transaction():
            for each in args:
                await self.ask(command, each, timeout)

    async def fetch(self, query: str, *args: Any, timeout: float | None = None) -> list[Record]:  # noqa: ASYNC109 - the real name
        """All rows."""
        return records(await self.ask(query, args, timeout))

    async def fetchrow(self, query: str, *args: Any, timeout: float | None = None) -> Record | None:  # noqa: ASYNC109 - the real name
        """The first row, or None."""
        return next(iter(await self.fetch(query, *args, timeout=timeout)), None)

    async def fetchval(
        self,
        query: str,
        *args: Any,
        column: int = 0,
        timeout: float | None = None,  # noqa: ASYNC109 - the real name
    ) -> Any:
        """One value of the first row, or None."""
        row = await self.fetchrow(query, *args, timeout=timeout)
        return None if row is None else row[column]

    async def prepare(self, query: str, *, timeout: float | None = None) -> PreparedStatement:  # noqa: ASYNC109 - the real name
        """A statement that is run again and again."""
        return PreparedStatement(self, query)

    def transaction(
        self, *, isolation: str | None = None, readonly: bool = False, deferrable: bool = False
    ) -> Transaction:
        """A transaction: enter it, or start() it. Within another one it is a savepoint."""
        return Transaction(self)

    def is_in_transaction(self) -> bool:
        """Whether one is under way."""
        return self._is_open

    # ---- channels ----

    async def add_listener(self, channel: str, callback: Listener) -> None:
        """Call `callback(connection, pid, channel, payload)` at each NOTIFY."""
        if channel not in self._listeners:
            await self.ask(f'LISTEN "{channel}"')
        self._listeners.setdefault(channel, []).append(callback)

    async def remove_listener(self, channel: str, callback: Listener) -> None:
        """Call it no more."""
        callbacks = self._listeners.get(channel, [])
        if callback in callbacks:
            callbacks.remove(callback)
        if not callbacks and self._listeners.pop(channel, None) is not None:
            await self.ask(f'UNLISTEN "{channel}"')

    def _noticed(self, channel: str, payload: str) -> None:
        loop = asyncio.get_running_loop()
        for callback in self._listeners.get(channel, []):
            if inspect.iscoroutinefunction(callback):
                task = loop.create_task(callback(self, 1, channel, payload))
                self._calling.add(task)
                task.add_done_callback(self._calling.discard)
            else:
                loop.call_soon(callback, self, 1, channel, payload)

    # ---- its end ----

    def is_closed(self) -> bool:
        """Whether it is over."""
        return self._protocol is None or self._protocol.is_closed

    async def close(self, *, timeout: float | None = None) -> None:  # noqa: ASYNC109 - the real name
        """Take leave of the server; a query under way is waited for no longer."""
        if self._protocol is not None:
            async with asyncio.timeout(timeout):
                await self._protocol.close()

    def terminate(self) -> None:
        """Close it at once."""
        if self._protocol is not None:
            self._protocol.abort()

    async def reset(self, *, timeout: float | None = None) -> None:  # noqa: ASYNC109 - the real name
        """As new: no listeners, no transaction."""
        self._listeners.clear()
        self.top_transaction = None
        await self.ask("ROLLBACK" if self._is_open else "RESET ALL", (), timeout)


def records(answer: Message) -> list[Record]:
    """The rows of an answer."""
    return [Record(answer["columns"], row) for row in answer["rows"]]


def _status(answer: Message) -> str:
    match answer["verb"]:
        case "insert":
            return f"INSERT 0 {answer['affected']}"
        case "update" | "delete":
            return f"{answer['verb'].upper()} {answer['affected']}"
        case "select":
            return f"SELECT {len(answer['rows'])}"
        case "create" | "drop" | "alter":
            return answer["object"]
        case verb:
            return verb.upper()


def _statements(query: str) -> list[str]:
    """The statements of a text; a semicolon within a string separates none."""
    from world.sql.literals import split_literals

    parts = [""]
    for piece in split_literals(query):
        first, *others = [piece] if piece[0] in "'\"" else piece.split(";")
        parts[-1] += first
        parts += others
    return [part for part in parts if part.strip()] or [query]
