"""The commands that read and write keys: `find` gives the one that was asked for."""

from ..store import CommandError
from . import groups, hashes, keys, lists, scripts, sets, sorted_sets, streams, strings
from .registry import COMMANDS, Command, check_count, integer, seconds

__all__ = ["COMMANDS", "Command", "check_count", "find", "integer", "seconds"]

#: Each enters its commands when it is loaded.
_GROUPS = (strings, keys, lists, hashes, sets, sorted_sets, streams, groups, scripts)


def find(words: list[bytes]) -> Command:
    """The command that `words` are. Raises CommandError: unknown, or not so many words."""
    name = words[0].decode("latin-1")
    found = COMMANDS.get(name.lower())
    if found is None:
        args = "".join(f"'{word.decode('latin-1')}' " for word in words[1:])[:128]
        raise CommandError(f"ERR unknown command '{name}', with args beginning with: {args}")
    check_count(name.lower(), len(words) - 1, found.least, found.most)
    return found
