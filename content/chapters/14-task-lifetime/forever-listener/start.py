import asyncio


async def redis_listener(channel):
    print("[Redis] Subscribed to 'demo'")
    while True:
        print("[Redis] Received:", await channel.get())


async def publisher(channel):
    for number in range(3):
        await asyncio.sleep(0.7)
        channel.put_nowait(f"message {number}")


async def file_writer():
    for number in range(2):
        print("[File] Written file", number)
        await asyncio.sleep(0.5)


async def main():
    channel = asyncio.Queue()
    await asyncio.gather(
        redis_listener(channel),
        publisher(channel),
        file_writer(),
    )
    print("all done")


asyncio.run(main())
