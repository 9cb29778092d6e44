"""The commands that read and write keys: `find` gives the one that was asked for."""

from ..store import CommandError
from . import hashes, keys, lists, scripts, sets, strings
from .registry import COMMANDS, Command, integer, seconds

__all__ = ["COMMANDS", "Command", "find", "integer", "seconds"]

#: Each enters its commands when it is loaded.
_GROUPS = (strings, keys, lists, hashes, sets, scripts)


def check_count(name: str, count: int, least: int, most: int | None) -> None:
    """Raise CommandError unless `count` arguments are right for `name`."""
    if count < least or (most is not None and count > most):
        raise CommandError(f"ERR wrong number of arguments for '{name}' command")


def find(words: list[bytes]) -> Command:
    """The command that `words` are. Raises CommandError: unknown, or not so many words."""
    name = words[0].decode("latin-1")
    found = COMMANDS.get(name.lower())
    if found is None:
        args = "".join(f"'{word.decode('latin-1')}' " for word in words[1:])[:128]
        raise CommandError(f"ERR unknown command '{name}', with args beginning with: {args}")
    check_count(name.lower(), len(words) - 1, found.least, found.most)
    return found
