"""VERSION: the release of redis-py that is followed here."""

from typing import Final

VERSION: Final = "8.1.0"
