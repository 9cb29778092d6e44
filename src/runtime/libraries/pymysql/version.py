"""VERSION: the release of PyMySQL that is followed here."""

from typing import Final

VERSION: Final = "1.2.3"
