"""The version of the real requests that this one follows."""

from typing import Final

VERSION: Final = "2.34.2"
