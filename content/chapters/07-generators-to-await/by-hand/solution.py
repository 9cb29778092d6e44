import types


@types.coroutine
def ask(question):
    return (yield question)


async def interview():
    name = await ask("name")
    town = await ask("town")
    return f"{name} from {town}"


def drive(coroutine, answers):
    answer = None
    while True:
        try:
            question = coroutine.send(answer)
        except StopIteration as stop:
            return stop.value
        answer = answers[question]


print(drive(interview(), {"name": "Ada", "town": "London"}))
