"""The names of Tk's own words."""

__all__ = (
    "ACTIVE",
    "ALL",
    "ANCHOR",
    "BOTH",
    "BOTTOM",
    "CENTER",
    "CHAR",
    "DISABLED",
    "END",
    "EW",
    "EXCEPTION",
    "FALSE",
    "FLAT",
    "GROOVE",
    "HIDDEN",
    "HORIZONTAL",
    "INSERT",
    "LEFT",
    "NE",
    "NO",
    "NONE",
    "NORMAL",
    "NS",
    "NSEW",
    "NW",
    "OFF",
    "ON",
    "RAISED",
    "RIDGE",
    "RIGHT",
    "SE",
    "SEL",
    "SOLID",
    "SUNKEN",
    "SW",
    "TOP",
    "TRUE",
    "VERTICAL",
    "WORD",
    "YES",
    "E",
    "N",
    "S",
    "W",
    "X",
    "Y",
)

NO = FALSE = OFF = 0
YES = TRUE = ON = 1
N, S, W, E = "n", "s", "w", "e"
NW, SW, NE, SE = "nw", "sw", "ne", "se"
NS, EW, NSEW = "ns", "ew", "nsew"
CENTER = "center"
NONE, X, Y, BOTH = "none", "x", "y", "both"
LEFT, TOP, RIGHT, BOTTOM = "left", "top", "right", "bottom"
RAISED, SUNKEN, FLAT, RIDGE, GROOVE, SOLID = "raised", "sunken", "flat", "ridge", "groove", "solid"
HORIZONTAL, VERTICAL = "horizontal", "vertical"
NORMAL, DISABLED, ACTIVE, HIDDEN = "normal", "disabled", "active", "hidden"
INSERT, END, ANCHOR, ALL, SEL = "insert", "end", "anchor", "all", "sel"
CHAR, WORD = "char", "word"
EXCEPTION = 8
