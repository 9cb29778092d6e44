import asyncio

pages = {}


async def download(url):
    await asyncio.sleep(1)
    return f"<{url}>"


async def page(url):
    if url in pages:
        return pages[url]
    text = await download(url)
    pages[url] = text  # here
    return text


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(page("a"))
        group.create_task(page("b"))
        await asyncio.sleep(0.5)
        group.create_task(page("a"))


asyncio.run(main())
