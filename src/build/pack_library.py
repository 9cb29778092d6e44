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

# Folders of the runtime that a program has to import something of.
_SELDOM_IMPORTED = ("libraries/", "world/")


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
    """Compile the files under `source` as if they lay under `installed`. Return how many there are.

    What only some programs import goes in as source: it is a third as large on every reader's way, and has
    its annotations, which programs may read. `virtual_loop` goes in without the annotations of its functions,
    which nothing reads.
    """
    root = Path(source)
    files = sorted(path.relative_to(root).as_posix() for path in root.rglob("*.py"))
    members: list[tuple[str, bytes]] = []
    for name in files:
        data = (root / name).read_bytes()
        if name.startswith(_SELDOM_IMPORTED):
            members.append((name, data))
        else:
            annotated = not name.startswith("virtual_loop/")
            compiled = _compiled(data, f"{installed}/{name}", annotated=annotated)
            members.append((f"{name}c", compiled))
    _write(target, members, zipfile.ZIP_STORED)
    return len(files)
