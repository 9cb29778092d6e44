import asyncio
import json


async def fetch():
    return {"a": 1}


mistakes = {
    "x + 1": lambda x: x + 1,
    'x["a"]': lambda x: x["a"],
    "x.text": lambda x: x.text,
    "len(x)": lambda x: len(x),
    "json.dumps(x)": lambda x: json.dumps(x),
}


async def main():
    for code, use in mistakes.items():
        x = fetch()
        try:
            use(x)
        except (TypeError, AttributeError) as error:
            print(f"{code}: {error}")
        x.close()


asyncio.run(main())
