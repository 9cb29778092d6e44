"""tell_misuse: what a simulated library sees of its own wrong use, for the diagnoses of the run."""

import json

from virtual_loop.environment import SHARED


def tell_misuse(kind: str, **facts: float | str | list[str] | None) -> None:
    """The running task has made the mistake `kind`; `made` is the line to blame, if it is another one.

    The kinds stand in `virtual_loop/diagnose/misused_libraries.py`, their words in `words/*/services.py`.
    """
    hook = SHARED.instruments.misused
    if hook is not None:
        hook(kind, {name: fact for name, fact in facts.items() if fact is not None})


def holds_json(text: str) -> bool:
    """Whether `text` is an object or a list as JSON: nobody sends that as a text on purpose."""
    if text[:1] not in ("{", "["):
        return False
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


def now() -> float:
    """Virtual seconds, without counting as a read of the program's."""
    return SHARED.clock.seconds()
