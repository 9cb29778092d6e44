import asyncio


async def parse(text):
    await asyncio.sleep(0.1)
    return int(text)  # here


async def main():
    tasks = [asyncio.create_task(parse(text)) for text in ("1", "x")]
    done, pending = await asyncio.wait(tasks)
    print(len(done), "done")


asyncio.run(main())
