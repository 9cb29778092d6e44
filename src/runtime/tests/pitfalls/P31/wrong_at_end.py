import asyncio

kept = []


async def numbers():
    try:
        for n in range(5):
            yield n
    finally:
        await asyncio.sleep(0)
        print("closed at the very end")


async def main():
    kept.append(numbers())
    print(await anext(kept[0]))  # here
    await asyncio.sleep(1)


asyncio.run(main())
