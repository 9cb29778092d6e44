"""Simplified Chinese: coroutines that were made and not run as they should."""


def never_awaited(function: str, line: int) -> str:
    short = function.rpartition(".")[2]
    return (
        f"第 {line} 行的 {short}() 只创建了一个协程对象。没有人 await 它，也没有用它创建任务，"
        f"所以 {short} 里的代码一行都没有执行。"
    )
