"""Session: what one connection has said of itself, and the commands that are about that."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, NamedTuple

from .blocking import Blocking, is_blocking
from .commands import check_count, find
from .resp import OK, Simple, Value
from .store import CommandError
from .subscriptions import Subscriptions
from .transaction import Transaction

if TYPE_CHECKING:
    from .peer import RedisPeer
    from .service import RedisService

#: What a client of version 2 that has subscribed may still say.
_WHILE_SUBSCRIBED: Final = frozenset(
    ("subscribe", "psubscribe", "unsubscribe", "punsubscribe", "ping", "quit")
)
_WITHOUT_PASSWORD: Final = frozenset(("auth", "hello", "quit"))
_POPS: Final = frozenset(("blpop", "brpop", "bzpopmin", "bzpopmax"))
#: Those that may wait for what they are asked for.
_WAITING: Final = _POPS | {"xread", "xreadgroup"}
_NEVER_QUEUED: Final = frozenset(("multi", "exec", "discard", "watch", "quit"))


class _Own(NamedTuple):
    least: int
    most: int | None
    run: Callable[[list[bytes]], None]


class Session:
    """Does the commands of one connection."""

    def __init__(self, service: RedisService, peer: RedisPeer) -> None:
        self._service = service
        self._peer = peer
        #: Of the protocol; HELLO changes it.
        self.version: int = 2
        self._is_known = service.limits.password is None
        self._subscriptions = Subscriptions(service.channels, peer)
        self._transaction = Transaction(service.store)
        self._waiting: Blocking | None = None
        self._own = self._table()

    def _table(self) -> dict[str, _Own]:
        return {
            "ping": _Own(0, 1, self._ping),
            "echo": _Own(1, 1, self._echo),
            "hello": _Own(0, None, self._hello),
            "auth": _Own(1, 2, self._auth),
            "client": _Own(1, None, self._client),
            "quit": _Own(0, None, self._quit),
            "publish": _Own(2, 2, self._publish),
            "subscribe": _Own(1, None, self._subscribe),
            "psubscribe": _Own(1, None, self._psubscribe),
            "unsubscribe": _Own(0, None, self._unsubscribe),
            "punsubscribe": _Own(0, None, self._punsubscribe),
            "multi": _Own(0, 0, self._multi),
            "discard": _Own(0, 0, self._discard),
            "watch": _Own(1, None, self._watch),
            "unwatch": _Own(0, 0, self._unwatch),
            "exec": _Own(0, 0, self._exec),
        }

    def close(self) -> None:
        """The connection is over."""
        self._subscriptions.close()
        if self._waiting is not None:
            self._waiting.end()

    def refuse(self) -> None:
        """A command is not done; one of a transaction spoils it."""
        if self._transaction.is_open:
            self._transaction.spoil()

    def run(self, words: list[bytes]) -> bool:
        """Do a command and answer it; False if the answer is yet to come. Raises CommandError."""
        name, args = words[0].decode("latin-1").lower(), words[1:]
        self._check_allowed(name)
        if self._transaction.is_open and name not in _NEVER_QUEUED:
            if name in self._own or name in _POPS:
                self._transaction.spoil()
                raise CommandError(
                    f"ERR {name.upper()} within MULTI is not simulated here. Send it after EXEC."
                )
            self._peer.answer(self._transaction.add(words))
        elif name in self._own:
            own = self._own[name]
            check_count(name, len(args), own.least, own.most)
            own.run(args)
        elif name in _WAITING and is_blocking(name, args):
            return self._block(name, args)
        else:
            self._peer.answer(find(words).run(self._service.store, args))
        return True

    def _check_allowed(self, name: str) -> None:
        if not self._is_known and name not in _WITHOUT_PASSWORD:
            raise CommandError("NOAUTH Authentication required.")
        if self._subscriptions.count and self.version < 3 and name not in _WHILE_SUBSCRIBED:
            raise CommandError(
                f"ERR Can't execute '{name}': only (P|S)SUBSCRIBE / (P|S)UNSUBSCRIBE / PING / "
                "QUIT / RESET are allowed in this context"
            )

    def _block(self, name: str, args: list[bytes]) -> bool:
        self._waiting = Blocking(self._service, self._peer, name, args)
        return self._waiting.begin()

    def _ping(self, args: list[bytes]) -> None:
        if self._subscriptions.count and self.version < 3:
            self._peer.answer([b"pong", args[0] if args else b""])
        else:
            self._peer.answer(args[0] if args else Simple("PONG"))

    def _hello(self, args: list[bytes]) -> None:
        if args and args[0] not in (b"2", b"3"):
            raise CommandError("NOPROTO unsupported protocol version")
        if len(args) >= 4 and args[1].upper() == b"AUTH":
            self._check_password(args[3])
        elif not self._is_known:
            raise CommandError(
                "NOAUTH HELLO must be called with the client already authenticated, otherwise the "
                "HELLO <proto> AUTH <user> <pass> option can be used to authenticate the client "
                "and select the RESP protocol version at the same time"
            )
        self.version = int(args[0]) if args else self.version
        facts: dict[bytes, Value] = {
            b"server": b"redis",
            b"version": b"8.0.0",
            b"proto": self.version,
            b"mode": b"standalone",
            b"role": b"master",
            b"modules": [],
        }
        self._peer.answer(facts)

    def _auth(self, args: list[bytes]) -> None:
        if self._service.limits.password is None:
            raise CommandError(
                "ERR AUTH <password> called without any password configured for the default user. "
                "Are you sure your configuration is correct?"
            )
        self._check_password(args[-1])
        self._peer.answer(OK)

    def _check_password(self, password: bytes) -> None:
        wanted = self._service.limits.password
        if wanted is not None and password != wanted.encode():
            raise CommandError("WRONGPASS invalid username-password pair or user is disabled.")
        self._is_known = True

    def _client(self, args: list[bytes]) -> None:
        if args[0].upper() not in (b"SETNAME", b"SETINFO"):
            name = args[0].decode("latin-1")
            raise CommandError(f"ERR unknown subcommand '{name}'. Try CLIENT HELP.")
        self._peer.answer(OK)

    def _quit(self, args: list[bytes]) -> None:
        self._peer.answer(OK)
        self._peer.hang_up()

    def _echo(self, args: list[bytes]) -> None:
        self._peer.answer(args[0])

    def _publish(self, args: list[bytes]) -> None:
        self._peer.answer(self._service.channels.publish(args[0], args[1]))

    def _subscribe(self, args: list[bytes]) -> None:
        self._subscriptions.add("channel", args)

    def _psubscribe(self, args: list[bytes]) -> None:
        self._subscriptions.add("pattern", args)

    def _unsubscribe(self, args: list[bytes]) -> None:
        self._subscriptions.remove("channel", args)

    def _punsubscribe(self, args: list[bytes]) -> None:
        self._subscriptions.remove("pattern", args)

    def _multi(self, args: list[bytes]) -> None:
        self._peer.answer(self._transaction.begin())

    def _discard(self, args: list[bytes]) -> None:
        self._peer.answer(self._transaction.discard())

    def _watch(self, args: list[bytes]) -> None:
        self._peer.answer(self._transaction.watch(args))

    def _unwatch(self, args: list[bytes]) -> None:
        self._peer.answer(self._transaction.unwatch())

    def _exec(self, args: list[bytes]) -> None:
        self._peer.answer(self._transaction.run())
