asyncio.run(main("soup", "tea"))
