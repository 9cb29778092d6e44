import asyncio


async def write(name):
    await asyncio.sleep(1)
    print("wrote", name)


async def main():
    asyncio.ensure_future(write("report"))  # here
    await asyncio.sleep(0.5)


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
