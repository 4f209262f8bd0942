"""Whether a document is an article or whole page, or documentation, a product, a list, a service.

On other pages than articles, lines that look like prompts or labels can be content (form options, buttons explained in
a manual), so rules for such lines report them without a safe fix.
"""

from collections.abc import Sequence
from functools import lru_cache
from math import inf

from lint.core.document import Document
from lint.signals.model import trees

SHORT_CHARS, TINY_CHARS = 120, 24
MIN_LINES = 6
MIN_SPEECH_CHARS = 25

MIN_LOG_ODDS = -0.5  # Minimum log-odds of an article; `bench/train_page_type.py` prints what passes

PAGE_TYPE_FEATURES = (
    "lines", "chars", "short_fraction", "open_fraction", "tiny_fraction", "mean_chars", "median_chars", "upper_chars",
    "max_chars", "long_chars", "first_chars", "last_chars", "copies", "question_fraction", "colon_fraction",
    "lower_fraction", "bullet_fraction", "number_fraction", "code", "digits", "currency", "quotes", "exclamations",
    "commas", "colons", "marks",
)  # fmt: skip

QUESTION_MARKS = ("?", "？", "؟")
CLOSERS = (".", "!", "?", "…", "。", '"', "”", "।", "؟", "！", "？")
_BULLETS = ("-", "*", "•", "–", "·", "●")


@lru_cache(maxsize=1)
def is_article(document: Document) -> bool:
    """Return whether a document looks like an article or a whole page; True for a few lines, which show nothing."""
    return article_log_odds(document) > MIN_LOG_ODDS


def article_log_odds(document: Document) -> float:
    """Return the log-odds of an article or a whole page; infinite for a few lines, which show nothing."""
    if len(document.paragraphs) < MIN_LINES:
        return inf
    log_odds: float = trees("page_type", article=PAGE_TYPE_FEATURES).article(page_type_row(document))
    return log_odds


def page_type_row(document: Document) -> list[float]:
    """Return the features of a document with at least one paragraph, in the order of `PAGE_TYPE_FEATURES`."""
    texts = document.paragraph_texts
    text = document.text if document.is_as_shown else "\n".join(texts)
    count, chars = len(texts), max(len(text), 1)
    lengths = list(map(len, texts))
    ordered = sorted(lengths)
    long = [length for length in lengths if length > SHORT_CHARS]
    is_open = [len(line) <= SHORT_CHARS and not line.endswith(CLOSERS) for line in texts]
    per_line = (
        sum([line.endswith(QUESTION_MARKS) for line in texts]), sum([line.endswith((":", "：")) for line in texts]),
        sum([line[:1].islower() for line in texts]), _bullet_count(texts),
        sum([line[:1].isdigit() for line in texts]),
    )  # fmt: skip
    per_char = ("{}<>=;_`\\$()", "0123456789", "$€£", '"“«', "!", ",", ":", "©®™")
    return [
        count, chars, 1 - len(long) / count, sum(is_open) / count,
        sum([length <= TINY_CHARS for length in lengths]) / count,
        chars / count, ordered[count // 2], ordered[count * 3 // 4], ordered[-1], sum(long) / max(len(long), 1),
        lengths[0], lengths[-1], count - len(set(texts)),
        *(number / count for number in per_line),
        *(1000 * sum(map(text.count, signs)) / chars for signs in per_char),
    ]  # fmt: skip


def _bullet_count(texts: Sequence[str]) -> int:
    """Return how many lines are items of a list; a sentence after a dash, with no item beside it, is speech."""
    items = [False, *(line.startswith(_BULLETS) for line in texts), False]
    around = zip(texts, items, items[1:], items[2:], strict=False)
    return sum(is_item and (above or below or not _may_be_speech(line)) for line, above, is_item, below in around)


def _may_be_speech(line: str) -> bool:
    return len(line) >= MIN_SPEECH_CHARS and line[0] in "–-" and line.endswith(CLOSERS)
