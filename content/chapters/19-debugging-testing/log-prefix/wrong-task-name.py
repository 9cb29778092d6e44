import asyncio
import itertools
import logging
from contextvars import ContextVar

request_id = ContextVar("request_id", default="-")
numbers = itertools.count(1)


class AddRequestId(logging.Filter):
    def filter(self, record):
        record.request_id = asyncio.current_task().get_name()
        return True


def with_request_id(handler):
    async def handle_with_id(*args):
        asyncio.current_task().set_name(str(next(numbers)))
        await handler(*args)

    return handle_with_id


logging.basicConfig(level=logging.INFO, format="[%(request_id)s] %(message)s")
logging.getLogger().handlers[0].addFilter(AddRequestId())


async def look_up(item, seconds):
    logging.info("look up %s", item)
    await asyncio.sleep(seconds)
    logging.info("found %s", item)


@with_request_id
async def handle(*items):
    await asyncio.gather(*(look_up(item, len(item)) for item in items))


async def main():
    await asyncio.gather(handle("tea", "cake"), handle("pie"))
    await handle("egg")
    logging.info("all handled")


asyncio.run(main())
