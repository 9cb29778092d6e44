HOSTS = ["north", "east", "south", "west", "middle"]


def slow_links(hosts):
    return [f"http://{host}.test/delay/1?n={n}" for n in range(2) for host in hosts]


async def five_at_once():
    six, ten = slow_links(HOSTS[:3]), slow_links(HOSTS)
    print("six links:", list((await check_all(six)).values()).count("ok"), "ok")
    print("ten links:", list((await check_all(ten)).values()).count("ok"), "ok")


asyncio.run(five_at_once())
