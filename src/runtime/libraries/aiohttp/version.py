"""The version of the real aiohttp that this one follows."""

from typing import Final

VERSION: Final = "3.14.3"
