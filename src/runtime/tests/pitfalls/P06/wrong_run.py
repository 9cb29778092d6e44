import asyncio


async def main():
    await asyncio.sleep(0.1)


program = main()
asyncio.run(program)
asyncio.run(program)  # here
