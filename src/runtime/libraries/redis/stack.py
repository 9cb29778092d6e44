"""CommandStack: the commands of a pipeline, and what becomes of their replies; blocks for nothing itself."""

from typing import Any

from world.redis.resp import write_command

from .encoding import Encoder
from .exceptions import RedisError, ResponseError, WatchError
from .replies import shaped

#: A command's words and its options.
Queued = tuple[tuple[Any, ...], dict[str, Any]]


class CommandStack:
    """Commands in the order in which they were given."""

    def __init__(self) -> None:
        self.commands: list[Queued] = []
        #: Whether keys are watched, and whether MULTI was said after that.
        self.watching: bool = False
        self.explicit: bool = False

    def clear(self) -> None:
        """Forget them."""
        self.commands = []
        self.watching = self.explicit = False

    def begin(self) -> None:
        """multi(): what comes now is kept until execute(). Raises RedisError."""
        if self.explicit:
            raise RedisError("Cannot issue nested calls to MULTI")
        if self.commands:
            raise RedisError("Commands without an initial WATCH have already been issued")
        self.explicit = True

    def is_immediate(self, command: str) -> bool:
        """Whether the command is sent at once."""
        return (self.watching or command == "WATCH") and not self.explicit

    def packed(self, encoder: Encoder, *, transaction: bool) -> tuple[bytes, int]:
        """All of them in one piece, and how many there are."""
        words = [args for args, _ in self.commands]
        if transaction:
            words = [("MULTI",), *words, ("EXEC",)]
        return b"".join(write_command(*map(encoder.encode, each)) for each in words), len(words)

    def results(self, replies: list[Any], *, raise_on_error: bool) -> list[Any]:
        """What execute() returns for the replies, errors among them. Raises the first of those."""
        results = list[Any]()
        for number, ((args, options), reply) in enumerate(
            zip(self.commands, replies, strict=True), 1
        ):
            if isinstance(reply, ResponseError) and raise_on_error:
                raise _told(reply, number, args)
            is_error = isinstance(reply, Exception)
            results.append(reply if is_error else shaped(args[0], reply, options))
        return results

    def committed(self, replies: list[Any]) -> list[Any]:
        """The replies of a transaction, out of those to MULTI, to each command and to EXEC."""
        _, *queued, last = replies
        errors = [
            (number, args, error)
            for number, ((args, _), error) in enumerate(zip(self.commands, queued, strict=True), 1)
            if isinstance(error, Exception)
        ]
        if isinstance(last, Exception):
            if errors:
                number, args, error = errors[0]
                raise _told(error, number, args) from last
            raise last
        if last is None:
            raise WatchError("Watched variable changed.")
        return last


def _told(error: Any, number: int, args: tuple[Any, ...]) -> Exception:
    words = " ".join(str(word) for word in args)
    error.args = (f"Command # {number} ({words}) of pipeline caused error: {error.args}",)
    return error
