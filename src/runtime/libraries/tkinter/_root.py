"""Tk: the application and its one window."""

from collections.abc import Callable, Mapping
from typing import Any, ClassVar, Final, override

from ._display import Display, TclError, report
from ._misc import Misc

#: The application of the run under way: its modules are loaded anew for each.
_CURRENT: Final[dict[str, Tk]] = {}


def default_root(what: str | None = None) -> Tk:
    """The application; one is made where none was, unless `what` cannot be done before."""
    root = _CURRENT.get("root")
    if root is not None:
        return root
    if what is not None:
        raise RuntimeError(f"Too early to {what}: no default root window")
    return Tk()


class Tk(Misc):
    """The application: a window, and the loop that handles its events."""

    kind: ClassVar[str] = "Tk"
    _refused: ClassVar[Mapping[str, str]] = {
        **Misc._refused,
        "attributes": "Leave it out: the page draws one plain window.",
        "iconbitmap": "Leave it out: the page draws one plain window.",
        "wm_attributes": "Leave it out: the page draws one plain window.",
        "clipboard_get": "There is no clipboard here.",
        "clipboard_append": "There is no clipboard here.",
    }

    def __init__(
        self,
        screenName: str | None = None,  # noqa: N803 - the real name
        baseName: str | None = None,  # noqa: N803 - the real name
        className: str = "Tk",  # noqa: N803 - the real name
        **options: Any,
    ) -> None:
        if "root" in _CURRENT:
            raise TclError("only one window at a time is simulated here: keep to the first Tk()")
        self._title = className.lower()
        self._on_close: Callable[[], object] | None = None
        super().__init__(None, Display(self), options)
        self._place = {}
        _CURRENT.setdefault("root", self)

    @override
    def __str__(self) -> str:
        return "."

    def title(self, string: str | None = None) -> str:
        """Set the words on the window's head, or return them."""
        self._alive_for("wm")
        if string is not None:
            self._title = string
        return "" if string is not None else self._title

    wm_title = title

    def geometry(self, newGeometry: str | None = None) -> str:  # noqa: N803 - the real name
        """Taken and not drawn: the page gives the window its size."""
        self._alive_for("wm")
        return "" if newGeometry is not None else "200x200+0+0"

    wm_geometry = geometry

    def resizable(self, width: bool | None = None, height: bool | None = None) -> tuple[bool, bool]:
        """Taken and not drawn."""
        return (width is not False, height is not False)

    def minsize(self, width: int | None = None, height: int | None = None) -> None:
        """Taken and not drawn."""

    maxsize = minsize

    def protocol(self, name: str | None = None, func: Callable[[], object] | None = None) -> str:
        """Have `func` called in place of what would happen: `WM_DELETE_WINDOW` is the user closing the window."""
        self._alive_for("wm")
        if name == "WM_DELETE_WINDOW" and func is not None:
            self._on_close = func
        return ""

    wm_protocol = protocol

    def asked_to_close(self) -> None:
        """The user closes the window."""
        if self._on_close is None:
            self.destroy()
        else:
            self._on_close()

    def report_callback_exception(self, exc: Any, val: Any, tb: Any) -> None:
        """Called with what a handler raised; the loop goes on."""
        report(exc, val, tb)

    @override
    def destroy(self) -> None:
        self._alive_for("destroy")
        self._display.call(self._end)

    @override
    def _end(self) -> None:
        super()._end()
        self._display.end()
        if _CURRENT.get("root") is self:
            del _CURRENT["root"]

    @override
    def picture(self) -> dict[str, Any]:
        return {**super().picture(), "text": self._title}
