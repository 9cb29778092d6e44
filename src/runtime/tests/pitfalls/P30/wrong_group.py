import asyncio


class Printer:
    def __init__(self):
        self.pages = asyncio.Queue()

    async def next_page(self):
        return await self.pages.get()  # here

    async def run(self):
        while 1:
            page = await self.next_page()
            if page.startswith("x"):
                continue
            print(page)


async def main():
    printer = Printer()
    async with asyncio.TaskGroup() as group:
        group.create_task(printer.run(), name="printer")
        for text in ("a", "xb", "c"):
            await asyncio.sleep(0.5)
            printer.pages.put_nowait(text)


asyncio.run(main())
