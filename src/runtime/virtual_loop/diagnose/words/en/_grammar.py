"""What English sentences share: numbers, places, lists."""


def lasting(length: float, digits: int = 6) -> str:
    """A length of time, e.g. `3.0 s`."""
    return f"{round(length, digits)} s"


def instant(at: float) -> str:
    """An instant, e.g. `t=1.5`."""
    return f"t={round(at, 6):g}"


def at_line(line: int | None) -> str:
    """` at line 3`, or nothing."""
    return "" if line is None else f" at line {line}"


def on_line(line: int | None) -> str:
    """` on line 3`, or nothing."""
    return "" if line is None else f" on line {line}"


def count(number: float, noun: str, plural: str | None = None) -> str:
    """A number and its noun in the right form, e.g. `1 task`, `2 tasks`."""
    return f"{number:g} {noun if number == 1 else plural or noun + 's'}"


def a(noun: str) -> str:
    """The noun with its article, e.g. `an event`."""
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


def listed(names: list[str]) -> str:
    """`'a', 'b' and 'c'`."""
    return joined([repr(name) for name in names])


def joined(words: list[str]) -> str:
    """`a, b and c`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"
