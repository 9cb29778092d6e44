import asyncio


async def handle(r, w):
    while line := await r.readline():
        w.write(line.upper())
        await w.drain()
    w.close()
    await w.wait_closed()


async def client(port, texts):
    r, w = await asyncio.open_connection("127.0.0.1", port)
    for t in texts:
        w.write(t.encode() + b"\n")
        await w.drain()
        print((await r.readline()).decode().strip())
    w.close()
    await w.wait_closed()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        await asyncio.gather(client(port, ["a", "b"]), client(port, ["c"]))


asyncio.run(main())
