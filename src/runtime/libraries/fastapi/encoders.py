"""jsonable_encoder: a value in the types of JSON."""

from .responses import jsonable as jsonable_encoder

__all__ = ("jsonable_encoder",)
