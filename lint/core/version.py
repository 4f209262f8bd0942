"""The version of contentlint."""

__version__ = "0.1.0"
