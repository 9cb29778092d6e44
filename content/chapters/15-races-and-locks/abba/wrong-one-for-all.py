import asyncio


class Kitchen:
    def __init__(self):
        self.tools = {name: asyncio.Lock() for name in ("board", "knife", "pan", "pot")}
        self.everything = asyncio.Lock()

    async def cook(self, dish, first, second):
        async with self.everything:
            print(f"{dish} has the {first}")
            await asyncio.sleep(1)
            print(f"{dish} has the {second}")
            await asyncio.sleep(1)
        print(f"{dish} is served")


async def main():
    kitchen = Kitchen()
    async with asyncio.TaskGroup() as group:
        group.create_task(kitchen.cook("omelette", "pan", "knife"), name="omelette")
        group.create_task(kitchen.cook("salad", "knife", "pan"), name="salad")


asyncio.run(main())
