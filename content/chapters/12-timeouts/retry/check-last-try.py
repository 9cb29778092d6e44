async def sold_out():
    print("asked")
    raise ConnectionError("sold out")


async def last_try():
    try:
        await retry(sold_out, tries=4, base=0.5, cap=60, budget=60)
    except ConnectionError as error:
        print(error)


asyncio.run(last_try())
