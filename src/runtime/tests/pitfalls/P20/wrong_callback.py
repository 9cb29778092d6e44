import asyncio


def ring():
    print("ring")


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.5, ring())  # here
    await asyncio.sleep(1)


asyncio.run(main())
