"""Numbering: gives objects numbers by first appearance, without keeping them alive."""

import weakref
from typing import Any


class _Numbered(weakref.ref[Any]):
    """A weak reference that knows the address under which the number is filed."""

    __slots__ = ("address",)

    address: int


class Numbering:
    """Numbers from 1. Addresses are used again after an object dies; its number dies with it."""

    def __init__(self) -> None:
        self._numbers: dict[int, int] = {}
        #: What sees to it, by address: a weak reference, or the object itself where none can be made.
        self._watched: dict[int, Any] = {}
        self._count = 0

    def number(self, thing: object) -> int:
        """The number of `thing`, which gets the next one if it has none yet."""
        found = self._numbers.get(id(thing))
        if found is None:
            found = self.lend(thing)
        if id(thing) not in self._watched:
            self._watched[id(thing)] = self._watch(thing)
        return found

    def of(self, thing: object) -> int:
        """The number of `thing`, on loan or its own."""
        found = self._numbers.get(id(thing))
        return self.number(thing) if found is None else found

    def lend(self, thing: object) -> int:
        """Number `thing` for as long as somebody else keeps it alive, who must then take it back."""
        self._count += 1
        self._numbers[id(thing)] = self._count
        return self._count

    def take_back(self, address: int) -> None:
        """End the loan to what has this address; what was numbered for its life keeps its number."""
        if address not in self._watched:
            self._numbers.pop(address, None)

    def _watch(self, thing: object) -> object:
        try:
            entry = _Numbered(thing, self._forget)
        except TypeError:
            return thing
        entry.address = id(thing)
        return entry

    def _forget(self, entry: Any) -> None:
        self._watched.pop(entry.address, None)
        self._numbers.pop(entry.address, None)
