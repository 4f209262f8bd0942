"""contentlint: finds, in text collected from the web, what is not the article, and mends it."""

__version__ = "0.1.0"
