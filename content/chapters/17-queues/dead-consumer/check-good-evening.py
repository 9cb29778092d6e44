asyncio.run(main("cake", "tea"))
