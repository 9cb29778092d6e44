import asyncio


def a():
    print("a")
    asyncio.get_running_loop().call_soon(print, "a's callback")


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(a)
    loop.call_soon(print, "b")
    await asyncio.sleep(0)
    print("main")
    await asyncio.sleep(0)
    print("main again")


asyncio.run(main())
