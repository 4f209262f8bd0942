"""Write the generated files of a checkout: see `lint.catalog.pages`."""

import sys

from lint.catalog.pages import main

if __name__ == "__main__":
    sys.exit(main())
