"""ContentFields: what the fields of a message say of its body."""

from collections.abc import Mapping


def content_type_of(headers: Mapping[str, str]) -> str:
    """The type of the body, without parameters."""
    kind = headers.get("Content-Type", "application/octet-stream")
    return kind.partition(";")[0].strip().lower()


def parameter_of(line: str, name: str) -> str | None:
    """A parameter of a field, `charset` of `text/plain; charset=utf-8`; None if it has none of that name."""
    for parameter in line.split(";")[1:]:
        key, _, value = parameter.partition("=")
        if key.strip().lower() == name:
            return value.strip().strip("\"'")
    return None


class ContentFields:
    """To be mixed in where there are `headers`."""

    @property
    def headers(self) -> Mapping[str, str]:
        """The fields of the message."""
        raise NotImplementedError

    @property
    def content_type(self) -> str:
        """The type of the body, without parameters."""
        return content_type_of(self.headers)

    @property
    def charset(self) -> str | None:
        """The encoding that the head names."""
        return parameter_of(self.headers.get("Content-Type", ""), "charset")

    @property
    def content_length(self) -> int | None:
        """How long the body is, if the head says so."""
        length = self.headers.get("Content-Length")
        return None if length is None else int(length)
