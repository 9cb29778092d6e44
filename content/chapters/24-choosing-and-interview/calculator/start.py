import asyncio
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from math import ceil

JOBS = 6
WAIT = 1.0  # seconds that each job waits for somebody else
STEPS = 20  # rounds that each job then computes, 3 ms each
WORKERS = 3  # threads in the pool
CORES = 3  # processes in the pool


def compute(steps):
    left = steps
    while left > 0:
        left -= 1


def plain_job(number):
    time.sleep(WAIT)
    compute(STEPS)


async def async_job():
    await asyncio.sleep(WAIT)
    compute(STEPS)


async def all_jobs():
    await asyncio.gather(*(async_job() for _ in range(JOBS)))


def taken(run):
    began = time.perf_counter()
    run()
    return time.perf_counter() - began


def in_turn():
    for number in range(JOBS):
        plain_job(number)


def in_pool(pool):
    with pool:
        list(pool.map(plain_job, range(JOBS)))


def main():
    cost = taken(lambda: compute(STEPS))
    print(f"one job waits {WAIT:.1f} s and computes {cost:.2f} s")
    print(f"in turn:   {taken(in_turn):4.1f} s")
    print(f"threads:   {taken(lambda: in_pool(ThreadPoolExecutor(WORKERS))):4.1f} s")
    print(f"asyncio:   {taken(lambda: asyncio.run(all_jobs())):4.1f} s")
    print(f"processes: {taken(lambda: in_pool(ProcessPoolExecutor(CORES))):4.1f} s")
    print(f"predicted: {JOBS * (WAIT + cost):.1f}", end=" ")
    print(f"{ceil(JOBS / WORKERS) * WAIT + JOBS * cost:.1f}", end=" ")
    print(f"{WAIT + JOBS * cost:.1f} {ceil(JOBS / CORES) * (WAIT + cost):.1f}")


if __name__ == "__main__":
    main()
