"""Transaction: what MULTI, EXEC, DISCARD and WATCH do for one connection."""

from .commands import find
from .resp import OK, Simple, Value
from .store import CommandError, Store


class Transaction:
    """Commands that are kept until EXEC does all of them at once."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._commands = list[list[bytes]]()
        self._watched: dict[bytes, int] = {}
        self._is_spoilt = False
        #: Whether commands are kept.
        self.is_open: bool = False

    def begin(self) -> Value:
        """MULTI."""
        if self.is_open:
            raise CommandError("ERR MULTI calls can not be nested")
        self.is_open = True
        return OK

    def add(self, words: list[bytes]) -> Value:
        """Keep a command. One that is none spoils the whole: raises CommandError."""
        try:
            find(words)
        except CommandError:
            self.spoil()
            raise
        self._commands.append(words)
        return Simple("QUEUED")

    def spoil(self) -> None:
        """Let EXEC do nothing: a command was refused."""
        self._is_spoilt = True

    def watch(self, keys: list[bytes]) -> Value:
        """Do nothing at EXEC if one of `keys` was changed until then."""
        if self.is_open:
            raise CommandError("ERR WATCH inside MULTI is not allowed")
        for key in keys:
            self._watched.setdefault(key, self._store.version(key))
        return OK

    def unwatch(self) -> Value:
        """Watch nothing."""
        self._watched.clear()
        return OK

    def discard(self) -> Value:
        """Do nothing of it."""
        if not self.is_open:
            raise CommandError("ERR DISCARD without MULTI")
        self._end()
        return OK

    def run(self) -> Value:
        """EXEC: the answers of all, errors among them; None if something watched was changed."""
        if not self.is_open:
            raise CommandError("ERR EXEC without MULTI")
        commands, is_spoilt = self._commands, self._is_spoilt
        was_changed = any(self._store.version(key) != old for key, old in self._watched.items())
        self._end()
        if is_spoilt:
            raise CommandError("EXECABORT Transaction discarded because of previous errors.")
        return None if was_changed else [self._do(words) for words in commands]

    def _do(self, words: list[bytes]) -> Value:
        try:
            return find(words).run(self._store, words[1:])
        except CommandError as error:
            return error.reply

    def _end(self) -> None:
        self.is_open = self._is_spoilt = False
        self._commands = []
        self._watched.clear()
