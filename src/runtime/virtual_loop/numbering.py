"""Numbering: gives objects numbers by first appearance, without keeping them alive."""

import weakref
from typing import Any


class _Numbered(weakref.ref[Any]):
    """A weak reference that knows the number, and the address under which it is filed."""

    __slots__ = ("address", "number")

    address: int
    number: int


class Numbering:
    """Numbers from 1. Addresses are used again after an object dies; its entry dies with it."""

    def __init__(self) -> None:
        self._entries: dict[int, _Numbered] = {}
        self._count = 0

    def find(self, thing: object) -> int | None:
        """The number of `thing`, if it has one."""
        entry = self._entries.get(id(thing))
        return None if entry is None else entry.number

    def number(self, thing: object) -> int:
        """The number of `thing`, which gets the next one if it has none yet."""
        entry = self._entries.get(id(thing))
        if entry is not None:
            return entry.number
        self._count += 1
        entry = _Numbered(thing, self._forget)
        entry.address = id(thing)
        entry.number = self._count
        self._entries[entry.address] = entry
        return self._count

    def _forget(self, entry: Any) -> None:
        self._entries.pop(entry.address, None)
