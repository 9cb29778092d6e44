"""Connection: one blocking connection to the server."""

import contextlib
import socket
from collections.abc import Generator
from typing import Any, Self

from world.blocking import blocking_call
from world.sql.wire import HEAD, Message, body_length, read_body, write_message

from .base_connection import BaseConnection, Steps, refuse_cursor
from .conninfo import ConnectionInfo
from .cursor import Cursor
from .errors import ConnectionTimeout, OperationalError, refusal, unreachable
from .queries import Params
from .rows import RowFactory
from .transaction import Transaction


class Connection(BaseConnection):
    """Each statement blocks its thread, and in a coroutine the whole loop."""

    def __init__(
        self, info: ConnectionInfo, autocommit: bool, row_factory: RowFactory | None
    ) -> None:
        super().__init__(info, autocommit, row_factory)
        self._socket: socket.socket | None = None

    @classmethod
    def connect(
        cls,
        conninfo: str = "",
        *,
        autocommit: bool = False,
        prepare_threshold: int | None = 5,
        row_factory: RowFactory | None = None,
        **kwargs: Any,
    ) -> Self:
        """A connection. Raises OperationalError."""
        made = cls(ConnectionInfo.of(conninfo, kwargs), autocommit, row_factory)
        with blocking_call("psycopg.connect"):
            made._begin_session()
        return made

    def _begin_session(self) -> None:
        facts = self._facts
        try:
            address = (facts.host, facts.port)
            self._socket = socket.create_connection(address, facts.connect_timeout)
            self._socket.settimeout(None)
        except TimeoutError:
            raise ConnectionTimeout("connection timeout expired") from None
        except OSError as error:
            raise unreachable(error, facts.host, facts.port) from None
        answer = self._exchange(facts.hello())
        if answer["kind"] == "refused":
            where = self._socket.getpeername()[0]
            self.close()
            raise refusal(answer["what"], answer["name"], where, facts.port)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        if self.closed:
            return
        if kind is None:
            self.commit()
        else:
            # The exception that leaves the block says more.
            with contextlib.suppress(OperationalError):
                self.rollback()
        self.close()

    def close(self) -> None:
        """Close it; what was not committed is lost."""
        self._is_closed = True
        if self._socket is not None:
            self._socket.close()

    # ---- statements ----

    def wait[T](self, steps: Steps[T]) -> T:
        """Say each of `steps`, and give it the answer."""
        with blocking_call("psycopg.Connection.execute"):
            try:
                message = next(steps)
                while True:
                    message = steps.send(self._exchange(message))
            except StopIteration as end:
                return end.value

    def _exchange(self, message: Message) -> Message:
        assert self._socket is not None
        try:
            self._socket.sendall(write_message(message))
            while (answer := self._read())["kind"] == "notice":
                self.noticed(answer)
            return answer
        except OSError as error:
            self._is_closed = self._is_broken = True
            self._socket.close()
            raise OperationalError(
                "consuming input failed: server closed the connection unexpectedly\n"
                "\tThis probably means the server terminated abnormally\n"
                "\tbefore or while processing the request."
            ) from error

    def _read(self) -> Message:
        return read_body(self._exactly(body_length(self._exactly(HEAD))))

    def _exactly(self, count: int) -> bytes:
        data = b""
        while len(data) < count:
            assert self._socket is not None
            piece = self._socket.recv(count - len(data))
            if not piece:
                raise ConnectionResetError
            data += piece
        return data

    def cursor(
        self, name: str = "", *, binary: bool = False, row_factory: RowFactory | None = None
    ) -> Cursor:
        """A cursor."""
        refuse_cursor(name, binary)
        if self.closed:
            raise OperationalError("the connection is closed")
        return Cursor(self, row_factory=row_factory)

    def execute(
        self,
        query: str | bytes,
        params: Params = None,
        *,
        prepare: bool | None = None,
        binary: bool = False,
    ) -> Cursor:
        """Do a statement; the cursor that has what it gave."""
        return self.cursor(binary=binary).execute(query, params)

    # ---- transactions ----

    def commit(self) -> None:
        """Let all see what was done."""
        self.wait(self.ending("commit"))

    def rollback(self) -> None:
        """Let it not have been."""
        self.wait(self.ending("rollback"))

    @contextlib.contextmanager
    def transaction(
        self, savepoint_name: str | None = None, force_rollback: bool = False
    ) -> Generator[Transaction]:
        """A block that is committed at its end; within another one it is a savepoint."""
        block = Transaction(self, savepoint_name, force_rollback)
        self.wait(block.entering())
        try:
            yield block
        except BaseException as error:
            if self.closed or not self.wait(block.leaving(error)):
                raise
        else:
            self.wait(block.leaving(None))

    @property
    def autocommit(self) -> bool:
        """Whether each statement is committed by itself."""
        return self._autocommit

    @autocommit.setter
    def autocommit(self, value: bool) -> None:
        self.set_autocommit(value)

    def set_autocommit(self, value: bool) -> None:
        """Whether each statement is committed by itself. Raises ProgrammingError in a transaction."""
        self.check_setting("autocommit")
        self._autocommit = bool(value)
