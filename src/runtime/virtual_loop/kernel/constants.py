"""Constants of Linux that the host's socket module may lack or number otherwise."""

from typing import Final

AF_UNIX: Final = 1
SO_REUSEADDR: Final = 2
SO_REUSEPORT: Final = 15

#: What is put into the socket module: Pyodide has none of these, or other numbers.
SOCKET_CONSTANTS: Final[dict[str, int]] = {
    "AF_UNIX": AF_UNIX,
    "SO_REUSEADDR": SO_REUSEADDR,
    "SO_REUSEPORT": SO_REUSEPORT,
    "SO_RCVTIMEO": 20,
    "SO_SNDTIMEO": 21,
    "SOMAXCONN": 4_096,
    "IPPROTO_SCTP": 132,
    "NI_MAXHOST": 1_025,
    "INADDR_BROADCAST": 0xFFFF_FFFF,
    "INADDR_NONE": 0xFFFF_FFFF,
    "INADDR_ALLHOSTS_GROUP": 0xE000_0001,
    "INADDR_MAX_LOCAL_GROUP": 0xE000_00FF,
    "INADDR_UNSPEC_GROUP": 0xE000_0000,
}

#: Services by name, as /etc/services lists them.
SERVICES: Final[dict[str, int]] = {
    "echo": 7,
    "discard": 9,
    "daytime": 13,
    "ftp": 21,
    "ssh": 22,
    "telnet": 23,
    "smtp": 25,
    "domain": 53,
    "http": 80,
    "pop3": 110,
    "ntp": 123,
    "imap2": 143,
    "https": 443,
    "imaps": 993,
    "pop3s": 995,
    "mysql": 3_306,
    "postgresql": 5_432,
    "redis": 6_379,
    "http-alt": 8_080,
}
