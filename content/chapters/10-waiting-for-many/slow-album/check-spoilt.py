async def develop(picture):
    await asyncio.sleep(1)
    raise ValueError(f"{picture} is spoilt")


async def spoilt():
    try:
        print(await album(["sea"]))
    except ValueError as error:
        print("error:", error)


asyncio.run(spoilt())
