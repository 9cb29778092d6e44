import asyncio


async def sink(pipe):
    while True:
        line = await pipe.get()
        print(line.upper())


async def main():
    pipe = asyncio.Queue(2)
    reading = asyncio.create_task(sink(pipe), name="sink")
    for line in ["a", "b", 3, "d", "e", "f", "g"]:
        await pipe.put(line)  # here
        await asyncio.sleep(0.1)
    reading.cancel()


asyncio.run(main())
