import asyncio


async def visit(name):
    print(f"{name} start")
    await asyncio.sleep(0)
    print(f"{name} end")


async def main():
    lazy = asyncio.create_task(visit("lazy"))
    print("main: lazy created")
    eager = asyncio.create_task(visit("eager"), eager_start=True)
    print("main: eager created")
    await lazy
    await eager


asyncio.run(main())
