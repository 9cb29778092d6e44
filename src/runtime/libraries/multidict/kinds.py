"""The four classes that programs meet: to change or to read, with regard to case or without."""

from typing import Any, Self

from .mapping import MultiMapping, MutableMultiMapping, shared_pairs


class MultiDict[V](MutableMultiMapping[V]):
    """Several values a key, to be changed."""

    def copy(self) -> Self:
        """Another with the same pairs."""
        return type(self)(self)


class CIMultiDict[V](MultiDict[V]):
    """The same, with keys that are the same in any case."""

    _folds = True


class MultiDictProxy[V](MultiMapping[V]):
    """A view of a MultiDict, for reading."""

    def __init__(self, source: Any = None, /) -> None:
        super().__init__()
        # The very list, where there is one: what is changed there is seen here.
        self._pairs = shared_pairs(source)

    def copy(self) -> MultiDict[V]:
        """The same pairs, to be changed."""
        return (CIMultiDict if self._folds else MultiDict)(self)


class CIMultiDictProxy[V](MultiDictProxy[V]):
    """The same, with keys that are the same in any case."""

    _folds = True
