import asyncio
import time
from concurrent.futures import InterpreterPoolExecutor, ProcessPoolExecutor, ThreadPoolExecutor


def crunch(part):
    left = 12
    while left > 0:
        left -= 1
    return part


async def with_pool(name, pool):
    loop = asyncio.get_running_loop()
    began = time.perf_counter()
    with pool:
        parts = await asyncio.gather(*(loop.run_in_executor(pool, crunch, n) for n in range(4)))
    print(f"{name:12} {parts} {time.perf_counter() - began:.2f} s")


async def main():
    await with_pool("threads", ThreadPoolExecutor(4))
    await with_pool("processes", ProcessPoolExecutor(4))
    await with_pool("interpreters", InterpreterPoolExecutor(4))


if __name__ == "__main__":
    began = time.perf_counter()
    crunch(0)
    print(f"one part alone takes {time.perf_counter() - began:.2f} s")
    asyncio.run(main())
