"""Misc: what every widget can do: options, timers, bindings, places."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, ClassVar, Final, cast

from virtual_loop.clock import NANOSECONDS
from virtual_loop.environment import SHARED
from virtual_loop.screen import Deed, UserAct
from world.unsupported import Partial

from ._display import Display, TclError
from ._options import option_name, option_names, shown
from ._variables import Variable

_MILLISECOND: Final = NANOSECONDS // 1000

#: What the page draws with; other options are kept, and change nothing that is seen.
_DRAWN: Final = (
    "background",
    "foreground",
    "state",
    "width",
    "height",
    "justify",
    "relief",
    "orient",
    "length",
)


class Event:
    """What a function that is bound to an event is given."""

    def __init__(self, widget: Misc, **facts: Any) -> None:
        self.widget = widget
        self.type = facts.get("type", "")
        self.keysym = facts.get("keysym", "")
        self.char = facts.get("char", "")
        self.num = facts.get("num", "??")
        self.x = self.y = 0

    def __repr__(self) -> str:
        return f"<{self.type} event>"


class Misc(Partial):
    """A widget, or the application itself."""

    #: Which of the option lists it has.
    kind: ClassVar[str] = ""

    _refused: ClassVar[Mapping[str, str]] = {
        "bind_all": "Use bind on the widgets.",
        "event_generate": "Say in the run what the user does: click, type, close.",
        "grab_set": "A window here has no others beside it.",
        "wait_window": "Use mainloop.",
        "wait_variable": "Use trace_add on the variable.",
        "tk": "There is no Tcl interpreter here: use the widgets.",
        "eval": "There is no Tcl interpreter here: use the widgets.",
    }

    def __init__(self, master: Misc | None, display: Display, options: dict[str, Any]) -> None:
        self.master = master
        self.children: dict[str, Misc] = {}
        self._display = display
        self._options: dict[str, Any] = {}
        self._bindings: dict[str, list[Callable[[Event], object]]] = {}
        #: How it was placed in its master; None while it is not seen.
        self._place: dict[str, Any] | None = None
        self._counts: dict[str, int] = {}
        self._is_alive = True
        self._set(options)

    # ---- options ----

    def configure(self, cnf: dict[str, Any] | None = None, **options: Any) -> Any:
        """Set options; without any, return them all."""
        if not cnf and not options:
            names = option_names(self.kind)
            return {name: (name, "", "", "", self._options.get(name, "")) for name in names}
        return self._do(lambda: self._set({**(cnf or {}), **options}))

    config = configure

    def cget(self, key: str) -> Any:
        """The value of one option."""
        return self._do(lambda: self._options.get(option_name(self.kind, key), ""))

    def __getitem__(self, key: str) -> Any:
        return self.cget(key)

    def __setitem__(self, key: str, value: Any) -> None:
        self.configure({key: value})

    def keys(self) -> list[str]:
        """The names of all options."""
        return option_names(self.kind)

    def _set(self, options: dict[str, Any]) -> None:
        for name, value in options.items():
            self._options[option_name(self.kind, name)] = value

    # ---- time ----

    def after(self, ms: int, func: Callable[..., object] | None = None, *args: Any) -> str | None:
        """Have `func` called after so many milliseconds; without one, sleep, as Tk does."""
        if func is None:
            self._do(lambda: SHARED.wait_in("tkinter.after", lambda: False, self._until(ms)))
            return None
        return self._do(lambda: self._display.after(_nanoseconds(ms), lambda: func(*args)))

    def after_idle(self, func: Callable[..., object], *args: Any) -> str:
        """Have `func` called when there is nothing else to do."""
        return self._do(lambda: self._display.when_idle(lambda: func(*args)))

    def after_cancel(self, id: str) -> None:
        """Take back what `after` or `after_idle` returned."""
        if not id:
            raise ValueError("id must be a valid identifier returned from after or after_idle")
        self._do(lambda: self._display.forget(id))

    def _until(self, ms: int) -> int:
        return SHARED.clock.now + _nanoseconds(ms)

    def mainloop(self, n: int = 0) -> None:
        """Handle events until the window is closed."""
        self._display.call(self._display.main_loop)

    def quit(self) -> None:
        """Have `mainloop` return; the window stays."""
        self._display.call(self._display.quit)

    def update(self) -> None:
        """Handle what has happened, and redraw."""
        self._alive_for("update")
        self._display.call(self._display.handle_events)

    def update_idletasks(self) -> None:
        """Redraw."""
        self._alive_for("update")
        self._display.call(self._display.handle_idle)

    # ---- events ----

    def bind(
        self, sequence: str, func: Callable[[Event], object], add: bool | str | None = None
    ) -> str:
        """Have `func` called with the event at each `sequence`, such as `<Button-1>` or `<Return>`."""
        kept = self._bindings.get(sequence, []) if add else []
        self._do(lambda: self._bindings.update({sequence: [*kept, func]}))
        return f"{id(func)}{getattr(func, '__name__', '')}"

    def unbind(self, sequence: str, funcid: str | None = None) -> None:
        """Take the functions of `sequence` back."""
        self._do(lambda: self._bindings.pop(sequence, None))

    def _happen(self, sequences: tuple[str, ...], **facts: Any) -> None:
        for sequence in sequences:
            for func in self._bindings.get(sequence, ()):
                func(Event(self, **facts))

    def focus_set(self) -> None:
        """The user types where the run says."""

    focus = focus_set

    # ---- the tree ----

    def winfo_exists(self) -> bool:
        """Whether it has not been destroyed."""
        return self._is_alive and self._display.is_alive

    def winfo_children(self) -> list[Misc]:
        """What stands in it."""
        return list(self.children.values())

    def winfo_manager(self) -> str:
        """How it was placed: `pack`, `grid`, `place`, or empty where it is not seen."""
        return str((self._place or {}).get("manager", ""))

    def winfo_toplevel(self) -> Misc:
        """The window in which it stands."""
        return self._display.root

    def destroy(self) -> None:
        """Take it and all in it away, for good."""
        self._do(self._end)

    def _end(self) -> None:
        for child in list(self.children.values()):
            child._end()
        self._is_alive = False
        if self.master is not None:
            self.master.children = {k: v for k, v in self.master.children.items() if v is not self}

    def _name_of(self, kind: str) -> str:
        name = kind.rpartition(".")[2].lower()
        self._counts[name] = self._counts.get(name, 0) + 1
        count = self._counts[name]
        return f"!{name}" if count == 1 else f"!{name}{count}"

    def _do[T](self, what: Callable[[], T]) -> T:
        if not self._is_alive:
            raise TclError(f'invalid command name "{self}"')
        return self._display.call(what)

    def _alive_for(self, command: str) -> None:
        if not self._display.is_alive:
            raise TclError(f'can\'t invoke "{command}" command: application has been destroyed')

    # ---- what is seen, and used ----

    def all_shown(self) -> Iterator[Misc]:
        """It and all that is seen in it, from the top to the bottom."""
        yield self
        for child in self.children.values():
            if child._place is not None:
                yield from child.all_shown()

    def picture(self) -> dict[str, Any]:
        """How it looks, as plain data."""
        looks = {
            name: shown(self._options[name])
            for name in _DRAWN
            if self._options.get(name) not in (None, "")
        }
        children = [child for child in self.children.values() if child._place is not None]
        return {
            "kind": self.kind.rpartition(".")[2].lower(),
            "text": self.text(),
            "looks": looks,
            "place": self._place or {},
            "children": [child.picture() for child in children],
        }

    def text(self) -> str:
        """What stands on it."""
        variable = self._options.get("textvariable")
        if isinstance(variable, Variable):
            return str(cast("Any", variable).get())
        return shown(self._options.get("text", ""))

    def takes(self, deed: Deed) -> bool:
        """Whether a user can do this with it."""
        return False

    def is_meant(self, name: str, place: int) -> bool:
        """Whether the user means it; `place` counts those that can be meant from 1."""
        return name in (self.text(), str(place), str(self).rpartition(".")[2])

    def shown_name(self, place: int) -> str:
        """How a run would name it."""
        return self.text() or str(place)

    def used(self, act: UserAct) -> None:
        """The user does this with it."""


def _nanoseconds(ms: Any) -> int:
    if ms == "idle":
        return 0
    try:
        return int(ms) * _MILLISECOND
    except TypeError, ValueError:
        raise TclError(f'bad argument "{ms}": must be cancel, idle, info, or an integer') from None
