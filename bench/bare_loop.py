"""The baseline: CPython's own base loop with a selector that jumps to the next deadline and does nothing else."""

import asyncio
from asyncio import base_events

#: Replaced by the size of the case.
TASKS = 100_000


class JumpingSelector:
    """Waiting sets the loop's clock to its first deadline."""

    def __init__(self, loop):
        self._loop = loop

    def select(self, timeout):
        if timeout is not None and timeout > 0:
            self._loop.now = self._loop._scheduled[0]._when
        return ()

    def close(self):
        self._loop = None


class BareLoop(base_events.BaseEventLoop):
    """No trace, no output, no guard: the least a virtual clock can cost."""

    def __init__(self):
        super().__init__()
        self.now = 0.0
        self._clock_resolution = 1e-9
        self._selector = JumpingSelector(self)

    def time(self):
        return self.now

    def _process_events(self, events):
        pass

    def _write_to_self(self):
        pass


async def nap():
    await asyncio.sleep(1)


async def main():
    await asyncio.gather(*(nap() for _ in range(TASKS)))


asyncio._set_running_loop(None)
run = getattr(asyncio.run, "__wrapped__", asyncio.run)
run(main(), loop_factory=BareLoop)
