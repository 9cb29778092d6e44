import asyncio
from collections.abc import Coroutine


class Counted(Coroutine):
    resumes = 0

    def __init__(self, coroutine):
        self.coroutine = coroutine

    def send(self, value):
        Counted.resumes += 1
        return self.coroutine.send(value)

    def throw(self, *error):
        return self.coroutine.throw(*error)

    def __await__(self):
        return self.coroutine.__await__()


async def main():
    tasks = [asyncio.create_task(Counted(asyncio.sleep(60))) for _ in range(500)]
    await asyncio.sleep(0)
    print("resumed so far:", Counted.resumes)
    for _ in range(100):
        await asyncio.sleep(0)
    print("after 100 more iterations:", Counted.resumes)
    await asyncio.sleep(59)
    print("after 59 s:", Counted.resumes)
    for task in tasks:
        await task
    print("after 60 s:", Counted.resumes)


asyncio.run(main())
