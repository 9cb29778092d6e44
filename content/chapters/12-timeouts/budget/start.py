import asyncio

took = 0


async def ask(mirror):
    await asyncio.sleep(1)  # the network
    return mirror


async def first_answer(mirrors, budget):
    for mirror in mirrors:
        try:
            async with asyncio.timeout(2):
                return await ask(mirror)
        except TimeoutError:
            print(mirror, "is too slow")
    return "nobody"


async def main():
    global took
    now = asyncio.get_running_loop().time
    begin = now()
    print("answer from", await first_answer(["near", "far"], budget=2.5))
    took = now() - begin


asyncio.run(main())
