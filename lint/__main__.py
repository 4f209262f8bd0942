"""`python -m lint` is `contentlint`."""

from lint.cli import main

if __name__ == "__main__":
    main()
