async def press_ctrl_c(_seconds):
    await asyncio.sleep(0.5)
    signal.raise_signal(signal.SIGINT)


log.clear()
try:
    asyncio.run(main())
except KeyboardInterrupt:
    pass
print(*log, sep=", ")
