"""The widgets: what stands in a window."""

import tkinter.constants as constants
from collections.abc import Callable
from typing import Any, ClassVar, override

from virtual_loop.screen import Deed, UserAct

from ._display import TclError
from ._misc import Misc
from ._root import default_root
from ._variables import Variable


class Widget(Misc):
    """Something in a window, which is seen once it has a place there."""

    def __init__(
        self, master: Misc | None = None, cnf: dict[str, Any] | None = None, **options: Any
    ) -> None:
        root = default_root() if master is None else master
        given = {**(cnf or {}), **options}
        self.widgetName = self.kind.rpartition(".")[2].lower()
        name = given.pop("name", None) or root._name_of(self.kind)
        self._path = f"{root if str(root) != '.' else ''}.{name}"
        super().__init__(root, root._display, given)
        root._do(lambda: root.children.update({name: self}))
        variable = self._options.get("textvariable")
        if variable is not None and not isinstance(variable, Variable):
            raise TclError("textvariable must be a variable, such as StringVar()")

    @override
    def __str__(self) -> str:
        return self._path

    def pack(self, cnf: dict[str, Any] | None = None, **options: Any) -> None:
        """Place it at a side of its master: on top of what follows, where none is said."""
        given = {**(cnf or {}), **options}
        self._placed("pack", {"side": given.get("side", "top"), **given})

    def grid(self, cnf: dict[str, Any] | None = None, **options: Any) -> None:
        """Place it in a row and column of its master."""
        given = {**(cnf or {}), **options}
        rows = [child._place.get("row", 0) for child in self._siblings() if child._place]
        row = given.get("row", max(rows, default=-1) + 1)
        self._placed("grid", {**given, "row": row, "column": given.get("column", 0)})

    def place(self, cnf: dict[str, Any] | None = None, **options: Any) -> None:
        """Place it at a point of its master: the page shows it in the order of placing."""
        self._placed("place", {**(cnf or {}), **options})

    def pack_forget(self) -> None:
        """Take it out of sight."""
        self._do(lambda: setattr(self, "_place", None))

    forget = grid_forget = grid_remove = place_forget = pack_forget
    pack_configure = pack
    grid_configure = grid
    place_configure = place

    def _siblings(self) -> list[Misc]:
        return [] if self.master is None else list(self.master.children.values())

    def _placed(self, manager: str, options: dict[str, Any]) -> None:
        managers = {
            one._place["manager"] for one in self._siblings() if one._place and one is not self
        }
        other = {"pack": "grid", "grid": "pack"}.get(manager)
        if other in managers:
            raise TclError(
                f"cannot use geometry manager {manager} inside {self.master} which already has slaves managed by {other}"
            )
        self._do(lambda: setattr(self, "_place", {"manager": manager, **_plain(options)}))


def _plain(options: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in options.items() if isinstance(value, str | int | float)}


class Frame(Widget):
    """Holds others."""

    kind: ClassVar[str] = "Frame"


class Label(Widget):
    """Shows words."""

    kind: ClassVar[str] = "Label"


class Button(Widget):
    """Calls its command when it is clicked."""

    kind: ClassVar[str] = "Button"

    @override
    def takes(self, deed: Deed) -> bool:
        return deed == "click"

    @override
    def used(self, act: UserAct) -> None:
        if str(self._options.get("state", "")) == "disabled":
            return
        self._happen(
            ("<Button-1>", "<Button>", "<ButtonPress-1>", "<1>"), type="ButtonPress", num=1
        )
        self.invoke()
        self._happen(("<ButtonRelease-1>",), type="ButtonRelease", num=1)

    def invoke(self) -> Any:
        """Do what a click does."""
        command: Callable[[], Any] | None = self._options.get("command")
        if command is None or str(self._options.get("state", "")) == "disabled":
            return ""
        return self._do(command)


class Entry(Widget):
    """A line to type into."""

    kind: ClassVar[str] = "Entry"

    def __init__(
        self, master: Misc | None = None, cnf: dict[str, Any] | None = None, **options: Any
    ) -> None:
        super().__init__(master, cnf, **options)
        self._typed = ""

    def get(self) -> str:
        """What is in it."""
        return self._do(self._content)

    def insert(self, index: int | str, string: str) -> None:
        """Put words in before `index`."""
        self._do(lambda: self._insert(index, string))

    def delete(self, first: int | str, last: int | str | None = None) -> None:
        """Take out what stands from `first` to before `last`, or one character."""
        self._do(lambda: self._delete(first, last))

    def _content(self) -> str:
        variable = self._options.get("textvariable")
        return str(variable.get()) if isinstance(variable, Variable) else self._typed

    def _write(self, content: str) -> None:
        variable = self._options.get("textvariable")
        if isinstance(variable, Variable):
            variable.set(content)
        else:
            self._typed = content

    def _is_closed(self) -> bool:
        return str(self._options.get("state", "")) in ("disabled", "readonly")

    def _insert(self, index: int | str, string: str) -> None:
        if not self._is_closed():
            at, before = self._at(index), self._content()
            self._write(before[:at] + str(string) + before[at:])

    def _delete(self, first: int | str, last: int | str | None) -> None:
        if not self._is_closed():
            begin = self._at(first)
            end = begin + 1 if last is None else self._at(last)
            before = self._content()
            self._write(before[:begin] + before[max(begin, end) :])

    def _at(self, index: int | str) -> int:
        length = len(self._content())
        if index in (constants.END, constants.INSERT):
            return length
        try:
            return max(0, min(int(index), length))
        except ValueError:
            raise TclError(f'bad entry index "{index}"') from None

    @override
    def text(self) -> str:
        content = self._content()
        hidden = str(self._options.get("show", ""))
        return hidden[:1] * len(content) if hidden else content

    @override
    def takes(self, deed: Deed) -> bool:
        return deed == "type"

    @override
    def is_meant(self, name: str, place: int) -> bool:
        return name in ("", str(place), str(self).rpartition(".")[2])

    @override
    def shown_name(self, place: int) -> str:
        return str(place)

    @override
    def used(self, act: UserAct) -> None:
        for character in act.text:
            self._insert(constants.END, character)
            self._happen(("<Key>", "<KeyPress>"), type="KeyPress", keysym=character, char=character)
            self._happen(("<KeyRelease>",), type="KeyRelease", keysym=character, char=character)
        self._happen(("<Return>",), type="KeyPress", keysym="Return", char="\r")
