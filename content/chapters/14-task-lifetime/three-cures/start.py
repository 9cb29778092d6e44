import asyncio


async def until_cancelled(channel):
    try:
        while True:
            print("first:", await channel.get())
    finally:
        print("first ends")


async def until_goodbye(channel):
    while (message := await channel.get()) is not None:
        print("second:", message)
    print("second ends")


async def until_silence(channel):
    try:
        while True:
            async with asyncio.timeout(2):
                message = await channel.get()
            print("third:", message)
    except TimeoutError:
        print("third ends")


async def main():
    channels = [asyncio.Queue() for _ in range(3)]
    async with asyncio.TaskGroup() as group:
        first = group.create_task(until_cancelled(channels[0]))
        group.create_task(until_goodbye(channels[1]))
        group.create_task(until_silence(channels[2]))
        await asyncio.sleep(1)
        for channel in channels:
            channel.put_nowait("news")
        first.cancel()
        channels[1].put_nowait(None)
    print("all ended")


asyncio.run(main())
