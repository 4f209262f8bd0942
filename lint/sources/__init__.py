"""Where documents come from: one file per input format."""
