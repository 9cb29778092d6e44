"""Connection: one connection to the server; blocking."""

import socket
from collections.abc import Mapping
from typing import Any, ClassVar, Self

from world.blocking import asked_of, blocking_call
from world.sql.wire import HEAD, Message, body_length, read_body, write_message
from world.unsupported import Partial

from .converters import escape_item, escape_string
from .cursors import Cursor
from .err import CANNOT_CONNECT, LOST, Error, OperationalError, error_of, refusal
from .settings import REFUSED, Settings


class Connection(Partial):
    """Sends a query, and waits for its answer."""

    _refused: ClassVar[Mapping[str, str]] = REFUSED

    def __init__(
        self,
        *,
        autocommit: bool | None = False,
        cursorclass: type[Cursor] = Cursor,
        connect_timeout: float | None = 10,
        read_timeout: float | None = None,
        write_timeout: float | None = None,
        **settings: Any,
    ) -> None:
        self._settings = Settings.of("connect", settings)
        self.host, self.port = self._settings.host, self._settings.port
        self.user, self.db = self._settings.user, self._settings.database
        self.autocommit_mode = autocommit
        self.cursorclass = cursorclass
        self._read_timeout = read_timeout
        self._socket: socket.socket | None = None
        with blocking_call("pymysql.connect", self.host):
            self._connect(connect_timeout)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _connect(self, timeout: float | None) -> None:
        try:
            self._socket = socket.create_connection((self.host, self.port), timeout)
        except OSError as error:
            raise OperationalError(
                CANNOT_CONNECT, f"Can't connect to MySQL server on {self.host!r} ({error})"
            ) from error
        self._socket.settimeout(self._read_timeout)
        answer = self._exchange(self._settings.hello())
        if answer["kind"] == "refused":
            self.close()
            raise refusal(answer["what"], answer["name"], self.host, self._settings.password)
        if self.autocommit_mode is not None:
            self.ask(f"SET AUTOCOMMIT = {int(self.autocommit_mode)}")

    @property
    def open(self) -> bool:
        """Whether it stands."""
        return self._socket is not None

    def close(self) -> None:
        """Close it; what was not committed is lost."""
        if self._socket is None:
            raise Error("Already closed")
        self._socket.close()
        self._socket = None

    def ask(self, sql: str) -> Message:
        """Send a statement and wait for its answer. Raises the server's error."""
        with blocking_call("pymysql.Cursor.execute", asked_of(self.host, sql)):
            answer = self._exchange({"kind": "query", "sql": sql, "args": []})
        if answer["kind"] == "error":
            raise error_of(answer["code"], answer["text"])
        return answer

    def _exchange(self, message: Message) -> Message:
        if self._socket is None:
            raise Error("Already closed")
        try:
            self._socket.sendall(write_message(message))
            return read_body(self._exactly(body_length(self._exactly(HEAD))))
        except OSError as error:
            raise OperationalError(
                LOST, f"Lost connection to MySQL server during query ({error})"
            ) from error

    def _exactly(self, count: int) -> bytes:
        data = b""
        while len(data) < count:
            assert self._socket is not None
            piece = self._socket.recv(count - len(data))
            if not piece:
                raise OperationalError(LOST, "Lost connection to MySQL server during query")
            data += piece
        return data

    # ---- statements ----

    def cursor(self, cursor: type[Cursor] | None = None) -> Cursor:
        """A cursor."""
        return (cursor or self.cursorclass)(self)

    def query(self, sql: str) -> int:
        """Do a statement; how many rows it gave or changed."""
        return self.cursor().execute(sql)

    def begin(self) -> None:
        """Begin a transaction."""
        self.ask("BEGIN")

    def commit(self) -> None:
        """Let all see what was done."""
        self.ask("COMMIT")

    def rollback(self) -> None:
        """Let it not have been."""
        self.ask("ROLLBACK")

    def autocommit(self, value: bool) -> None:
        """Whether each statement is committed by itself."""
        self.autocommit_mode = value
        self.ask(f"SET AUTOCOMMIT = {int(value)}")

    def get_autocommit(self) -> bool:
        """Whether each statement is committed by itself."""
        return bool(self.autocommit_mode)

    def ping(self, reconnect: bool = False) -> None:
        """Ask whether the server is there."""
        if self._socket is None:
            if not reconnect:
                raise Error("Already closed")
            self._connect(None)
        self.ask("SELECT 1")

    def escape(self, value: Any) -> str:
        """`value` as it stands in SQL."""
        return escape_item(value)

    literal = escape

    def escape_string(self, value: str) -> str:
        """`value` without quotes."""
        return escape_string(value)
