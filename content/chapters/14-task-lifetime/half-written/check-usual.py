log.clear()
try:
    asyncio.run(main())
except KeyboardInterrupt:
    pass
print(*log, sep=", ")
