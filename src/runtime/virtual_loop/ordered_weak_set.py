"""OrderedWeakSet: a weak set that is iterated in the order in which its items were added."""

import weakref
from collections.abc import Iterator


class OrderedWeakSet[T]:
    """What a loop keeps its async generators in.

    CPython keeps them in a `WeakSet`, which follows addresses: at the end of a run they would be
    closed in another order every time.
    """

    def __init__(self) -> None:
        self._items: weakref.WeakKeyDictionary[T, None] = weakref.WeakKeyDictionary()

    def __iter__(self) -> Iterator[T]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def add(self, item: T) -> None:
        """Add `item`, last, if it is not there yet."""
        self._items.setdefault(item)

    def discard(self, item: T) -> None:
        """Remove `item` if it is there."""
        self._items.pop(item, None)

    def clear(self) -> None:
        """Remove all."""
        self._items.clear()
