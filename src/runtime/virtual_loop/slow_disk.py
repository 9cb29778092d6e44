"""watch_share: lets the slow disk of `world.files` exist for programs that speak of it."""

import re
from typing import Final

from .disk import BroughtFile
from .patches import Patches

_MENTIONED: Final = re.compile(r"""["']share(?:/|["'])""")
_README: Final = "A disk of another machine. Whatever you ask of it takes a while.\n"


def share_files(source: str) -> tuple[BroughtFile, ...]:
    """What lies on the share, if `source` speaks of it."""
    if _MENTIONED.search(source) is None:
        return ()
    return (BroughtFile("share/readme.txt", _README),)


def watch_share(patches: Patches, source: str) -> None:
    """Make the folder `share` slow, if `source` speaks of it: no other program pays for it."""
    if _MENTIONED.search(source) is not None:
        from world.files.share import watch

        watch(patches)
