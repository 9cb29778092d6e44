import asyncio


async def ask(town, seconds):
    await asyncio.sleep(seconds)
    print(town, "answers")
    return town


async def main():
    towns = await asyncio.gather(ask("Oslo", 3), ask("Rome", 1), ask("Cairo", 2))
    print(towns)


asyncio.run(main())
