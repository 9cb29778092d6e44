import asyncio
import aiohttp


async def fetch(session, number):
    async with session.get(f"https://example.com/{number}") as response:
        await response.text()
    print("answered", number)
    return number


async def main():
    async with aiohttp.ClientSession() as session:
        tasks = [fetch(session, number) for number in (1, 2, 3)]
        print(await asyncio.gather(*tasks))


asyncio.run(main())
