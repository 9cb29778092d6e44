"""Settings: the arguments of connect() that PyMySQL and aiomysql share."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from world.unsupported import refuse_arguments

#: Taken, and without any effect here.
_IDLE: Final = ("charset", "use_unicode", "echo", "loop", "program_name", "sql_mode", "local_infile",
                "client_flag", "collation", "binary_prefix", "defer_connect", "auth_plugin_map")  # fmt: skip
_REFUSED_ARGUMENTS: Final = {
    **dict.fromkeys(("ssl", "ssl_ca", "ssl_cert", "ssl_key", "ssl_disabled"), "There is no encryption here."),
    "unix_socket": "Use host= and port=.",
    "read_default_file": "Write the arguments into the call.",
    "read_default_group": "Write the arguments into the call.",
    "init_command": "Execute it after connect().",
    "conv": "Convert values in your program.",
    "server_public_key": "There is no encryption here.",
}  # fmt: skip

#: What a connection of either library has not, and what to do instead.
REFUSED: Final[Mapping[str, str]] = {
    "kill": "Close the connection.",
    "show_warnings": "There are no warnings.",
    "set_charset": "Texts are UTF-8.",
    "next_result": "Execute one statement at a time.",
}


@dataclass(frozen=True)
class Settings:
    """Where to, and as whom."""

    host: str
    port: int
    user: str
    password: str
    database: str | None

    @classmethod
    def of(cls, function: str, given: Mapping[str, Any]) -> Settings:
        """Out of the arguments of `function`, which has taken its own."""
        rest = {name: value for name, value in given.items() if name not in _IDLE}
        user = rest.pop("user", None)
        password = rest.pop("passwd", None) or rest.pop("password", None) or ""
        named = [rest.pop(name, None) for name in ("db", "database")]
        host, port = rest.pop("host", None), rest.pop("port", 0)
        refuse_arguments(function, rest, _REFUSED_ARGUMENTS)
        database = named[0] or named[1]
        return cls(host or "localhost", port or 3306, user or "root", str(password), database)

    def hello(self) -> dict[str, Any]:
        """What is said first."""
        return {
            "kind": "hello",
            "user": self.user,
            "password": self.password,
            "database": self.database,
        }
