"""command: enters a function into the table of Redis commands, with how many words it takes."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from ..resp import Value
from ..store import CommandError, Store

type Run = Callable[[Store, list[bytes]], Value]


@dataclass(frozen=True)
class Command:
    """One command: what does it, and how many words it has with its name; `most` None for any number."""

    run: Run
    least: int
    most: int | None


COMMANDS: Final[dict[str, Command]] = {}


def command(least: int, most: int | None = -1, name: str = "") -> Callable[[Run], Run]:
    """Enter the function under its own name, or `name`, for `least` to `most` arguments.

    `most` left out is exactly `least`; None is any number.
    """

    def enter(run: Run) -> Run:
        COMMANDS[name or run.__name__] = Command(run, least, least if most == -1 else most)
        return run

    return enter


def check_count(name: str, count: int, least: int, most: int | None) -> None:
    """Raise CommandError unless `count` arguments are right for `name`."""
    if count < least or (most is not None and count > most):
        raise CommandError(f"ERR wrong number of arguments for '{name}' command")


def integer(text: bytes) -> int:
    """The number that `text` is. Raises CommandError if it is none."""
    try:
        number = int(text)
    except ValueError:
        number = None
    if number is None or str(number).encode() != text or not -(2**63) <= number < 2**63:
        raise CommandError("ERR value is not an integer or out of range")
    return number


def seconds(text: bytes) -> float:
    """A time to wait at most; 0 is for ever. Raises CommandError."""
    try:
        number = float(text)
    except ValueError:
        raise CommandError("ERR timeout is not a float or out of range") from None
    if number < 0:
        raise CommandError("ERR timeout is negative")
    return number
