"""tkinter.messagebox: refused by name, since nobody is there who could answer."""

from world.unsupported import surface

_INSTEAD = "Show the words in a Label."

__all__: tuple[str, ...] = ()
__getattr__, __dir__ = surface(
    "tkinter.messagebox",
    __all__,
    dict.fromkeys(
        (
            "askokcancel",
            "askquestion",
            "askretrycancel",
            "askyesno",
            "askyesnocancel",
            "showerror",
            "showinfo",
            "showwarning",
        ),
        _INSTEAD,
    ),
)
