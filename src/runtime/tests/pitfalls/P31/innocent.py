import asyncio


async def ticks():
    for n in range(10):
        yield n
        await asyncio.sleep(1)


async def main():
    async for n in ticks():
        print("tick", n)
        if n == 2:
            break
    print("after the loop")


asyncio.run(main())
