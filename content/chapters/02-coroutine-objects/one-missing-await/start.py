import asyncio


async def step(name):
    print(f"{name} step")


async def main():
    await step("first")
    step("second")
    await step("third")
    print("finished")


asyncio.run(main())
