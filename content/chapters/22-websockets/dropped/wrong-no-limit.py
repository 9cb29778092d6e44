import asyncio

members = set()


async def visit(name, messages):
    members.add(name)
    try:
        for _ in range(messages):
            await asyncio.sleep(1)  # until the next message comes
    finally:
        members.discard(name)


async def serve(name, messages):
    await visit(name, messages)


async def main():
    await asyncio.gather(serve("Ann", 2), serve("Bob", 3))
    print("still in the list:", len(members))


asyncio.run(main())
