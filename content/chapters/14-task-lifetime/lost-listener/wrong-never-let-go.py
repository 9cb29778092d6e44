import asyncio
import gc
import weakref

agency = []
listeners = []


async def listen(name):
    news = asyncio.get_running_loop().create_future()
    agency.append(weakref.ref(news))
    print(name, "heard:", await news)


def publish(text):
    for reference in agency:
        news = reference()
        if news is not None and not news.done():
            news.set_result(text)


def subscribe(name):
    listeners.append(asyncio.create_task(listen(name), name=name))


async def main():
    subscribe("Ada")
    subscribe("Ben")
    await asyncio.sleep(1)
    gc.collect()
    publish("rain")
    await asyncio.sleep(1)
    print("main ends")


asyncio.run(main())
