import asyncio


class Fork:
    def __init__(self, name):
        self.name = name
        self.lock = asyncio.Lock()


async def eat(left, right):
    await left.lock.acquire()
    await asyncio.sleep(0)
    async with right.lock:  # here
        print("ate with", left.name, right.name)
    left.lock.release()


async def main():
    forks = [Fork(n) for n in "abc"]
    await asyncio.gather(*(eat(forks[n], forks[(n + 1) % 3]) for n in range(3)))


asyncio.run(main())
