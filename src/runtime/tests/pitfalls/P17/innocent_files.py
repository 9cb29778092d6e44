import asyncio

import aiofiles


async def save(text):
    async with aiofiles.open("share/notes.txt", "w") as file:
        await file.write(text)
    with open("own.txt", "w") as file:
        file.write(text)


async def main():
    await asyncio.gather(save("tea"), asyncio.sleep(0.1))


asyncio.run(main())
