"""Packs Python packages into zip archives that import fast and are small.

Runs inside the interpreter that will later read the archives, so that the compiled files fit it.
Modules that programs often import go in compiled (importing them costs no parsing); all others go in
as source, which compresses to about half: nothing of the library is lost, it only imports slower.
"""

import ast
import importlib
import importlib._bootstrap_external as bootstrap
import importlib.util
import sys
import warnings
import zipfile
from collections.abc import Iterable
from pathlib import Path

# Fixed, so that the same input gives the same archive; the earliest date that a zip can hold.
_DATE = (1980, 1, 1, 0, 0, 0)


class _WithoutAnnotations(ast.NodeTransformer):
    """Takes the annotations of functions away, whose code takes as much memory as the functions'.

    Those of classes stay: dataclasses and named tuples are made from them.
    """

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        node.returns = None
        return self.generic_visit(node)

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> ast.AST:
        node.returns = None
        return self.generic_visit(node)

    def visit_arg(self, node: ast.arg) -> ast.AST:
        node.annotation = None
        return node


def _compiled(source: bytes, filename: str, *, annotated: bool = True) -> bytes:
    """Return the .pyc of a source; unchecked, because the archive holds no source to check against."""
    tree = ast.parse(source, filename)
    if not annotated:
        tree = _WithoutAnnotations().visit(tree)
    code = compile(tree, filename, "exec", dont_inherit=True, optimize=0)
    # Private, but what py_compile itself writes unchecked files with.
    return bytes(bootstrap._code_to_hash_pyc(code, importlib.util.source_hash(source), False))


def _write(target: str, members: Iterable[tuple[str, bytes]], compression: int) -> None:
    with zipfile.ZipFile(target, "w", compression, compresslevel=9) as archive:
        for name, data in members:
            info = zipfile.ZipInfo(name, _DATE)
            archive.writestr(info, data, compress_type=compression)


def loaded_members(archive: str) -> set[str]:
    """Return the names of an archive's members that some imported module came from."""
    prefix = f"{archive}/"
    origins = (getattr(m.__spec__, "origin", None) for m in list(sys.modules.values()) if m)
    return {o.removeprefix(prefix) for o in origins if o and o.startswith(prefix)}


def pack_library(source: str, target: str, modules: Iterable[str]) -> int:
    """Repack the standard library: what `modules` load goes in compiled. Return how many did.

    Its members are compressed one by one: the archive is read as it is, without unpacking what a
    program never imports.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for module in modules:
            importlib.import_module(module)
    compiled = {name for name in loaded_members(source) if name.endswith(".py")}
    members: list[tuple[str, bytes]] = []
    with zipfile.ZipFile(source) as archive:
        for name in sorted(n for n in archive.namelist() if n.endswith(".py")):
            data = archive.read(name)
            if name in compiled:
                members.append((f"{name}c", _compiled(data, f"{source}/{name}")))
            else:
                members.append((name, data))
    _write(target, members, zipfile.ZIP_DEFLATED)
    return len(compiled)


def pack_runtime(source: str, installed: str, target: str) -> int:
    """Compile every file under `source` as if it lay under `installed`. Return how many there are.

    `virtual_loop` goes in without the annotations of its functions, which nothing reads; programs may read those
    of the libraries beside it, and those libraries their own.
    """
    root = Path(source)
    files = sorted(path.relative_to(root).as_posix() for path in root.rglob("*.py"))
    _write(
        target,
        [
            (
                f"{name}c",
                _compiled(
                    (root / name).read_bytes(),
                    f"{installed}/{name}",
                    annotated=not name.startswith("virtual_loop/"),
                ),
            )
            for name in files
        ],
        zipfile.ZIP_STORED,
    )
    return len(files)
