"""tkinter.ttk, simulated: the themed widgets that are here, and the progress bar."""

from typing import Any, ClassVar, override

from world.unsupported import surface

from ._misc import Misc
from ._variables import Variable
from ._widgets import Button as _Button
from ._widgets import Entry as _Entry
from ._widgets import Widget as _Widget

__all__ = ("Button", "Entry", "Frame", "Label", "Progressbar", "Style", "Widget")


class Widget(_Widget):
    """A themed widget."""

    def state(self, statespec: tuple[str, ...] | None = None) -> tuple[str, ...]:
        """Set states, such as `disabled` or `!disabled`, or return them."""
        if statespec is None:
            return ("disabled",) if self.cget("state") == "disabled" else ()
        for one in statespec:
            if one.removeprefix("!") == "disabled":
                self.configure(state="normal" if one.startswith("!") else "disabled")
        return ()

    def instate(self, statespec: tuple[str, ...]) -> bool:
        """Whether all these states are set."""
        states = self.state()
        return all(
            (one[1:] not in states) if one.startswith("!") else one in states for one in statespec
        )


class Frame(Widget):
    """Holds others."""

    kind: ClassVar[str] = "ttk.Frame"


class Label(Widget):
    """Shows words."""

    kind: ClassVar[str] = "ttk.Label"


class Button(Widget, _Button):
    """Calls its command when it is clicked."""

    kind: ClassVar[str] = "ttk.Button"


class Entry(Widget, _Entry):
    """A line to type into."""

    kind: ClassVar[str] = "ttk.Entry"


class Progressbar(Widget):
    """Shows how much of something is done."""

    kind: ClassVar[str] = "ttk.Progressbar"

    def __init__(self, master: Misc | None = None, **options: Any) -> None:
        super().__init__(master, **options)
        self._stepping: str | None = None

    def start(self, interval: int | None = None) -> None:
        """Take a step each `interval` milliseconds: 50, where none is said."""
        self.stop()
        every = 50 if interval is None else interval

        def step() -> None:
            self.step()
            self._stepping = self.after(every, step)

        self._stepping = self.after(every, step)

    def stop(self) -> None:
        """Take no more steps."""
        if self._stepping is not None:
            self.after_cancel(self._stepping)
            self._stepping = None

    def step(self, amount: float | None = None) -> None:
        """Add `amount`, 1 where none is said; past the maximum it begins again at 0."""
        value = self._value() + (1.0 if amount is None else amount)
        self["value"] = value % self._most()

    @override
    def __getitem__(self, key: str) -> Any:
        return self._value() if key == "value" else super().__getitem__(key)

    @override
    def __setitem__(self, key: str, value: Any) -> None:
        variable = self._options.get("variable")
        if key == "value" and isinstance(variable, Variable):
            variable.set(value)
        super().__setitem__(key, value)

    def _value(self) -> float:
        variable = self._options.get("variable")
        value: Any = (
            variable.get() if isinstance(variable, Variable) else self._options.get("value", 0)
        )
        return float(value or 0)

    def _most(self) -> float:
        return float(self._options.get("maximum") or 100)

    @override
    def picture(self) -> dict[str, Any]:
        return {**super().picture(), "text": "", "value": self._value() / self._most()}


class Style:
    """Looks are the page's: what is asked for is taken, and changes nothing that is seen."""

    def __init__(self, master: Misc | None = None) -> None:
        self.master = master

    def configure(self, style: str, query_opt: Any = None, **options: Any) -> None:
        """Taken and not drawn."""

    def theme_use(self, themename: str | None = None) -> str | None:
        """Taken and not drawn; asked for, `default`."""
        return "default" if themename is None else None


_INSTEAD = "Use Frame, Label, Button, Entry or Progressbar."

__getattr__, __dir__ = surface(
    "tkinter.ttk",
    __all__,
    dict.fromkeys(
        (
            "Checkbutton",
            "Combobox",
            "LabelFrame",
            "Labelframe",
            "LabeledScale",
            "Menubutton",
            "Notebook",
            "OptionMenu",
            "PanedWindow",
            "Panedwindow",
            "Radiobutton",
            "Scale",
            "Scrollbar",
            "Separator",
            "Sizegrip",
            "Spinbox",
            "Treeview",
            "setup_master",
            "tclobjs_to_py",
        ),
        _INSTEAD,
    ),
)
