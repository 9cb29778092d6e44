asyncio.run(main())
asyncio.run(main("beet"))
