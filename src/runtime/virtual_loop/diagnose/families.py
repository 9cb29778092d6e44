"""The diagnoses that are looked for at the program's error and at its end, family by family."""

from collections.abc import Callable
from typing import Final

from .evidence import Evidence

#: Called with the exception that ends the program, while its frames are alive.
AtError = Callable[[BaseException, Evidence], object]

#: Called once the program is over.
AtEnd = Callable[[Evidence], object]

AT_ERROR: Final[tuple[AtError, ...]] = ()

AT_END: Final[tuple[AtEnd, ...]] = ()
