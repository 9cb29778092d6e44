import asyncio

PAGES = {1: ["ant", "bee"], 2: [], 3: ["cow"], 4: ["dog"]}


async def fetch(number):
    print("fetch page", number)
    await asyncio.sleep(1)
    following = number + 1 if number + 1 in PAGES else None
    return PAGES[number], following


async def animals():
    everything = []
    number = 1
    while number is not None:
        names, number = await fetch(number)
        everything += names
    for name in everything:
        yield name


async def main():
    async for animal in animals():
        print(animal)
        await asyncio.sleep(2)


asyncio.run(main())
