def refuse(session, url, **more):
    raise ValueError("no such address")


aiohttp.ClientSession.get = refuse
try:
    asyncio.run(main())
except* ValueError:
    print("an error that is no timeout")
