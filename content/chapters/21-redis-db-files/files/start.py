import asyncio

import aiofiles


async def ticker():
    for number in range(1, 7):
        await asyncio.sleep(0.2)
        print("tick", number)


async def main():
    ticking = asyncio.create_task(ticker())
    await asyncio.sleep(0.1)
    async with aiofiles.open("share/notes.txt", "w") as file:
        await file.write("tea")
    print("written")
    with open("share/notes.txt") as file:
        print("read:", file.read())
    await ticking


asyncio.run(main())
