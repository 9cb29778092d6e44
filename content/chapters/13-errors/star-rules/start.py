snippets = (
    "def f():\n try: g()\n except* OSError: return",
    "for x in y:\n try: g()\n except* OSError: continue",
    "try: g()\nexcept* OSError: pass\nexcept ValueError: pass",
    "try: g()\nexcept*: pass",
)

for snippet in snippets:
    try:
        compile(snippet, "snippet.py", "exec")
    except SyntaxError as error:
        print(error.msg)
