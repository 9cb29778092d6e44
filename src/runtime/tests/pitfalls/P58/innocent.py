import asyncio


async def main():
    return asyncio.get_running_loop()


loop = asyncio.run(main())
print("closed:", loop.is_closed())
