"""The version of the real websockets that this one follows."""

from typing import Final

VERSION: Final = "17.1"
