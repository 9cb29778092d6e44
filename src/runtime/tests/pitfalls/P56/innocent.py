import asyncio

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)


async def main():
    print("hello")


asyncio.get_event_loop().run_until_complete(main())
loop.close()
