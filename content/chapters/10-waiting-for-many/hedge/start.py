import asyncio


async def ask(name, seconds):
    try:
        await asyncio.sleep(seconds)
        return name
    except asyncio.CancelledError:
        print(name, "cancelled")
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
    print("answer:", await hedged(lambda: ask("primary", 3), lambda: ask("backup", 0.5), 1))
    print("answer:", await hedged(lambda: ask("primary", 0.25), lambda: ask("backup", 0.5), 1))


asyncio.run(main())
