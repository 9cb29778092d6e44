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
    return []


async def main():
    print(await first_line_of_each(["/slow", "/quick", "/middle"]))


asyncio.run(main())
