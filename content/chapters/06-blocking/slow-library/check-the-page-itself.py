asyncio.run(fetch("d"))
print(get("e"))
