"""The errors of the pool; each is an OperationalError of psycopg."""

from psycopg.errors import OperationalError


class PoolClosed(OperationalError):  # noqa: N818 - the real name
    """Nothing is lent before the pool is open, or after it is closed."""


class PoolTimeout(OperationalError):  # noqa: N818 - the real name
    """No connection came free in time."""


class TooManyRequests(OperationalError):  # noqa: N818 - the real name
    """More wait than may."""
