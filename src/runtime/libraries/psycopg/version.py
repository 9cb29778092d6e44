"""VERSION: the release of psycopg that is followed here."""

from typing import Final

VERSION: Final = "3.3.6"
