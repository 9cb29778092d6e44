import asyncio


async def ring(times):
    await asyncio.sleep(times)


async def main():
    bells = [ring, ring]
    await asyncio.gather(*bells)  # here


asyncio.run(main())
