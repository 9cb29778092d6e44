"""tkinter, simulated: the names of CPython 3.14's tkinter, drawn on the page.

There is one window. It is redrawn, and its user is heard, only while the program runs `mainloop` or `update`: a handler that
takes two seconds shows a window that stands still for two seconds. What the user does is said by the run, or
else the user looks for ten seconds and closes the window. Looks (fonts, sizes, borders) are the page's.
"""

from typing import Any

from world.unsupported import each, surface

from . import constants
from ._display import TclError
from ._misc import Event, Misc
from ._root import Tk, default_root
from ._text import Text
from ._variables import BooleanVar, DoubleVar, IntVar, StringVar, Variable
from ._widgets import Button, Entry, Frame, Label, Widget
from .constants import *  # noqa: F403 - as the real one does

TkVersion = 8.6
TclVersion = 8.6

__all__ = [
    "BooleanVar",
    "Button",
    "DoubleVar",
    "Entry",
    "Event",
    "Frame",
    "IntVar",
    "Label",
    "Misc",
    "StringVar",
    "TclError",
    "TclVersion",
    "Text",
    "Tk",
    "TkVersion",
    "Variable",
    "Widget",
    "getdouble",
    "getint",
    "mainloop",
]
__all__ += constants.__all__

getint = int
getdouble = float


def mainloop(n: int = 0) -> None:
    """Handle events until the window is closed."""
    default_root("run the main loop").mainloop(n)


_WIDGETS = "Use Frame, Label, Button, Entry, Text or ttk.Progressbar."

_refused: dict[str, Any] = {
    **dict.fromkeys(
        (
            "Canvas",
            "Checkbutton",
            "LabelFrame",
            "Listbox",
            "Menu",
            "Menubutton",
            "Message",
            "OptionMenu",
            "PanedWindow",
            "Radiobutton",
            "Scale",
            "Scrollbar",
            "Spinbox",
        ),
        _WIDGETS,
    ),
    **each(
        "ARC BASELINE BEVEL BROWSE BUTT CASCADE CHECKBUTTON CHORD COMMAND CURRENT DOTBOX EXTENDED FIRST INSIDE "
        "LAST MITER MOVETO MULTIPLE NUMERIC OUTSIDE PAGES PIESLICE PROJECTING RADIOBUTTON ROUND SCROLL "
        "SEL_FIRST SEL_LAST SEPARATOR SINGLE UNDERLINE UNITS",
        "It is a word of widgets that are not here.",
    ),
    **each("EXCEPTION READABLE WRITABLE", "Files are not watched: use after()."),
    **each(
        "Grid Pack Place BaseWidget CallWrapper Wm XView YView", "Use the methods of the widgets."
    ),
    **each("Image image_names image_types", "There are no pictures: use the words of a Label."),
    "EventType": "Look at the attributes of the event.",
    "NoDefaultRoot": "Hand each widget its parent.",
    "getboolean": "Use bool().",
    **each(
        "colorchooser commondialog dialog dnd filedialog font scrolledtext simpledialog",
        "Use the widgets that are here.",
    ),
    "Toplevel": "One window is simulated: put it into a Frame.",
    "BitmapImage": "There are no pictures: use the words of a Label.",
    "PhotoImage": "There are no pictures: use the words of a Label.",
    "Tcl": "There is no Tcl interpreter here: use the widgets.",
}

__getattr__, __dir__ = surface("tkinter", __all__, _refused)
