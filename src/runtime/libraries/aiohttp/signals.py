"""FrozenList and Signal: lists that can be changed until an application starts, and whom they tell of what happens."""

from collections.abc import Awaitable, Callable, Iterable, Iterator, MutableSequence
from typing import Any, override


class FrozenList[T](MutableSequence[T]):
    """A list that can be changed until it is frozen."""

    def __init__(self, items: Iterable[T] | None = None) -> None:
        self._items: list[T] = list(items or ())
        self._frozen = False

    @property
    def frozen(self) -> bool:
        """Whether it can no longer be changed."""
        return self._frozen

    def freeze(self) -> None:
        """From now on it can't be changed."""
        self._frozen = True

    def _check(self) -> None:
        if self._frozen:
            raise RuntimeError("Cannot modify frozen list.")

    @override
    def __getitem__(self, index: Any) -> Any:
        items: Any = self._items
        return items[index]

    @override
    def __setitem__(self, index: Any, value: Any) -> None:
        self._check()
        self._items[index] = value

    @override
    def __delitem__(self, index: Any) -> None:
        self._check()
        del self._items[index]

    @override
    def __iter__(self) -> Iterator[T]:
        return iter(self._items)

    @override
    def __len__(self) -> int:
        return len(self._items)

    @override
    def insert(self, index: int, value: T) -> None:
        """Put `value` before that place. Raises RuntimeError if it is frozen."""
        self._check()
        self._items.insert(index, value)

    @override
    def __eq__(self, other: object) -> bool:
        theirs: Any = other
        return list(self) == (list(theirs) if isinstance(other, FrozenList) else theirs)

    @override
    def __hash__(self) -> int:
        if not self._frozen:
            raise RuntimeError("Cannot hash unfrozen list.")
        return hash(tuple(self))

    @override
    def __repr__(self) -> str:
        return f"<FrozenList(frozen={self._frozen}, {self._items!r})>"


class Signal(FrozenList[Callable[..., Awaitable[object]]]):
    """Coroutine functions that are awaited in turn when it is sent; `owner` is shown."""

    def __init__(self, owner: object) -> None:
        super().__init__()
        self._owner = owner

    async def send(self, *args: Any, **kwargs: Any) -> None:
        """Await all. Raises RuntimeError unless it is frozen."""
        if not self.frozen:
            raise RuntimeError("Cannot send non-frozen signal.")
        for receiver in self:
            await receiver(*args, **kwargs)

    def __call__[F: Callable[..., Awaitable[object]]](self, function: F) -> F:
        """Add the decorated function."""
        self.append(function)
        return function

    __hash__ = object.__hash__

    @override
    def __eq__(self, other: object) -> bool:
        return self is other

    @override
    def __repr__(self) -> str:
        return f"<Signal owner={self._owner!r}, frozen={self.frozen}, {list(self)!r}>"


FrozenList.__module__ = "frozenlist"
Signal.__module__ = "aiosignal"
