"""The program's files: the folder it stands in, what it was given there, and what it has written, when and by whom."""

from .disk import BroughtFile, Disk
from .own_folder import FOLDER, own_folder

__all__ = ["FOLDER", "BroughtFile", "Disk", "own_folder"]
