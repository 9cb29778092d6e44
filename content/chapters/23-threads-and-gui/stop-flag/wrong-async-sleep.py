import asyncio

PAGES = 50


async def search(word):
    for page in range(PAGES):
        asyncio.sleep(0.1)
    print(word, "is nowhere")


async def look_up(word, seconds):
    try:
        await asyncio.wait_for(search(word), seconds)
    except TimeoutError:
        print("gave up on", word)


asyncio.run(look_up("await", 1))
print("program ends")
