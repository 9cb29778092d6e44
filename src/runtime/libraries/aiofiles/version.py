"""The version of the real aiofiles that this one follows."""

from typing import Final

VERSION: Final = "25.1.0"
