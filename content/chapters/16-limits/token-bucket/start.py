import asyncio


class TokenBucket:
    """Holds at most `burst` tokens, full at first; `rate` new ones drop in each second."""

    def __init__(self, rate, burst):
        self.rate = rate
        self.burst = burst

    async def take(self):
        """Take a token; wait until there is one."""


async def caller(number, bucket):
    await bucket.take()
    print("call", number)


async def main():
    bucket = TokenBucket(rate=2, burst=3)
    for calls in (range(5), range(5, 9)):
        async with asyncio.TaskGroup() as group:
            for number in calls:
                group.create_task(caller(number, bucket))
        await asyncio.sleep(10)


asyncio.run(main())
