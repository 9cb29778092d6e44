import asyncio


async def visit(name):
    print(f"{name} visit")
    return asyncio.get_running_loop()


first = asyncio.run(visit("first"))
second = asyncio.run(visit("second"))
print("same loop:", first is second)
print("first loop closed:", first.is_closed())
