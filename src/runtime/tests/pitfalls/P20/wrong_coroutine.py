import asyncio


async def read(name):
    await asyncio.sleep(0.1)
    return f"text of {name}"


async def main():
    print(await asyncio.to_thread(read("notes")))  # here


asyncio.run(main())
