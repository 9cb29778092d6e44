"""MultiMapping: pairs in order, of which several may have one key; and the same that can be changed."""

from collections.abc import ItemsView, Iterable, Iterator, KeysView, Mapping, ValuesView
from typing import Any, Final, cast, override

_MISSING: Final = object()


class istr(str):  # noqa: N801 - the real name
    """A text that is the same in any case where keys are compared without regard to it."""

    __slots__ = ()


class _Keys(KeysView[str]):
    """All keys, one for each value."""

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        super().__init__(dict(pairs))
        self._pairs = pairs

    @override
    def __iter__(self) -> Iterator[str]:
        return (key for key, _ in self._pairs)

    @override
    def __len__(self) -> int:
        return len(self._pairs)

    @override
    def __repr__(self) -> str:
        return f"<_KeysView({', '.join(repr(key) for key, _ in self._pairs)})>"


class _Values[V](ValuesView[V]):
    """All values in order."""

    def __init__(self, pairs: list[tuple[str, V]]) -> None:
        super().__init__(dict(pairs))
        self._pairs = pairs

    @override
    def __iter__(self) -> Iterator[V]:
        return (value for _, value in self._pairs)

    @override
    def __contains__(self, value: object) -> bool:
        return any(value == other for _, other in self._pairs)

    @override
    def __len__(self) -> int:
        return len(self._pairs)

    @override
    def __repr__(self) -> str:
        return f"<_ValuesView({', '.join(repr(value) for _, value in self._pairs)})>"


class _Items[V](ItemsView[str, V]):
    """All pairs in order."""

    def __init__(self, pairs: list[tuple[str, V]]) -> None:
        super().__init__(dict(pairs))
        self._pairs = pairs

    @override
    def __iter__(self) -> Iterator[tuple[str, V]]:
        return iter(list(self._pairs))

    @override
    def __contains__(self, item: object) -> bool:
        return item in self._pairs

    @override
    def __len__(self) -> int:
        return len(self._pairs)

    @override
    def __repr__(self) -> str:
        return f"<_ItemsView({', '.join(f'{key!r}: {value!r}' for key, value in self._pairs)})>"


def pairs_of(source: Any) -> list[tuple[str, Any]]:
    """The pairs that programs mean by `source`: a mapping, pairs, or nothing. Raises TypeError for other keys."""
    if source is None:
        return []
    given: Iterable[Any] = source.items() if hasattr(source, "items") else source
    pairs = [cast("tuple[Any, Any]", tuple(pair)) for pair in given]
    for key, _ in pairs:
        if not isinstance(key, str):
            raise TypeError("Multidict keys should be either str or subclasses of str")
    return pairs


class MultiMapping[V](Mapping[str, V]):
    """Pairs to read: a key gives its first value, `getall` all of them."""

    #: Whether keys are the same in any case.
    _folds = False

    def __init__(self, source: Any = None, /, **more: V) -> None:
        self._pairs: list[tuple[str, V]] = [*pairs_of(source), *more.items()]

    def _is(self, key: str, other: object) -> bool:
        if not isinstance(other, str):
            return False
        return key.lower() == other.lower() if self._folds else key == other

    def getall(self, key: str, default: Any = _MISSING) -> list[V]:
        """All values of `key`. Raises KeyError, unless there is a default."""
        found = [value for other, value in self._pairs if self._is(other, key)]
        if found:
            return found
        if default is _MISSING:
            raise KeyError(f"Key not found: {key!r}")
        return default

    def getone(self, key: str, default: Any = _MISSING) -> V:
        """The first value of `key`. Raises KeyError, unless there is a default."""
        for other, value in self._pairs:
            if self._is(other, key):
                return value
        if default is _MISSING:
            raise KeyError(f"Key not found: {key!r}")
        return default

    @override
    def __getitem__(self, key: str, /) -> V:
        return self.getone(key)

    @override
    def __contains__(self, key: object, /) -> bool:
        return any(self._is(other, key) for other, _ in self._pairs)

    @override
    def __iter__(self) -> Iterator[str]:
        return iter([key for key, _ in self._pairs])

    @override
    def __len__(self) -> int:
        return len(self._pairs)

    @override
    def keys(self) -> KeysView[str]:
        """All keys, one for each value."""
        return _Keys(self._pairs)

    @override
    def values(self) -> ValuesView[V]:
        """All values in order."""
        return _Values(self._pairs)

    @override
    def items(self) -> ItemsView[str, V]:
        """All pairs in order."""
        return _Items(self._pairs)

    @override
    def __eq__(self, other: object) -> bool:
        if isinstance(other, MultiMapping):
            return self._compared() == cast("MultiMapping[Any]", other)._compared()
        if isinstance(other, Mapping):
            return dict(self._compared()) == dict(cast("Mapping[str, Any]", other).items())
        return False

    __hash__ = None  # pyright: ignore[reportAssignmentType] -- as in the real one: it compares by what it holds

    def _compared(self) -> list[tuple[str, V]]:
        return [(key.lower() if self._folds else key, value) for key, value in self._pairs]

    @override
    def __repr__(self) -> str:
        shown = ", ".join(f"{key!r}: {value!r}" for key, value in self._pairs)
        return f"<{type(self).__name__}({shown})>"


def shared_pairs(source: Any) -> list[tuple[str, Any]]:
    """The very pairs of a MultiMapping, or those that programs mean by `source`."""
    if isinstance(source, MultiMapping):
        mapping = cast("MultiMapping[Any]", source)
        return mapping._pairs
    return pairs_of(source)


class MutableMultiMapping[V](MultiMapping[V]):
    """Pairs that can be changed."""

    def add(self, key: str, value: V) -> None:
        """Add a pair, beside those of the same key."""
        self._pairs.extend(pairs_of([(key, value)]))

    def extend(self, source: Any = None, /, **more: V) -> None:
        """Add all pairs."""
        self._pairs.extend([*pairs_of(source), *more.items()])

    def update(self, source: Any = None, /, **more: V) -> None:
        """Put the pairs in the place of those with the same keys."""
        added = [*pairs_of(source), *more.items()]
        for key in dict(added):
            self.popall(key, None)
        self._pairs.extend(added)

    def __setitem__(self, key: str, value: V, /) -> None:
        """Let there be one pair of that key, in the place of the first."""
        [(name, _)] = pairs_of([(key, value)])
        at = next(
            (i for i, (other, _) in enumerate(self._pairs) if self._is(other, name)),
            len(self._pairs),
        )
        before = self._pairs[:at]
        after = [pair for pair in self._pairs[at:] if not self._is(pair[0], name)]
        self._pairs[:] = [*before, (name, value), *after]

    def __delitem__(self, key: str, /) -> None:
        """Take all pairs of that key away. Raises KeyError."""
        self.popall(key)

    def setdefault(self, key: str, default: Any = None) -> V:
        """The first value of `key`, which is set to `default` if there is none."""
        if key not in self:
            self.add(key, default)
        return self[key]

    def popall(self, key: str, default: Any = _MISSING) -> list[V]:
        """Take all pairs of that key away, and give their values. Raises KeyError, unless there is a default."""
        found = self.getall(key, default)
        self._pairs[:] = [pair for pair in self._pairs if not self._is(pair[0], key)]
        return found

    def popone(self, key: str, default: Any = _MISSING) -> V:
        """Take the first pair of that key away. Raises KeyError, unless there is a default."""
        found = self.getone(key, default)
        for at, (other, _) in enumerate(self._pairs):
            if self._is(other, key):
                del self._pairs[at]
                break
        return found

    pop = popone

    def popitem(self) -> tuple[str, V]:
        """Take the last pair away. Raises KeyError."""
        if not self._pairs:
            raise KeyError("empty multidict")
        return self._pairs.pop()

    def clear(self) -> None:
        """Take all away."""
        self._pairs.clear()
