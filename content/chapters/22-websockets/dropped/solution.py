import asyncio

members = set()


async def visit(name, messages):
    members.add(name)
    try:
        for _ in range(messages):
            async with asyncio.timeout(5):
                await asyncio.sleep(1)  # until the next message comes
    finally:
        members.discard(name)


async def serve(name, messages):
    try:
        await visit(name, messages)
    except TimeoutError:
        pass  # the line was dead; that is no news


async def main():
    await asyncio.gather(serve("Ann", 2), serve("Bob", 3))
    print("still in the list:", len(members))


asyncio.run(main())
