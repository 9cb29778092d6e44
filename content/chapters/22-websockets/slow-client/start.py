import asyncio

PIECE = bytes(99_999) + b"\n"
writers = []


async def welcome(reader, writer):
    writers.append(writer)


async def client(name, pause):
    reader, writer = await asyncio.open_connection("127.0.0.1", 8888)
    await asyncio.sleep(pause)
    for _ in range(10):
        await reader.readexactly(100_000)
    print(name, "has everything")
    writer.close()


async def main():
    async with await asyncio.start_server(welcome, "127.0.0.1", 8888):
        async with asyncio.TaskGroup() as group:
            for name, pause in (("Ann", 0), ("Bob", 0), ("Cem", 5)):
                group.create_task(client(name, pause))
            await asyncio.sleep(1)
            for _ in range(10):
                for writer in writers:
                    writer.write(PIECE)
                    await writer.drain()
        for writer in writers:
            writer.close()


asyncio.run(main())
