asyncio.run(evening("thin pizza", "thin cake"))
asyncio.run(evening("pie", "thin soup"))
