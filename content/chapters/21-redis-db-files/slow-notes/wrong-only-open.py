import asyncio


async def save(name, text):
    file = await asyncio.to_thread(open, f"share/{name}.txt", "w")
    file.write(text)
    file.close()
    print("saved", name)


async def ticker():
    for number in range(1, 4):
        await asyncio.sleep(0.3)
        print("tick", number)


async def main():
    await asyncio.gather(ticker(), save("tea", "green"), save("cake", "large"))


asyncio.run(main())
