import asyncio


async def ring():
    print("ring")


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(ring)  # here
    await asyncio.sleep(1)


asyncio.run(main(), debug=True)
