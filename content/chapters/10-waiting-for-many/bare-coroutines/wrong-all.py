import asyncio


async def ask(mirror, seconds):
    await asyncio.sleep(seconds)
    print(mirror, "has sent it")
    return mirror


async def quickest(mirrors):
    tasks = [asyncio.create_task(ask(name, seconds)) for name, seconds in mirrors.items()]
    done, pending = await asyncio.wait(tasks)
    return done.pop().result()


async def main():
    print("taken from", await quickest({"Oslo": 3, "Rome": 1}))
    await asyncio.sleep(4)


asyncio.run(main())
