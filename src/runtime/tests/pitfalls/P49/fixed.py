import asyncio

clients = {"ann", "bob", "cid"}


async def send(client, text):
    await asyncio.sleep(0.1)


async def broadcast(text):
    for client in list(clients):
        await send(client, text)
    print("sent")


async def leave(client):
    await asyncio.sleep(0.15)
    clients.discard(client)


async def main():
    leaving = asyncio.create_task(leave("bob"), name="leave")
    await broadcast("hello")
    await leaving


asyncio.run(main())
