async def other_bills():
    print("party:", await bill(["cake", "tea", "cake"]))
    print("nothing:", await bill([]))
    try:
        await bill(["tea", "soup"])
    except KeyError as error:
        print("there is no", error)


asyncio.run(other_bills())
