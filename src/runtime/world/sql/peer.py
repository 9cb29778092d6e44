"""SqlPeer: the server's end of one connection: it lets a client in, and then answers one query after another."""

import re
from typing import TYPE_CHECKING, Any, Final, override

from ..turn_peer import TurnPeer
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

#: What drivers say by themselves when they have connected.
_SETTING: Final = re.compile(r"\s*(set|reset)\b", re.IGNORECASE)


class SqlPeer(TurnPeer[Message]):
    """Reads queries, and works on each before it begins the next."""

    def __init__(self, service: SqlService) -> None:
        super().__init__(service.host, service.manners)
        self._service = service
        self._session: Session | None = None

    @override
    def connected(self) -> None:
        super().connected()
        self._service.begin()
        self._service.open_connections += 1

    @override
    def _take(self) -> None:
        while (message := take_message(self._buffer)) is not None:
            if message["kind"] == "cancel":
                self._interrupt()
            else:
                self._asked.append(message)

    @override
    def _over(self) -> None:
        if self._session is not None:
            self._session.rollback()
        for listening in self._service.listeners.values():
            listening.pop(self, None)
        self._service.open_connections -= 1

    @override
    def _begin(self, asked: Message) -> None:
        limits = self._service.limits
        if asked["kind"] == "hello":
            self._work(limits.login, f"login {asked['user']}", lambda: self._greet(asked))
        else:
            label = " ".join(asked["sql"].split())[:40]
            self._work(limits.query, label, lambda: self._try(asked))

    @override
    def _is_about_connection(self, asked: Message) -> bool:
        return asked["kind"] == "hello" or _SETTING.match(asked["sql"]) is not None

    @override
    def _excuse(self, status: int) -> None:
        self._fail(SqlFailure(*self._service.dialect.no_memory))

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
        self._counters.refused += 1
        self._answer({"kind": "refused", "what": what, "name": name})
        self._hang_up()

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
        self._done()

    def _send(self, message: Message) -> None:
        self._reply(write_message(message))

    # ---- channels ----

    def _channels(self, sql: str, args: list[Any]) -> bool:
        """Do LISTEN, UNLISTEN and NOTIFY; False if it is none of them."""
        if self._service.is_mysql:
            return False
        found = _CHANNEL.fullmatch(sql.strip().rstrip(";"))
        called = _NOTIFY.match(sql.strip())
        if called is not None:
            channel, payload = (_argument(each, args) for each in called.groups())
            self._service.notify(channel, payload)
        elif found is not None:
            verb, name = found[1].lower(), found[2].strip('"')
            if verb == "notify":
                self._service.notify(name, (found[3] or "").replace("''", "'"))
            elif verb == "listen":
                self._service.listeners.setdefault(name, {})[self] = None
            else:
                self._service.listeners.get(name, {}).pop(self, None)
        return found is not None or called is not None

    def notice(self, channel: str, payload: str) -> None:
        """Send a message of a channel."""
        self._send({"kind": "notice", "channel": channel, "payload": payload})


def _argument(text: str, args: list[Any]) -> str:
    return str(args[int(text[1:]) - 1]) if text.startswith("$") else text.strip("'")
