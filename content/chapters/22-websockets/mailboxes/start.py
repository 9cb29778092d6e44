import asyncio


class Mailbox:
    def __init__(self, name, seconds):
        self.name, self.seconds = name, seconds
        self.letters = asyncio.Queue(maxsize=3)
        self.lost = 0

    def put(self, text):
        if self.letters.full():
            self.letters.get_nowait()  # the oldest makes room
            self.lost += 1
        self.letters.put_nowait(text)

    async def deliver(self):
        while True:
            text = await self.letters.get()
            if text is None:
                break
            await asyncio.sleep(self.seconds)  # what the line takes
        print(self.name, "is served,", self.lost, "lost, last was", last)


async def main():
    global last
    boxes = [Mailbox("Ann", 0.1), Mailbox("Cem", 5)]
    async with asyncio.TaskGroup() as group:
        for box in boxes:
            group.create_task(box.deliver())
        for number in range(10):
            last = f"price {number}"
            for box in boxes:
                box.put(last)
            await asyncio.sleep(1)
        for box in boxes:
            box.put(None)


asyncio.run(main())
