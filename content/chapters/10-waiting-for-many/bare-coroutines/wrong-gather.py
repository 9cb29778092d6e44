import asyncio


async def ask(mirror, seconds):
    await asyncio.sleep(seconds)
    print(mirror, "has sent it")
    return mirror


async def quickest(mirrors):
    answers = await asyncio.gather(*[ask(name, seconds) for name, seconds in mirrors.items()])
    return answers[0]


async def main():
    print("taken from", await quickest({"Oslo": 3, "Rome": 1}))
    await asyncio.sleep(4)


asyncio.run(main())
