import asyncio


async def report():
    await asyncio.sleep(1)
    return "all is well"


async def main():
    answer = await asyncio.to_thread(report)
    print(type(answer).__name__)
    print(await answer)


asyncio.run(main())
