import asyncio


async def main():
    seen = {1, 2, 3}
    try:
        for n in seen:
            seen.add(n + 10)
    except RuntimeError as error:
        print(error)
    await asyncio.sleep(0)


asyncio.run(main())
