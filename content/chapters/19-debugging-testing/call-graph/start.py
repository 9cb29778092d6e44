import asyncio


async def fetch(what):
    await asyncio.sleep(2)
    if what == "prices":
        asyncio.print_call_graph()


async def open_shop():
    async with asyncio.TaskGroup() as group:
        group.create_task(fetch("prices"), name="prices")
        group.create_task(fetch("menu"), name="menu")


async def main():
    await asyncio.create_task(open_shop(), name="shop")


asyncio.run(main(), debug=False)
