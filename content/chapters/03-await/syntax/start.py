import ast

snippets = (
    "def f():\n    await g()",
    "await g()",
    "def f():\n    async with g(): pass",
    "async def f():\n    yield from g()",
)

for snippet in snippets:
    try:
        compile(snippet, "snippet.py", "exec")
    except SyntaxError as error:
        print(error.msg)

compile("await g()", "prompt", "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
print("a prompt may allow it")
