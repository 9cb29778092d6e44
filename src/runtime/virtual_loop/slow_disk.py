"""watch_share: lets the slow disk of `world.files` exist for programs that speak of it."""

import re
from typing import Final

from .patches import Patches

_MENTIONED: Final = re.compile(r"""["']share(?:/|["'])""")


def watch_share(patches: Patches, source: str) -> None:
    """Make the folder `share` slow, if `source` speaks of it: no other program pays for it."""
    if _MENTIONED.search(source) is not None:
        from world.files.share import watch

        watch(patches)
