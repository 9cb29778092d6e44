import asyncio


async def greet(who):
    print("hello,", who)


async def main():
    await greet("await")
    task = asyncio.create_task(greet("task"))
    print("task made")
    await task


asyncio.run(greet("run"))
asyncio.run(main())
