async def other_pages():
    pages = Pages()
    print(await asyncio.gather(pages.get("about"), pages.get("help"), pages.get("about")))


asyncio.run(other_pages())
