import asyncio


async def main():
    async with asyncio.TaskGroup() as group:
        mailbox = asyncio.Queue()
        group.create_task(mailbox.get())
        print(await mailbox.get())  # here


asyncio.run(main())
