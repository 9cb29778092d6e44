import asyncio


class Server:
    def __init__(self):
        self.request = None

    async def answer(self):
        await asyncio.sleep(0.5)
        return f"answer to {self.request}"  # here

    async def serve(self, text):
        self.request = text
        print(await self.answer())


async def main():
    server = Server()
    async with asyncio.TaskGroup() as group:
        for text in ("x", "y"):
            group.create_task(server.serve(text))


asyncio.run(main())
