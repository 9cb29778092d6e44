@with_request_id
async def broken():
    logging.info("begin")
    raise LookupError


async def failing():
    try:
        await broken()
    except LookupError:
        logging.info("it failed")
    await handle("jam")
    logging.info("end")


asyncio.run(failing())
