"""Patches: attributes of other modules that are replaced, and put back."""

from collections.abc import Mapping
from types import ModuleType
from typing import Any

_MISSING: Any = object()


class Patches:
    """Remembers what each attribute was; `undo` restores all of them, last one first."""

    def __init__(self) -> None:
        self._undone: list[tuple[Any, str, Any]] = []
        self._tables: list[tuple[dict[str, Any], dict[str, Any]]] = []

    def set(self, owner: Any, name: str, value: Any) -> None:
        """Replace `owner.name`, or add it."""
        # __dict__, not getattr: a static method or a C slot must come back as it was stored.
        stored: Mapping[str, Any] = owner.__dict__
        before = stored.get(name, _MISSING)
        self._undone.append((owner, name, before))
        setattr(owner, name, value)

    def set_all(self, module: ModuleType, values: dict[str, Any]) -> None:
        """Replace or add many names of a module at once; quicker than one by one."""
        namespace = module.__dict__
        self._tables.append((namespace, {name: namespace.get(name, _MISSING) for name in values}))
        namespace.update(values)

    def undo(self) -> None:
        """Put everything back as it was."""
        while self._undone:
            owner, name, before = self._undone.pop()
            if before is _MISSING:
                delattr(owner, name)
            else:
                setattr(owner, name, before)
        while self._tables:
            namespace, table = self._tables.pop()
            namespace.update(table)
            for name in [name for name, before in table.items() if before is _MISSING]:
                del namespace[name]
