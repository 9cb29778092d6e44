SHOPS = ["cem.test", "nowhere.test", "ann.test"]
offers = asyncio.run(main())
for shop in SHOPS:
    mine = shop in (offers[shop] or "")
    print(shop, "has its own" if mine else "has none" if offers[shop] is None else "has another's")
