import asyncio


def read(name):
    return f"text of {name}"


async def main():
    print(await asyncio.to_thread(read("notes")))  # here


asyncio.run(main())
