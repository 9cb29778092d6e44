SHOPS = ["cem.test", "ann.test"]
offers = asyncio.run(main())
for shop in SHOPS:
    print(shop, "has its own" if shop in (offers[shop] or "") else "has another's")
