import asyncio


class Pages:
    def __init__(self):
        self.cache = {}
        self.lock = asyncio.Lock()

    async def load(self, key):
        print("load", key)
        await asyncio.sleep(1)
        return f"page {key}"

    async def get(self, key):
        async with self.lock:
            if key not in self.cache:
                self.cache[key] = await self.load(key)
        return self.cache[key]


async def main():
    pages = Pages()
    print(await asyncio.gather(*(pages.get("home") for _ in range(5))))


asyncio.run(main())
