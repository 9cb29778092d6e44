async def other_bills():
    print("party:", await bill(["cake", "tea", "cake"]))
    print("nothing:", await bill([]))


asyncio.run(other_bills())
