import asyncio


async def transfer(first, second):
    async with first:
        await asyncio.sleep(0.1)
        async with second:
            print("transferred")


async def main():
    ann, bob = asyncio.Lock(), asyncio.Lock()
    async with asyncio.TaskGroup() as group:
        group.create_task(transfer(ann, bob), name="there")
        group.create_task(transfer(bob, ann), name="back")


asyncio.run(main())
