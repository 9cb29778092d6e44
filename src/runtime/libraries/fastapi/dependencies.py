"""Solver: finds every argument of a function: from path, query, head and body, and from other functions."""

import contextlib
import inspect
import json
from collections.abc import Callable
from typing import Annotated, Any, get_args, get_origin

from .background import BackgroundTasks
from .concurrency import call, plain_manager
from .convert import Unfit, check_bounds, from_json, from_text, is_a, is_list, is_simple
from .exceptions import RequestValidationError
from .params import REQUIRED, Depends, Param
from .requests import HTTPConnection, Request
from .responses import Response
from .websockets import WebSocket


class Solver:
    """The arguments of one request; what dependencies opened is closed with `stack`."""

    def __init__(
        self,
        connection: Request | WebSocket,
        stack: contextlib.AsyncExitStack,
        overrides: dict[Callable[..., Any], Callable[..., Any]],
    ) -> None:
        self._connection = connection
        self._stack = stack
        self._overrides = overrides
        self._cache: dict[Callable[..., Any], Any] = {}
        self._errors: list[dict[str, Any]] = []
        self.background = BackgroundTasks()

    async def arguments(self, func: Callable[..., Any]) -> dict[str, Any]:
        """The arguments of `func`. Raises RequestValidationError with all that does not fit."""
        found = await self._solve(func)
        if self._errors:
            raise RequestValidationError(self._errors)
        return found

    async def _solve(self, func: Callable[..., Any]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for parameter in inspect.signature(func, eval_str=True).parameters.values():
            annotation, source = _source(parameter)
            if isinstance(source, Depends):
                dependency = source.dependency or annotation
                found[parameter.name] = await self._depend(dependency, source.use_cache)
            elif (special := self._special(annotation)) is not None:
                found[parameter.name] = special
            else:
                await self._find(parameter, annotation, source, found)
        return found

    def _special(self, annotation: Any) -> Any:
        """What is handed over as it is."""
        if not isinstance(annotation, type):
            return None
        if issubclass(annotation, HTTPConnection):
            return self._connection
        if issubclass(annotation, BackgroundTasks):
            return self.background
        return Response() if annotation is Response else None

    async def _depend(self, dependency: Callable[..., Any], cached: bool) -> Any:
        dependency = self._overrides.get(dependency, dependency)
        if cached and dependency in self._cache:
            return self._cache[dependency]
        arguments = await self._solve(dependency)
        if self._errors:
            return None
        if inspect.isasyncgenfunction(dependency):
            manager = contextlib.asynccontextmanager(dependency)(**arguments)
            value = await self._stack.enter_async_context(manager)
        elif inspect.isgeneratorfunction(dependency):
            value = await self._stack.enter_async_context(plain_manager(dependency)(**arguments))
        else:
            value = await call(dependency, **arguments)
        self._cache[dependency] = value
        return value

    async def _find(
        self,
        parameter: inspect.Parameter,
        annotation: Any,
        source: Param | None,
        found: dict[str, Any],
    ) -> None:
        name = parameter.name
        source = source or self._implied(parameter, annotation)
        known = (source.alias or name).replace("_", "-" if source.place == "header" else "_")
        where = [source.place, known]
        if source.place == "body" and not source.embed:
            where = ["body"]
        try:
            given = await self._given(source, known, annotation)
            if given is None:
                if isinstance(source.default, type(REQUIRED)):
                    raise Unfit("missing", "Field required", None)
                found[name] = source.default
                return
            value = self._converted(source, given, annotation)
            check_bounds(value, source.bounds, given)
            found[name] = value
        except Unfit as unfit:
            told = unfit.told
            self._errors.append({"type": told["type"], "loc": where, **told})

    def _implied(self, parameter: inspect.Parameter, annotation: Any) -> Param:
        """Where an argument comes from of which nothing is said."""
        default = REQUIRED if parameter.default is parameter.empty else parameter.default
        if parameter.name in self._connection.path_params:
            return Param("path")
        if is_simple(annotation) or annotation is parameter.empty:
            return Param("query", default)
        return Param("body", default)

    async def _given(self, source: Param, name: str, annotation: Any) -> Any:
        connection = self._connection
        match source.place:
            case "path":
                return connection.path_params.get(name)
            case "header":
                return connection.headers.get(name)
            case "query":
                values = connection.query_values(name)
                if is_list(annotation):
                    return values or None
                return values[-1] if values else None
            case "body":
                return await self._body(source, name)

    async def _body(self, source: Param, name: str) -> Any:
        if not isinstance(self._connection, Request):
            return None
        raw = await self._connection.body()
        if not raw:
            return None
        try:
            value = json.loads(raw)
        except ValueError:
            return raw.decode("utf-8", "replace")
        return value.get(name) if source.embed and is_a(value, dict) else value

    def _converted(self, source: Param, given: Any, annotation: Any) -> Any:
        if source.place == "body":
            return from_json(given, annotation)
        if is_a(given, list):
            kinds = get_args(annotation) or (str,)
            return [from_text(one, kinds[0]) for one in given]
        return from_text(given, annotation) if isinstance(given, str) else given


def _source(parameter: inspect.Parameter) -> tuple[Any, Depends | Param | None]:
    """The type of an argument, and where it comes from if that is said."""
    annotation, default = parameter.annotation, parameter.default
    if get_origin(annotation) is Annotated:
        annotation, *notes = get_args(annotation)
        for note in notes:
            if isinstance(note, Depends):
                return annotation, note
            if isinstance(note, Param):
                if default is parameter.empty:
                    return annotation, note
                return annotation, Param(note.place, default, note.alias, note.bounds, note.embed)
    return annotation, default if isinstance(default, Depends | Param) else None
