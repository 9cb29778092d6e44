import asyncio


async def inner():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("inner except")
        raise
    finally:
        print("inner finally")


async def outer():
    try:
        await inner()
    except asyncio.CancelledError:
        print("outer except")
        raise
    finally:
        print("outer finally")


async def main():
    task = asyncio.create_task(outer())
    await asyncio.sleep(1)
    task.cancel()
    print("cancel called")
    try:
        await task
    except asyncio.CancelledError:
        print("main sees it")


asyncio.run(main())
