"""RankedSet: a set that is iterated in an order which has nothing to do with that of adding."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar, override

from .ordered_set import OrderedSet

_T = TypeVar("_T")


def ranked_set(rank: Callable[[], int]) -> type[OrderedSet[Any]]:
    """A class of sets whose items get their ranks from `rank`, when they are added first."""

    class RankedSet(OrderedSet[_T]):
        """As a set of objects that are hashed by address: any order, but the same for the same seed."""

        __slots__ = ("_ranks",)

        def __init__(self, items: Iterable[_T] = ()) -> None:
            super().__init__(items)
            self._ranks: dict[_T, int] = {}

        @override
        def __iter__(self) -> Iterator[_T]:
            ranks = self._ranks
            for item in self._order:
                if item not in ranks:
                    ranks[item] = rank()
            return iter(sorted(self._order, key=ranks.__getitem__))

        @override
        def pop(self) -> _T:
            for item in self:
                self.remove(item)
                return item
            raise KeyError("pop from an empty set")

        @override
        def copy(self) -> RankedSet[_T]:
            return RankedSet(self)

    # As it is printed.
    RankedSet.__name__ = RankedSet.__qualname__ = OrderedSet.__qualname__
    return RankedSet
