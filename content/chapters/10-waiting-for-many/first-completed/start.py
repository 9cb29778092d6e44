import asyncio


async def ask(town, seconds):
    try:
        await asyncio.sleep(seconds)
        print(town, "answers")
        return town
    except asyncio.CancelledError:
        print(town, "is called off")
        raise


async def main():
    oslo = asyncio.create_task(ask("Oslo", 3))
    rome = asyncio.create_task(ask("Rome", 1))
    done, pending = await asyncio.wait([oslo, rome], timeout=0.5)
    print("done:", len(done), "pending:", len(pending))
    done, pending = await asyncio.wait([oslo, rome], return_when=asyncio.FIRST_COMPLETED)
    print("done:", len(done), "pending:", len(pending), "Rome:", rome in done)
    oslo.cancel()
    await asyncio.wait([oslo])
    print("cancelled:", oslo.cancelled())


asyncio.run(main())
