"""The options of each kind of widget, by the names that Tk gives them."""

from collections.abc import Mapping
from typing import Any, Final, cast

from ._display import TclError

#: Other names of some options.
_ALIASES: Final = {"bd": "borderwidth", "bg": "background", "fg": "foreground"}

_COMMON: Final = "background borderwidth cursor highlightbackground highlightcolor highlightthickness relief takefocus"
_WORDS: Final = (
    "activebackground activeforeground anchor bitmap compound disabledforeground font foreground height image justify "
    "padx pady state text textvariable underline width wraplength"
)
_INPUT: Final = (
    "exportselection font foreground insertbackground insertborderwidth insertofftime insertontime insertwidth "
    "selectbackground selectborderwidth selectforeground state width xscrollcommand"
)
_CHECKED: Final = "invalidcommand justify show textvariable validate validatecommand"

_TTK: Final = "class cursor style takefocus"
_TTK_WORDS: Final = "compound image padding state text textvariable underline width"

_NAMES: Final[Mapping[str, str]] = {
    "Tk": f"{_COMMON} class colormap container height menu padx pady screen use visual width",
    "Frame": f"{_COMMON} class colormap container height padx pady visual width",
    "Label": f"{_COMMON} {_WORDS}",
    "Button": f"{_COMMON} {_WORDS} command default overrelief repeatdelay repeatinterval",
    "Entry": f"{_COMMON} {_INPUT} {_CHECKED} disabledbackground disabledforeground readonlybackground",
    "Text": (
        f"{_COMMON} {_INPUT} autoseparators blockcursor height inactiveselectbackground maxundo padx pady setgrid "
        "spacing1 spacing2 spacing3 tabs tabstyle undo wrap yscrollcommand"
    ),
    "ttk.Frame": f"{_TTK} borderwidth height padding relief width",
    "ttk.Label": f"{_TTK} {_TTK_WORDS} anchor background borderwidth font foreground justify relief wraplength",
    "ttk.Button": f"{_TTK} {_TTK_WORDS} command default",
    "ttk.Entry": f"{_TTK} {_CHECKED} background exportselection font foreground state width xscrollcommand",
    "ttk.Progressbar": f"{_TTK} anchor font foreground justify length maximum mode orient phase text value variable wraplength",
}

_BY_KIND: Final = {kind: frozenset(names.split()) for kind, names in _NAMES.items()}


def option_name(kind: str, name: str) -> str:
    """The full name of an option; raises TclError for one that this kind of widget has not."""
    plain = name.removesuffix("_").removeprefix("-")
    full = plain if plain in _BY_KIND[kind] else _ALIASES.get(plain, plain)
    if full not in _BY_KIND[kind]:
        raise TclError(f'unknown option "-{plain}"')
    return full


def option_names(kind: str) -> list[str]:
    """All options of a kind of widget, sorted."""
    return sorted(_BY_KIND[kind])


def shown(value: Any) -> str:
    """An option's value as Tk holds it: a text."""
    if isinstance(value, tuple | list):
        parts = cast("list[Any]", value)
        return " ".join(str(one) for one in parts)
    return str(value)
