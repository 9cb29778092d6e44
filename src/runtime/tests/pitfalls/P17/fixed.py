import asyncio


async def greet(name):
    await asyncio.sleep(1)
    print("hello", name)


name = input("your name? ")
asyncio.run(greet(name))
