"""OrderedSet: a set that is iterated in the order in which its items were added."""

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

_T = TypeVar("_T")


class OrderedSet(set[_T]):
    """What asyncio's own modules get when they say `set(...)`.

    CPython's sets follow hashes, which for coroutines and futures are addresses: `wait` and
    `as_completed` would give another order in every run. Only the methods that change a set are
    wrapped; operators such as `a | b` give plain sets.
    """

    __slots__ = ("_order",)

    def __init__(self, items: Iterable[_T] = ()) -> None:
        self._order: dict[_T, None] = dict.fromkeys(items)
        super().__init__(self._order)

    def __iter__(self) -> Iterator[_T]:
        return iter(self._order)

    def __repr__(self) -> str:
        if not self._order:
            return "set()"
        return "{" + ", ".join(repr(item) for item in self) + "}"

    def _sync(self) -> None:
        """Follow a change that was made by one of set's own methods."""
        kept: dict[_T, None] = {item: None for item in self._order if item in self}
        for item in super().__iter__():
            kept.setdefault(item)
        self._order = kept

    def add(self, element: _T, /) -> None:
        super().add(element)
        self._order[element] = None

    def discard(self, element: object, /) -> None:
        super().discard(element)
        order: dict[Any, None] = self._order
        order.pop(element, None)

    def remove(self, element: _T, /) -> None:
        super().remove(element)
        del self._order[element]

    def pop(self) -> _T:
        if not self._order:
            raise KeyError("pop from an empty set")
        first = next(iter(self._order))
        self.remove(first)
        return first

    def clear(self) -> None:
        super().clear()
        self._order.clear()

    def update(self, *others: Iterable[_T]) -> None:
        for other in others:
            for item in other:
                self.add(item)

    def difference_update(self, *others: Iterable[object]) -> None:
        super().difference_update(*others)
        self._sync()

    def intersection_update(self, *others: Iterable[object]) -> None:
        super().intersection_update(*others)
        self._sync()

    def symmetric_difference_update(self, other: Iterable[_T], /) -> None:
        super().symmetric_difference_update(other)
        self._sync()

    def copy(self) -> OrderedSet[_T]:
        return OrderedSet(self._order)
