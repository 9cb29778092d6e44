"""Naming: one name for each object, where several tasks call it differently."""

import itertools
from collections.abc import Iterable, Iterator
from types import FrameType
from typing import Any, Final

from ..await_chain import AwaitChain
from ..sources import is_readers

#: No more members of a collection than this are looked at.
_MOST: Final = 100

_PLAIN: Final = (int, float, str, bytes, bool, type(None))


class Naming:
    """Names for `targets`, taken from the reader's variables in the frames of `chains`."""

    def __init__(self, targets: Iterable[Any], chains: Iterable[AwaitChain]) -> None:
        wanted = {id(target) for target in targets if target is not None}
        self._names: dict[int, list[str]] = {each: [] for each in wanted}
        #: Which of the targets each name means, in one frame or another.
        self._meanings: dict[str, set[int]] = {}
        frames = list(_frames(chains))
        for scope in _scopes(frames):
            for name, value in _values(scope):
                if id(value) in wanted:
                    self._names[id(value)].append(name)
                    self._meanings.setdefault(name, set()).add(id(value))

    def of(self, target: Any) -> str | None:
        """A name of `target`; where there is one, one that means none of the others."""
        names = self._names.get(id(target), ())
        alone = (name for name in names if len(self._meanings[name]) == 1)
        return next(alone, names[0] if names else None)


def _frames(chains: Iterable[AwaitChain]) -> Iterator[FrameType]:
    for chain in chains:
        for link in reversed(chain.links):
            if is_readers(link.frame.f_code.co_filename):
                yield link.frame


def _scopes(frames: list[FrameType]) -> Iterator[dict[str, Any]]:
    for frame in frames:
        yield dict(frame.f_locals)
    seen: set[int] = set()
    for frame in frames:
        if id(frame.f_globals) not in seen:
            seen.add(id(frame.f_globals))
            yield frame.f_globals


def _values(scope: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """What the names of a scope mean; then what lies one step further, then two."""
    level = [(name, value) for name, value in scope.items() if not name.startswith("__")]
    yield from level
    for _ in range(2):
        level = [
            member
            for name, value in level
            if not isinstance(value, _PLAIN)
            for member in _members(name, value)
        ]
        yield from level


def _members(name: str, value: Any) -> Iterator[tuple[str, Any]]:
    kind: Any = value.__class__
    if kind is dict:
        for key, member in itertools.islice(value.items(), _MOST):
            if isinstance(key, str | int):
                yield f"{name}[{key!r}]", member
    elif kind is list or kind is tuple:
        for index, member in enumerate(value[:_MOST]):
            yield f"{name}[{index}]", member
    elif kind.__module__ == "__main__":
        for attribute, member in list(getattr(value, "__dict__", {}).items()):
            yield f"{name}.{attribute}", member
