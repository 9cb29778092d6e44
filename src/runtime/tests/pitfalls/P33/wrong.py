import asyncio


async def poll():
    while True:
        try:
            await asyncio.sleep(1)
            print("polled")
        except:
            print("something went wrong, again")
            if asyncio.get_running_loop().time() > 3:
                return


async def main():
    task = asyncio.create_task(poll(), name="poll")
    await asyncio.sleep(1.5)
    task.cancel()
    await asyncio.wait([task])
    print("cancelled:", task.cancelled())


async def guard():
    try:
        async with asyncio.timeout(4):
            await main()
    except TimeoutError:
        print("gave up")


asyncio.run(guard())
