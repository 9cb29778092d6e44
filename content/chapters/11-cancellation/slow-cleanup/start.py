import asyncio


async def upload():
    try:
        await asyncio.sleep(10)
    finally:
        print("removing half a file")
        await asyncio.sleep(2)
        print("removed")


async def main():
    uploading = asyncio.create_task(upload(), name="upload")
    await asyncio.sleep(1)
    uploading.cancel()
    await asyncio.sleep(1)
    print("main ends")


asyncio.run(main())
print("after asyncio.run")
