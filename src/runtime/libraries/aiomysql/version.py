"""VERSION: the release of aiomysql that is followed here."""

from typing import Final

VERSION: Final = "0.3.2"
