"""Tests of the runtime; never shipped."""
