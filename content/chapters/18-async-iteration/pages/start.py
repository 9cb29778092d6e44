import asyncio

PAGES = {1: ["ant", "bee"], 2: [], 3: ["cow"], 4: ["dog"]}


async def fetch(number):
    print("fetch page", number)
    await asyncio.sleep(1)
    following = number + 1 if number + 1 in PAGES else None
    return PAGES[number], following


async def animals():
    names, following = await fetch(1)
    for name in names:
        yield name


async def main():
    async for animal in animals():
        print(animal)
        await asyncio.sleep(2)


asyncio.run(main())
