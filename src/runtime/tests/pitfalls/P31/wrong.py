import asyncio


async def ticks():
    try:
        for n in range(10):
            yield n
            await asyncio.sleep(1)
    finally:
        print("closed by", asyncio.current_task().get_name())


async def main():
    async for n in ticks():
        print("tick", n)
        if n == 2:
            break
    print("after the loop")
    await asyncio.sleep(1)


asyncio.run(main())
