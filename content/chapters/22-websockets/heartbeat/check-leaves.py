async def visit(leave):
    visits = asyncio.Queue()

    async def watched(websocket):
        try:
            await handler(websocket)
            print("handler returned")
        except asyncio.CancelledError:
            print("handler was cancelled")
            raise

    def visited(websocket):
        visits.put_nowait(asyncio.current_task())
        return watched(websocket)

    async with serve(visited, "localhost", 8766, ping_interval=None):
        async with connect("ws://localhost:8766") as websocket:
            await websocket.send("hello")
            print("client got", await websocket.recv())
            leave(await visits.get())


async def leaves():
    await visit(lambda task: None)
    await visit(lambda task: task.cancel())


asyncio.run(leaves())
