"""Bytes -> Article | Skipped: one file per format."""
