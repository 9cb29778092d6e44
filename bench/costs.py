"""What coroutines, tasks and threads cost: memory and time, for the table of the chapter on choosing.

`python3 bench/costs.py` measures the CPython that runs it; `npm run bench costs` the one of the page, in Node. Where an
interpreter cannot start threads, their rows are left out.
"""

import asyncio
import gc
import platform
import sys
import threading
import time
import tracemalloc
from collections.abc import Callable

OBJECTS = 20_000
THREADS = 500
AWAITS = 300_000
TURNS = 50_000
HAND_OVERS = 5_000
ROUNDS = 5


async def nothing() -> None:
    """Suspends nowhere."""


async def asleep(seconds: float) -> None:
    """A frame of its own around the wait, as in a real program."""
    await asyncio.sleep(seconds)


def bytes_of_coroutine() -> float:
    """Bytes of a coroutine object that has not begun."""
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    made = [asleep(1) for _ in range(OBJECTS)]
    size = tracemalloc.get_traced_memory()[0] - before - sys.getsizeof(made)
    tracemalloc.stop()
    for coroutine in made:
        coroutine.close()
    return size / OBJECTS


async def bytes_of_task() -> float:
    """Bytes of a task that sleeps, with its coroutine, its future and its timer."""
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    tasks = [asyncio.create_task(asleep(3600)) for _ in range(OBJECTS)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    gc.collect()
    size = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    return size / OBJECTS


def resident() -> int:
    """Bytes of this process that are in memory; Linux."""
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * 4096


def bytes_of_thread() -> float:
    """Bytes in memory of a thread that waits; its stack reserves more addresses than that."""
    go_home = threading.Event()
    before = resident()
    threads = [threading.Thread(target=go_home.wait) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    size = resident() - before
    go_home.set()
    for thread in threads:
        thread.join()
    return size / THREADS


async def seconds_of_await() -> float:
    """Seconds of awaiting a coroutine that does not suspend, the loop around it taken off."""
    began = time.perf_counter()
    for _ in range(AWAITS):
        await nothing()
    awaited = time.perf_counter() - began
    began = time.perf_counter()
    for _ in range(AWAITS):
        pass
    return (awaited - (time.perf_counter() - began)) / AWAITS


async def seconds_of_turn() -> float:
    """Seconds of one turn of the loop with one task that suspends and is resumed."""
    began = time.perf_counter()
    for _ in range(TURNS):
        await asyncio.sleep(0)
    return (time.perf_counter() - began) / TURNS


def seconds_of_hand_over() -> float:
    """Seconds from one thread that sets an event to another that waits for it."""
    ping, pong = threading.Event(), threading.Event()

    def answer() -> None:
        for _ in range(HAND_OVERS):
            ping.wait()
            ping.clear()
            pong.set()

    thread = threading.Thread(target=answer)
    thread.start()
    began = time.perf_counter()
    for _ in range(HAND_OVERS):
        ping.set()
        pong.wait()
        pong.clear()
    taken = time.perf_counter() - began
    thread.join()
    return taken / (2 * HAND_OVERS)


def middle(measure: Callable[[], float]) -> tuple[float, float, float]:
    """The middle of some rounds, the least and the most."""
    found = sorted(measure() for _ in range(ROUNDS))
    return found[len(found) // 2], found[0], found[-1]


def can_start_threads() -> bool:
    """Whether this interpreter has threads at all."""
    try:
        thread = threading.Thread(target=time.time)
        thread.start()
    except RuntimeError:
        return False
    thread.join()
    return True


def row(name: str, unit: str, factor: float, measure: Callable[[], float]) -> None:
    """Prints one measurement."""
    middle_of, least, most = (value * factor for value in middle(measure))
    print(f"{name:34} {middle_of:8.2f} {unit}   ({least:.2f} to {most:.2f})")


def main() -> None:
    """Prints the table, with what it was measured on."""
    print(
        f"CPython {platform.python_version()}, {platform.system()} {platform.machine()}, {time.strftime('%d %B %Y')}"
    )
    print(f"the middle of {ROUNDS} rounds, and the least and the most")
    row("coroutine object, not begun", "kB", 1e-3, bytes_of_coroutine)
    row("sleeping task, all in all", "kB", 1e-3, lambda: asyncio.run(bytes_of_task()))
    row("await that does not suspend", "µs", 1e6, lambda: asyncio.run(seconds_of_await()))
    row("turn of the loop, one task", "µs", 1e6, lambda: asyncio.run(seconds_of_turn()))
    if not can_start_threads():
        print("no threads here: their rows are left out")
        return
    row("waiting thread, in memory", "kB", 1e-3, bytes_of_thread)
    row("hand-over between threads", "µs", 1e6, seconds_of_hand_over)


if __name__ == "__main__":
    main()
