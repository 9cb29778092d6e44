"""SqlFailure: what a server answers instead of rows."""


class SqlFailure(Exception):  # noqa: N818 - it is no error of ours, but an answer
    """The text is the server's; `code` is MySQL's number or PostgreSQL's SQLSTATE."""

    def __init__(self, code: int | str, text: str) -> None:
        super().__init__(text)
        self.code = code
        self.text = text
