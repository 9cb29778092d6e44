import asyncio


class Bucket:
    def __init__(self, n, per):
        self.n, self.per, self.times = n, per, []

    async def take(self):
        loop = asyncio.get_running_loop()
        while True:
            now = loop.time()
            self.times = [t for t in self.times if t > now - self.per]
            if len(self.times) < self.n:
                self.times.append(now)
                return
            await asyncio.sleep(self.times[0] + self.per - now)


async def call(b, i):
    await b.take()
    print("call", i)


async def main():
    b = Bucket(2, 1)
    await asyncio.gather(*(call(b, i) for i in range(6)))


asyncio.run(main())
