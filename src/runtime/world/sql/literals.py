"""split_literals: tells the SQL of a statement from the strings in it."""

import re
from typing import Final

#: A string in either quotes, with doubled or escaped ones within; or anything up to the next.
_PIECE: Final = re.compile(r"""'(?:[^'\\]|\\.|'')*'|"(?:[^"\\]|\\.|"")*"|[^'"]+|['"]""", re.DOTALL)

_ESCAPES: Final = {"0": "\0", "n": "\n", "r": "\r", "t": "\t", "Z": "\x1a", "b": "\b"}


def split_literals(sql: str) -> list[str]:
    """The pieces in order: those that begin with a quote are strings, with their quotes."""
    return _PIECE.findall(sql)


def unescape(literal: str) -> str:
    """What a MySQL string means: backslashes are taken out."""
    quote, body = literal[0], literal[1:-1].replace(literal[0] * 2, literal[0])
    del quote
    return re.sub(r"\\(.)", lambda found: _ESCAPES.get(found[1], found[1]), body, flags=re.DOTALL)


def quoted(text: str) -> str:
    """`text` as a string of standard SQL."""
    return "'" + text.replace("'", "''") + "'"
