"""The version of the real FastAPI that this one follows."""

from typing import Final

VERSION: Final = "0.142.2"
