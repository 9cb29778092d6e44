import asyncio


async def ring(name):
    await asyncio.sleep(0.1)
    print(name, "rings")


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.5, ring, "the bell")
    await asyncio.sleep(1)


asyncio.run(main())
