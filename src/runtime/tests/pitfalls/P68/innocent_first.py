import asyncio


async def ask(n):
    await asyncio.sleep(n)
    return n


async def main():
    asking = [asyncio.create_task(ask(n)) for n in (1, 2, 3)]
    done, pending = await asyncio.wait(asking, return_when=asyncio.FIRST_COMPLETED)
    for task in done:
        print("first answer", task.result())
    for task in pending:
        task.cancel()


asyncio.run(main())
