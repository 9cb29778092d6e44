import asyncio


async def listener(messages):
    while True:
        message = await messages.get()
        if message == "bye":
            return
        print("message:", message)


async def work(messages):
    for text in ("one", "two", "bye"):
        await asyncio.sleep(1)
        await messages.put(text)


async def main():
    messages = asyncio.Queue()
    await asyncio.gather(listener(messages), work(messages))
    print("done")


asyncio.run(main())
