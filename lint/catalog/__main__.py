"""Run `bench/generate.py` of this checkout."""

import sys
from runpy import run_path

from lint.config.shipped import shipped_folder

if __name__ == "__main__":
    program = shipped_folder().parent / "bench" / "generate.py"
    sys.path.insert(0, str(program.parent))
    run_path(str(program), run_name="__main__")
