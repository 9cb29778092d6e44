async def asked_again():
    pages = Pages()
    print(await pages.get("news"))
    print(await pages.get("news"))


asyncio.run(asked_again())
