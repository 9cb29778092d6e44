asyncio.run(look_up("yield", 8))
