"""Diagnoses: what went wrong in a run, in plain words, with the reader's own names and lines.

A diagnosis is a `Kind` and the facts of one case. There are three ways to find one:

- a live probe, which watches while the program runs (`Blocks`, `Spins`, `Unawaited`, ...);
- a function of `families.AT_ERROR`, called with the exception that ends the program while its
  frames are alive;
- a function of `families.AT_END`, called with the `Evidence` once the program is over.

None of them may raise or change what it looks at; `guarded` sees to it that one which does raise
is left out and nothing else. The words stand in `words`, one package a language.
"""

from .diagnosis import Diagnosis
from .diagnostician import Diagnostician
from .words import Language, words_of

__all__ = ("Diagnosis", "Diagnostician", "Language")

# English comes with the runtime, so that it lies in the snapshot of a booted interpreter.
words_of("en")
