import asyncio


async def serve(reader, writer):
    print("server: somebody is here")
    while line := await reader.readline():
        print("server got", line)
        writer.write(line.upper())
        await writer.drain()
    print("server: nobody there")
    writer.close()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 8888)
    async with server:
        reader, writer = await asyncio.open_connection("127.0.0.1", 8888)
        print("client: connected")
        writer.write(b"hello\n")
        print("client got", await reader.readline())
        writer.close()
        await writer.wait_closed()
        await asyncio.sleep(1)
    print("main: done")


asyncio.run(main())
