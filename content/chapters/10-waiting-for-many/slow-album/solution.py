import asyncio


async def develop(picture):
    await asyncio.sleep(2)
    return f"{picture}, developed"


async def album(pictures):
    return await asyncio.gather(*[develop(picture) for picture in pictures])


async def main():
    print(await album(["sea", "dog", "cake"]))


asyncio.run(main())
