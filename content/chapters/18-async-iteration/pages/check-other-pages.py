async def other_pages():
    global PAGES
    PAGES = {1: ["asp"], 2: ["bat"], 3: [], 4: [], 5: ["elk"]}
    async for animal in animals():
        print(animal)
    PAGES = {1: []}
    async for animal in animals():
        print(animal)
    print("no more")


asyncio.run(other_pages())
