import asyncio


async def ask(town, seconds):
    await asyncio.sleep(seconds)
    if town == "Rome":
        raise ConnectionError("no line to Rome")
    print(town, "answers")
    return town


async def main():
    try:
        print(await asyncio.gather(ask("Oslo", 3), ask("Rome", 1), ask("Cairo", 2)))
    except ConnectionError as error:
        print("main:", error)
    await asyncio.sleep(4)
    print("main goes home")


asyncio.run(main())
