import types


@types.coroutine
def ask(question):
    return (yield question)


async def interview():
    name = await ask("name")
    town = await ask("town")
    return f"{name} from {town}"


def drive(coroutine, answers):
    for question in coroutine:
        coroutine.send(answers[question])


print(drive(interview(), {"name": "Ada", "town": "London"}))
