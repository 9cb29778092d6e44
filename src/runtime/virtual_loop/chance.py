"""Chance that follows the seed: random, os.urandom, and with them uuid and secrets."""

import os
import random
import sys
from typing import Any

from .patches import Patches


def seed_chance(patches: Patches, seed: int) -> None:
    """Make everything that asks for chance repeat itself for the same seed."""
    entropy = random.Random(seed)

    def urandom(size: int, /) -> bytes:
        return entropy.randbytes(size)

    seed_of_random = random.Random.seed

    def seed_method(self: random.Random, a: Any = None, version: int = 2) -> None:
        seed_of_random(self, entropy.getrandbits(64) if a is None else a, version)

    patches.set(os, "urandom", urandom)
    # random looks urandom up once, under this private name, for SystemRandom.
    patches.set(random, "_urandom", urandom)
    patches.set(random.Random, "seed", seed_method)
    random.seed(seed)
    tempfile = sys.modules.get("tempfile")
    if tempfile is not None:
        # Private: whence the names of temporary files are taken; a sequence of an earlier run would go on.
        patches.set(tempfile, "_name_sequence", None)
        # Finding the folder out takes names, too.
        patches.set(tempfile, "tempdir", None)
