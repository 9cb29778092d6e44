import asyncio


async def vote(votes, name, delay):
    votes[name] = votes.get(name, 0) + 1
    count = votes["all"]
    await asyncio.sleep(delay)
    votes["all"] = count + 1  # here


async def main():
    votes = {"all": 0}
    await asyncio.gather(vote(votes, "ann", 0.2), vote(votes, "bob", 0.1))
    print(votes)


asyncio.run(main())
