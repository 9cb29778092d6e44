import asyncio

done = False


async def finish():
    global done
    await asyncio.sleep(1)
    done = True


async def main():
    finishing = asyncio.create_task(finish())
    while not done:
        await asyncio.sleep(0)
    await finishing


asyncio.run(main())
