"""codes: statuses by name."""

from http import HTTPStatus

#: Statuses by name, such as `codes.OK`.
codes = HTTPStatus
