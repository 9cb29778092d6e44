import asyncio

PAGES = {
    "/slow": (3, "Slow page\nwith a second line"),
    "/quick": (1, "Quick page\nwith a second line"),
    "/middle": (2, "Middle page\nwith a second line"),
}


async def fetch(path):
    delay, text = PAGES[path]
    await asyncio.sleep(delay)
    print("fetched", path)
    return text


async def first_line_of_each(paths):
    lines = []

    async def collect(path):
        lines.append((await fetch(path)).splitlines()[0])

    tasks = [asyncio.create_task(collect(path)) for path in paths]
    for task in tasks:
        await task
    return lines


async def main():
    print(await first_line_of_each(["/slow", "/quick", "/middle"]))


asyncio.run(main())
