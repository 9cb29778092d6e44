import asyncio

import aiofiles


async def save(name, text):
    async with aiofiles.open("share/{name}.txt", "w") as file:
        await file.write(text)
    print("saved", name)


async def ticker():
    for number in range(1, 4):
        await asyncio.sleep(0.3)
        print("tick", number)


async def main():
    await asyncio.gather(ticker(), save("tea", "green"), save("cake", "large"))


asyncio.run(main())
