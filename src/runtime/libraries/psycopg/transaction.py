"""Transaction blocks: commit at the end, roll back when an exception leaves; one within another is a savepoint."""

from typing import TYPE_CHECKING

from .base_connection import BaseConnection, Steps
from .errors import Error, ProgrammingError

if TYPE_CHECKING:
    from .connection import Connection
    from .connection_async import AsyncConnection


class Rollback(Exception):  # noqa: N818 - the real name
    """Raised in a block to roll it back, or the one that is named, and to go on after it."""

    def __init__(self, transaction: BaseTransaction | None = None) -> None:
        super().__init__()
        self.transaction = transaction


class OutOfOrderTransactionNesting(ProgrammingError):  # noqa: N818 - the real name
    """Blocks that do not lie one within the other."""


class BaseTransaction:
    """What a block says at its beginning and at its end."""

    def __init__(
        self, connection: BaseConnection, savepoint_name: str | None, force_rollback: bool
    ) -> None:
        self._base = connection
        self.savepoint_name = savepoint_name or ""
        self.force_rollback = force_rollback
        self._is_outermost = False
        self._depth = -1

    def entering(self) -> Steps[None]:
        """The block begins. Raises TypeError."""
        if self._depth >= 0:
            raise TypeError("transaction blocks can be used only once")
        connection = self._base
        self._is_outermost = not connection.is_in_transaction
        if not self._is_outermost and not self.savepoint_name:
            self.savepoint_name = f"_pg3_{connection.blocks + 1}"
        self._depth = connection.blocks
        connection.blocks += 1
        if self._is_outermost:
            yield from connection.command("BEGIN")
        if self.savepoint_name:
            yield from connection.command(f'SAVEPOINT "{self.savepoint_name}"')

    def leaving(self, error: BaseException | None) -> Steps[bool]:
        """The block ends; True if its exception is dealt with. Raises the server's error."""
        if error is None and not self.force_rollback:
            self._pop("commit")
            yield from self._end("RELEASE", "COMMIT")
            return False
        self._pop("rollback")
        try:
            yield from self._end("ROLLBACK TO", "ROLLBACK")
        except Error:
            # The exception of the block says more.
            return False
        return isinstance(error, Rollback) and error.transaction in (None, self)

    def _pop(self, verb: str) -> None:
        self._base.blocks -= 1
        if self._base.blocks != self._depth:
            raise OutOfOrderTransactionNesting(
                f"transaction {verb} at the wrong nesting level: {self}"
            )

    def _end(self, inner: str, outer: str) -> Steps[None]:
        if self._is_outermost:
            yield from self._base.command(outer)
        else:
            yield from self._base.command(f'{inner} "{self.savepoint_name}"')


class Transaction(BaseTransaction):
    """The one that blocks."""

    def __init__(
        self, connection: Connection, savepoint_name: str | None, force_rollback: bool
    ) -> None:
        super().__init__(connection, savepoint_name, force_rollback)
        self.connection = connection


class AsyncTransaction(BaseTransaction):
    """The one that is awaited."""

    def __init__(
        self, connection: AsyncConnection, savepoint_name: str | None, force_rollback: bool
    ) -> None:
        super().__init__(connection, savepoint_name, force_rollback)
        self.connection = connection
