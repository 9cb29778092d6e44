"""A slow disk: what lies below `share` in the program's folder takes its time; every other file answers at once."""
