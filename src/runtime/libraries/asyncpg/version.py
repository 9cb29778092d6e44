"""VERSION: the release of asyncpg that is followed here."""

from typing import Final

VERSION: Final = "0.32.0"
