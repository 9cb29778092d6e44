"""Numbering: gives objects numbers by first appearance, without keeping them alive."""

import weakref
from typing import Any


class _Numbered(weakref.ref[Any]):
    """A weak reference that knows the number, and the address under which it is filed."""

    __slots__ = ("address", "number")

    address: int
    number: int


class _Kept:
    """What stands for an object to which no weak reference can be made: it is kept alive."""

    __slots__ = ("number", "thing")

    def __init__(self, thing: object, number: int) -> None:
        self.thing = thing
        self.number = number


class Numbering:
    """Numbers from 1. Addresses are used again after an object dies; its entry dies with it."""

    def __init__(self) -> None:
        self._entries: dict[int, _Numbered | _Kept] = {}
        self._count = 0

    def number(self, thing: object) -> int:
        """The number of `thing`, which gets the next one if it has none yet."""
        entry = self._entries.get(id(thing))
        if entry is not None:
            return entry.number
        self._count += 1
        self._entries[id(thing)] = self._entry(thing)
        return self._count

    def _entry(self, thing: object) -> _Numbered | _Kept:
        try:
            entry = _Numbered(thing, self._forget)
        except TypeError:
            return _Kept(thing, self._count)
        entry.address = id(thing)
        entry.number = self._count
        return entry

    def _forget(self, entry: Any) -> None:
        self._entries.pop(entry.address, None)
