"""SqlPeer: the server's end of one connection: it lets a client in, and then answers one query after another."""

import re
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, override

from virtual_loop.kernel.peers import Peer

from .database import Outcome
from .failure import SqlFailure
from .session import BlockedError, Session
from .statement import Statement
from .wire import Message, take_message, write_message

if TYPE_CHECKING:
    from .service import SqlService

_CHANNEL: Final = re.compile(
    r"""(listen|unlisten|notify)\s+("?[\w*]+"?)(?:\s*,\s*'(.*)')?""", re.IGNORECASE | re.DOTALL
)
_NOTIFY: Final = re.compile(
    r"""select\s+pg_notify\(\s*(\S+?)\s*,\s*(.+?)\s*\)""", re.IGNORECASE | re.DOTALL
)


class SqlPeer(Peer):
    """Reads queries, and works on each before it begins the next."""

    def __init__(self, service: SqlService) -> None:
        self._service = service
        self._session: Session | None = None
        self._buffer = bytearray()
        self._messages = deque[Message]()
        self._is_open = self._is_busy = False
        self._cancels = list[Callable[[], None]]()

    @override
    def connected(self) -> None:
        self._is_open = True
        self._service.counters.connected()
        self._service.open_connections += 1

    @override
    def received(self, data: bytes) -> None:
        self._service.counters.bytes_received += len(data)
        self._buffer += data
        while (message := take_message(self._buffer)) is not None:
            if message["kind"] == "cancel":
                self._interrupt()
            else:
                self._messages.append(message)
        self._go_on()

    @override
    def ended(self) -> None:
        self._close()
        self.end()

    @override
    def broken(self, reason: str) -> None:
        self._close()

    def _close(self) -> None:
        if not self._is_open:
            return
        self._is_open = False
        self._messages.clear()
        self._stop()
        if self._is_busy:
            self._is_busy = False
            self._service.counters.ended()
        if self._session is not None:
            self._session.rollback()
        for listening in self._service.listeners.values():
            listening.pop(self, None)
        self._service.counters.disconnected()
        self._service.open_connections -= 1

    def _stop(self) -> None:
        for cancel in self._cancels:
            cancel()
        self._cancels.clear()

    # ---- one message after another ----

    def _go_on(self) -> None:
        if self._is_busy or not self._messages or not self._is_open:
            return
        message = self._messages.popleft()
        self._is_busy = True
        self._service.counters.begun()
        if message["kind"] == "hello":
            lasts, label = self._service.limits.login, f"login {message['user']}"
            happen = lambda: self._greet(message)  # noqa: E731 - read once, right below
        else:
            lasts, label = self._service.limits.query, " ".join(message["sql"].split())[:40]
            happen = lambda: self._try(message)  # noqa: E731 - read once, right below
        self._cancels = [self._service.host.work(lasts, label, happen, self._drop)]

    def _drop(self) -> None:
        self._service.counters.failed += 1
        self._close()
        self.reset()

    def _greet(self, message: Message) -> None:
        user, password, name = message["user"], message["password"], message["database"]
        limits = self._service.limits
        if self._service.open_connections > limits.connections:
            self._refuse("too-many", "")
        elif limits.accounts.get(user) != password or user not in limits.accounts:
            self._refuse("password", user)
        elif name is not None and name not in self._service.databases:
            self._refuse("database", name)
        else:
            # MySQL lets in who names no database; the first one stands for none here.
            found = self._service.databases[name or next(iter(self._service.databases))]
            self._session = Session(found, self._service.dialect)
            self._answer({"kind": "welcome", "database": found.name})

    def _refuse(self, what: str, name: str) -> None:
        self._service.counters.refused += 1
        self._answer({"kind": "refused", "what": what, "name": name})
        self._close()
        self.end()

    # ---- queries ----

    def _try(self, message: Message) -> None:
        session = self._session
        assert session is not None
        try:
            if self._channels(message["sql"], message["args"]):
                self._finish(Outcome(), Statement("LISTEN"))
                return
            statement = self._service.dialect.statement(message["sql"], message["args"])
            outcome = session.run(statement)
        except SqlFailure as failure:
            self._fail(failure)
        except BlockedError as blocked:
            self._wait(message, blocked.holders)
        else:
            session.waits_for = set()
            self._cancels = [
                self._service.host.after(outcome.slept, lambda: self._finish(outcome, statement))
            ]

    def _wait(self, message: Message, holders: set[Session]) -> None:
        session = self._session
        assert session is not None
        is_new = not session.waits_for
        session.waits_for = holders
        again = session.database.wait(lambda: self._try(message))
        longest = self._service.dialect.longest_lock_wait
        if longest is None or not is_new:
            self._cancels.append(again)
            return
        self._cancels += [again, self._service.host.after(longest, self._give_up)]

    def _give_up(self) -> None:
        self._fail(SqlFailure(*self._service.dialect.lock_timeout))

    def _interrupt(self) -> None:
        """The client wants the answer no more."""
        if self._is_busy:
            self._fail(SqlFailure("57014", "canceling statement due to user request"))

    def _fail(self, failure: SqlFailure) -> None:
        session = self._session
        self._stop()
        if session is not None:
            session.waits_for = set()
            if session.is_open and self._service.dialect.errors_abort:
                session.is_failed = True
        self._answer(
            {
                "kind": "error",
                "code": failure.code,
                "text": failure.text,
                "open": session is not None and session.is_open,
            }
        )

    def _finish(self, outcome: Outcome, statement: Statement) -> None:
        session = self._session
        assert session is not None
        self._answer(
            {
                "kind": "rows",
                "columns": outcome.columns,
                "rows": outcome.rows,
                "affected": outcome.affected,
                "last_id": outcome.last_id,
                "verb": statement.verb,
                "object": " ".join(statement.sql.split()[:2]).upper(),
                "open": session.is_open,
            }
        )

    def _answer(self, message: Message) -> None:
        self._stop()
        self._send(message)
        if self._is_busy:
            self._is_busy = False
            self._service.counters.ended()
        self._go_on()

    def _send(self, message: Message) -> None:
        data = write_message(message)
        self._service.counters.bytes_sent += len(data)
        self.send(data)

    # ---- channels ----

    def _channels(self, sql: str, args: list[Any]) -> bool:
        """Do LISTEN, UNLISTEN and NOTIFY; False if it is none of them."""
        if self._service.is_mysql:
            return False
        found = _CHANNEL.fullmatch(sql.strip().rstrip(";"))
        called = _NOTIFY.match(sql.strip())
        if called is not None:
            channel, payload = (_argument(each, args) for each in called.groups())
            self._notify(channel, payload)
        elif found is not None:
            verb, name = found[1].lower(), found[2].strip('"')
            if verb == "notify":
                self._notify(name, (found[3] or "").replace("''", "'"))
            elif verb == "listen":
                self._service.listeners.setdefault(name, {})[self] = None
            else:
                self._service.listeners.get(name, {}).pop(self, None)
        return found is not None or called is not None

    def _notify(self, channel: str, payload: str) -> None:
        for peer in list(self._service.listeners.get(channel, {})):
            peer._send({"kind": "notice", "channel": channel, "payload": payload})


def _argument(text: str, args: list[Any]) -> str:
    return str(args[int(text[1:]) - 1]) if text.startswith("$") else text.strip("'")
