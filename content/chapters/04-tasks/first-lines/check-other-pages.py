async def other_pages():
    print(await first_line_of_each(["/slow", "/quick", "/slow"]))
    print(await first_line_of_each([]))


asyncio.run(other_pages())
