import asyncio

clients = {}


async def client(name, q):
    while (m := await q.get()) is not None:
        print(name, m)


async def broadcast(m):
    for q in list(clients.values()):
        await q.put(m)


async def main():
    ts = []
    for n in ("a", "b"):
        clients[n] = asyncio.Queue()
        ts.append(asyncio.create_task(client(n, clients[n])))
    await broadcast("hi")
    await asyncio.sleep(0.1)
    await broadcast("bye")
    await broadcast(None)
    await asyncio.gather(*ts)


asyncio.run(main())
