import asyncio

LENGTH = {"one": 2, "two": 1, "three": 3, "torn": 2.5}


async def translate(page):
    await asyncio.sleep(LENGTH[page])
    if page == "torn":
        raise ValueError("cannot read it")
    print("    done:", page)
    return page.upper()


async def map_ordered(function, items, show):
    for item in items:
        show(await function(item))


async def main():
    await map_ordered(translate, ["one", "two", "three"], print)


asyncio.run(main())
