"""Transaction: begins, and ends with commit or rollback; within another one it is a savepoint."""

from typing import TYPE_CHECKING, Self

from .exceptions import InterfaceError

if TYPE_CHECKING:
    from .connection import Connection


class Transaction:
    """Enter it, or call start() and then commit() or rollback()."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._state = "new"
        #: The name of the savepoint; empty for a transaction of its own.
        self._mark = ""

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, kind: object, *_: object) -> None:
        if self._connection.is_closed():
            return
        await (self.commit() if kind is None else self.rollback())

    async def start(self) -> None:
        """Begin."""
        if self._state != "new":
            raise InterfaceError(f"cannot start; the transaction is already {self._state}")
        if self._connection.top_transaction is not None:
            self._mark = f"__asyncpg_savepoint_{id(self):x}__"
            await self._connection.ask(f"SAVEPOINT {self._mark}")
        elif self._connection.is_in_transaction():
            raise InterfaceError(
                "cannot use Connection.transaction() in a manually started transaction"
            )
        else:
            await self._connection.ask("BEGIN")
            self._connection.top_transaction = self
        self._state = "started"

    async def commit(self) -> None:
        """Let all see what was done."""
        await self._end("commit", "COMMIT", "RELEASE SAVEPOINT")

    async def rollback(self) -> None:
        """Let it not have been."""
        await self._end("rollback", "ROLLBACK", "ROLLBACK TO")

    async def _end(self, verb: str, whole: str, part: str) -> None:
        if self._state != "started":
            state = "not yet started" if self._state == "new" else f"already {self._state}"
            raise InterfaceError(f"cannot {verb}; the transaction is {state}")
        try:
            await self._connection.ask(f"{part} {self._mark}" if self._mark else whole)
        finally:
            self._state = "committed" if verb == "commit" else "rolled back"
            if not self._mark:
                self._connection.top_transaction = None
