asyncio.run(main())
asyncio.run(save("soup"))
print("soup saved")
