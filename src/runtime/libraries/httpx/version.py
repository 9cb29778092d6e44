"""The version of the real httpx that this one follows."""

from typing import Final

VERSION: Final = "0.28.1"
