import asyncio


async def upload():
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(2)
        print("half a file removed")


async def main():
    try:
        await asyncio.wait_for(upload(), 1)
    except TimeoutError:
        print("timeout")


asyncio.run(main())
