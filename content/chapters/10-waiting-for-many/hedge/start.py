import asyncio


async def ask(town, seconds):
    try:
        await asyncio.sleep(seconds)
        print(town, "answers")
        return town
    except asyncio.CancelledError:
        print(town, "is called off")
        raise


async def hedged(primary, backup, patience):
    first = asyncio.create_task(primary())
    done, pending = await asyncio.wait([first], timeout=patience)
    if pending:
        second = asyncio.create_task(backup())
        done, pending = await asyncio.wait(
            [first, second], return_when=asyncio.FIRST_COMPLETED
        )
        for task in pending:
            task.cancel()
        await asyncio.wait([first, second])
    return done.pop().result()


async def main():
    print("taken:", await hedged(lambda: ask("Oslo", 3), lambda: ask("Rome", 0.5), 1))


asyncio.run(main())
