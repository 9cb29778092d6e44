"""BaseConnection: what a connection knows of its server, and what it says, whoever carries that there and back."""

from collections import deque
from collections.abc import Callable, Generator, Mapping
from typing import Any, ClassVar, NamedTuple

from world.sql.wire import Message
from world.unsupported import Partial, unsupported

from .conninfo import ConnectionInfo
from .errors import OperationalError, ProgrammingError, error_of
from .queries import Params, prepared
from .rows import RowFactory, tuple_row

#: Questions that go out, and their answers that come back; a connection drives it, waiting or blocking.
type Steps[T] = Generator[Message, Message, T]

REFUSED: Mapping[str, str] = {
    "cursor_factory": "Use row_factory.",
    "adapters": "Convert values in your program.",
    "info": "Use closed, and the errors of statements.",
    "pgconn": "There is no libpq here.",
    "pipeline": "Send one statement after another.",
    "xid": "Use transaction().",
    "tpc_begin": "Use transaction().",
    "set_isolation_level": "PostgreSQL's usual level, READ COMMITTED, is here.",
    "set_read_only": "Do not write.",
    "set_deferrable": "Use transaction().",
    "add_notice_handler": "The server sends no notices.",
    "cancel": "Cancel the task that waits.",
}


class Notify(NamedTuple):
    """A message of a channel."""

    channel: str
    payload: str
    pid: int = 1


NotifyHandler = Callable[[Notify], Any]


class BaseConnection(Partial):
    """The state of a connection: open or not, in a transaction or not."""

    _refused: ClassVar[Mapping[str, str]] = REFUSED

    def __init__(
        self, info: ConnectionInfo, autocommit: bool, row_factory: RowFactory | None
    ) -> None:
        self._facts = info
        self._autocommit = autocommit
        self.row_factory: RowFactory = row_factory or tuple_row
        self.is_in_transaction = False
        #: How many `transaction()` blocks are open, one within the other.
        self.blocks = 0
        self._is_closed = False
        self._is_broken = False
        self._handlers = list[NotifyHandler]()
        self._backlog = deque[Notify]()

    def __repr__(self) -> str:
        facts, kind = self._facts, type(self)
        state = "BAD" if self._is_closed else "INTRANS" if self.is_in_transaction else "IDLE"
        where = f"(host={facts.host} user={facts.user} database={facts.dbname})"
        return f"<psycopg.{kind.__qualname__} [{state}] {where} at {id(self):#x}>"

    @property
    def closed(self) -> bool:
        """Whether it is over."""
        return self._is_closed

    @property
    def broken(self) -> bool:
        """Whether it ended otherwise than by close()."""
        return self._is_broken

    @property
    def autocommit(self) -> bool:
        """Whether each statement is committed by itself."""
        return self._autocommit

    def add_notify_handler(self, callback: NotifyHandler) -> None:
        """Call `callback(notify)` when a message of a channel is read, with the answer to a statement."""
        self._handlers.append(callback)

    def remove_notify_handler(self, callback: NotifyHandler) -> None:
        """Call it no more."""
        self._handlers.remove(callback)

    def noticed(self, message: Message) -> None:
        """A message of a channel has come."""
        notify = Notify(message["channel"], message["payload"])
        if not self._handlers:
            self._backlog.append(notify)
        for handler in self._handlers:
            handler(notify)

    # ---- what is said ----

    def steps(self, query: str | bytes, params: Params = None) -> Steps[Message]:
        """A statement, after BEGIN where a transaction has to begin. Raises the server's error."""
        sql, args = prepared(query, params)
        if not self._autocommit and not self.is_in_transaction:
            yield from self.command("BEGIN")
        return (yield from self.command(sql, args))

    def command(self, sql: str, args: list[Any] | None = None) -> Steps[Message]:
        """One statement as it is. Raises the server's error."""
        if self._is_closed:
            raise OperationalError("the connection is closed")
        answer = yield {"kind": "query", "sql": sql, "args": args or []}
        self.is_in_transaction = answer["open"]
        if answer["kind"] == "error":
            raise error_of(answer["code"], answer["text"])
        return answer

    def ending(self, verb: str) -> Steps[None]:
        """COMMIT or ROLLBACK, if there is anything to end. Raises ProgrammingError."""
        if self.blocks:
            instead = (
                "(Transaction will be automatically committed on successful exit from context.)"
                if verb == "commit"
                else "(Either raise Rollback() or allow an exception to propagate out of the context.)"
            )
            raise ProgrammingError(
                f"Explicit {verb}() forbidden within a Transaction context. {instead}"
            )
        if self.is_in_transaction:
            yield from self.command(verb.upper())

    def check_setting(self, name: str) -> None:
        """Settings cannot be changed within a transaction. Raises ProgrammingError."""
        if self.blocks:
            raise ProgrammingError(
                f"can't change {name!r} now: connection.transaction() context in progress"
            )
        if self.is_in_transaction:
            raise ProgrammingError(
                f"can't change {name!r} now: connection in transaction status INTRANS"
            )


def refuse_cursor(name: str, binary: bool) -> None:
    """Refuse the kinds of cursors that are not here."""
    if name:
        raise unsupported("a cursor with a name", "Use cursor(), whose rows come together.")
    if binary:
        raise unsupported("cursor(binary=True)", "Use cursor().")
