import asyncio


async def main():
    calls = asyncio.PriorityQueue()
    for call in [(2, "leaking tap"), (3, "squeaking door"), (1, "fire")]:
        calls.put_nowait(call)
    while not calls.empty():
        print(await calls.get())

    calls.put_nowait((1, {"what": "fire"}))
    try:
        calls.put_nowait((1, {"what": "flood"}))
    except TypeError as error:
        print("TypeError:", error)


asyncio.run(main())
