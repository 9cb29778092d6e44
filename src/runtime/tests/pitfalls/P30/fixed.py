import asyncio


async def listener(messages):
    while True:
        print("message:", await messages.get())


async def work(messages):
    for n in range(3):
        await asyncio.sleep(1)
        await messages.put(n)


async def main():
    messages = asyncio.Queue()
    listening = asyncio.create_task(listener(messages), name="listener")
    await work(messages)
    await asyncio.sleep(0)
    listening.cancel()
    await asyncio.wait([listening])
    print("done")


asyncio.run(main())
