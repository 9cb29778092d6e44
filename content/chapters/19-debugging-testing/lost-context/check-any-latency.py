asyncio.run(main("Cy", "Dee", "Eva"))
