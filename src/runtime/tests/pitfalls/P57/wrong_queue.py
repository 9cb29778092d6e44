import asyncio

mail = asyncio.Queue()


async def reader():
    print(await mail.get())  # here


async def main(text):
    reading = asyncio.create_task(reader())
    await asyncio.sleep(0.5)
    mail.put_nowait(text)
    await reading


asyncio.run(main("one"))
asyncio.run(main("two"))
