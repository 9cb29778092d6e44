import types


@types.coroutine
def ask(question):
    return (yield question)


async def interview():
    name = await ask("name")
    town = await ask("town")
    return f"{name} from {town}"


def drive(coroutine, answers):
    question = coroutine.send(None)
    question = coroutine.send(answers[question])
    try:
        coroutine.send(answers[question])
    except StopIteration as stop:
        return stop.value


print(drive(interview(), {"name": "Ada", "town": "London"}))
