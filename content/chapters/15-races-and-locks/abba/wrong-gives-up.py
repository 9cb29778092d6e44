import asyncio


class Kitchen:
    def __init__(self):
        self.tools = {name: asyncio.Lock() for name in ("board", "knife", "pan", "pot")}

    async def cook(self, dish, first, second):
        async with self.tools[first]:
            print(f"{dish} has the {first}")
            await asyncio.sleep(1)
            try:
                async with asyncio.timeout(1), self.tools[second]:
                    print(f"{dish} has the {second}")
                    await asyncio.sleep(1)
            except TimeoutError:
                print(f"{dish} gives up")
                return
        print(f"{dish} is served")


async def main():
    kitchen = Kitchen()
    async with asyncio.TaskGroup() as group:
        group.create_task(kitchen.cook("omelette", "pan", "knife"), name="omelette")
        group.create_task(kitchen.cook("salad", "knife", "pan"), name="salad")


asyncio.run(main())
