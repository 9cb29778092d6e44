"""The errors of redis-py, as a tree; those of clusters and of users with few rights never come here."""


class RedisError(Exception):
    """Anything that goes wrong here."""

    def __init__(self, *args: object, status_code: str | None = None) -> None:
        super().__init__(*args)
        self.status_code = status_code


class ConnectionError(RedisError):
    """No connection, or not any more."""


class TimeoutError(RedisError):
    """It took longer than `socket_timeout` or `socket_connect_timeout`."""


class AuthenticationError(ConnectionError):
    """A wrong password, or none."""


class BusyLoadingError(ConnectionError):
    """The server is still reading its data."""


class MaxConnectionsError(ConnectionError):
    """The pool has no connection left to give."""


class InvalidResponse(RedisError):  # noqa: N818 - the real name
    """What came is not RESP."""


class ResponseError(RedisError):
    """The server answered with an error."""


class ExecAbortError(ResponseError):
    """A transaction that the server threw away."""


class NoScriptError(ResponseError):
    """A script that the server does not know."""


class OutOfMemoryError(ResponseError):
    """The server has no memory left."""


class ReadOnlyError(ResponseError):
    """A write to a replica."""


class DataError(RedisError):
    """Arguments that make no command."""


class PubSubError(RedisError):
    """A wrong use of PubSub."""


class WatchError(RedisError):
    """What a transaction watches was changed."""


class LockError(RedisError, ValueError):
    """A lock that cannot be acquired or released."""

    def __init__(self, message: str | None = None, lock_name: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.lock_name = lock_name


class LockNotOwnedError(LockError):
    """A lock that has expired, or is somebody else's."""


class AuthorizationError(ConnectionError):
    """This user may not."""


class ExternalAuthProviderError(ConnectionError):
    """Somebody else's server gave no password."""


class NoPermissionError(ResponseError):
    """This user may not use this command, or this key."""


class ModuleError(ResponseError):
    """A module of the server failed, or is not there."""


class NoSuchFieldsetError(ResponseError):
    """Fields that were to be imported are not known."""


class AuthenticationWrongNumberOfArgsError(ResponseError):
    """A server of old wants a password alone."""


class ChildDeadlockedError(Exception):
    """A process that was forked waits for its parent's lock."""


class IncorrectPolicyType(Exception):  # noqa: N818 - the real name
    """A command can't be sent to several servers in that way."""


class RedisClusterException(Exception):  # noqa: N818 - the real name
    """Base class of errors of a cluster that come from the library."""


class SlotNotCoveredError(RedisClusterException):
    """No server has the key."""


class CrossSlotTransactionError(RedisClusterException):
    """The keys of a transaction are on several servers."""


class InvalidPipelineStack(RedisClusterException):
    """A pipeline is of another connection than its commands."""


class ClusterError(RedisError):
    """Base class of errors of a cluster that come from its servers."""


class ClusterDownError(ClusterError, ResponseError):
    """The cluster does not work."""


class MasterDownError(ClusterDownError):
    """The server that is copied does not answer."""


class AskError(ResponseError):
    """The key is on its way to another server."""


class MovedError(AskError):
    """The key is on another server."""


class TryAgainError(ResponseError):
    """Some of the keys are on their way to another server."""


class ClusterCrossSlotError(ResponseError):
    """The keys are on several servers."""
