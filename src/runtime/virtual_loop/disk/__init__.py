"""The program's files: the folder it stands in, what it was given there, and what it has written, when and by whom."""

from .disk import BroughtFile, Disk
from .own_folder import FOLDER, own_folder
from .tell_files import MOST_OF_TRIAL

__all__ = ["FOLDER", "MOST_OF_TRIAL", "BroughtFile", "Disk", "own_folder"]
