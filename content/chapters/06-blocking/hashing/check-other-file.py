async def other_files():
    await hash_file(5)
    await hash_file(0)


asyncio.run(other_files())
