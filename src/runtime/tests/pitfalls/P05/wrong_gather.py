import asyncio


class Shop:
    async def open(self):
        await asyncio.sleep(0.1)

    async def close(self):
        await asyncio.sleep(0.1)


async def main():
    shop = Shop()
    await asyncio.gather(shop.open(), shop.close)  # here


asyncio.run(main())
