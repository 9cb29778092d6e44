"""Target: where a client goes: `ws://localhost:8000/ws`, `http://localhost:8000`, `tcp://localhost:8888`."""

import re
from dataclasses import dataclass
from typing import Final

_SHAPE: Final = re.compile(r"(?P<kind>ws|http|tcp)://localhost:(?P<port>[0-9]{1,5})(?P<path>/\S*)?")


@dataclass(frozen=True)
class Target:
    """A port of the program's machine, and what is spoken there."""

    kind: str
    port: int
    path: str

    @property
    def host(self) -> str:
        """As a request names it."""
        return f"localhost:{self.port}"


def parse_target(text: str) -> Target:
    """Read an address. Raises ValueError."""
    shape = _SHAPE.fullmatch(text)
    if shape is None:
        raise ValueError(f"{text!r} is no place for a client: write e.g. ws://localhost:8000/ws")
    return Target(shape["kind"], int(shape["port"]), shape["path"] or "/")
