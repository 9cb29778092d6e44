import asyncio


class Debounce:
    def __init__(self, d, f):
        self.d, self.f, self.t = d, f, None

    def __call__(self):
        if self.t:
            self.t.cancel()
        self.t = asyncio.get_running_loop().call_later(self.d, self.f)


async def main():
    d = Debounce(0.3, lambda: print("fire"))
    for _ in range(3):
        d()
        await asyncio.sleep(0.1)
    await asyncio.sleep(1)


asyncio.run(main())
