"""Under which name these files are loaded, and the version of the real one that they follow then."""

from typing import Final

#: httpx, or httpx2.
NAME: Final = __name__.partition(".")[0]
VERSION: Final = {"httpx": "0.28.1", "httpx2": "2.16.2"}[NAME]
