"""The time that datatrove's filters take over texts; run by the Python of an environment that has datatrove.

    python datatrove_filters.py FOLDER

Gopher-quality, Gopher-repetition, C4 and FineWeb, one after the other, every text through each, with their defaults:
English, tokens by spaCy's rule-based tokenizer, which needs no download. Prints documents a second, for each and for
all; reading the files and loading the libraries is not counted.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from datatrove.data import Document
from datatrove.pipeline.filters import (
    C4QualityFilter,
    FineWebQualityFilter,
    GopherQualityFilter,
    GopherRepetitionFilter,
)


def main() -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(Path(sys.argv[1]).iterdir())]
    filters = {
        "gopher_quality": GopherQualityFilter(),
        "gopher_repetition": GopherRepetitionFilter(),
        "c4": C4QualityFilter(),
        "fineweb": FineWebQualityFilter(),
    }
    all_s = 0.0
    for name, each in filters.items():
        each.filter(Document(text=texts[0], id="warm-up"))
        start = time.perf_counter()
        for text in texts:
            each.filter(Document(text=text, id=""))
        took_s = time.perf_counter() - start
        all_s += took_s
        print(f"{name} {len(texts) / took_s:.2f}")
    print(f"all {len(texts) / all_s:.2f}")


if __name__ == "__main__":
    main()
