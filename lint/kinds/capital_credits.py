"""Report captions that end with the name of a photographer or an agency in capitals."""

import re
from collections.abc import Iterator
from typing import ClassVar

from lint.core.document import Document
from lint.core.segment import word_count
from lint.kinds.parameters import quoted
from lint.kinds.tail import Stretch, Tail
from lint.signals.line_shape import has_bullet, has_text, is_body

MIN_CAPTION_WORDS, MAX_CAPTION_WORDS = 3, 60
MAX_CAPTIONS = 12  # More of such lines are entries of a list

_NAME = r"(?:[A-ZÀ-Þ]\.[ -]?)*[A-ZÀ-Þ][A-ZÀ-Þ.’'-]+(?: (?:[A-ZÀ-Þ]\.|[A-ZÀ-Þ][A-ZÀ-Þ.’'-]*))+"
_AGENCY = r"[A-ZÀ-Þ]{2}[A-ZÀ-Þ .’'-]*"  # no "A/S."
_CREDIT = re.compile(
    r"(?<=[^\WA-ZÀ-Þ_].|[^\WA-ZÀ-Þ_][.”\"»)])"  # after a word in lower case
    rf"(?:\s?[|/]\s?{_NAME}|\s\({_NAME}\)|\s{_NAME}\s?/\s?{_AGENCY})\.?$"
)


class CapitalCredits(Tail, frozen=True, kw_only=True):
    """Reports lines beside a paragraph that end with a name in capitals behind a bar, in brackets or before an agency.

    Words in capitals that end a line without such a sign are a name in the text as often as a credit.
    """

    FIELDS: ClassVar[tuple[str, ...]] = ("text",)

    def found(self, document: Document) -> Iterator[Stretch]:
        """Yield each such line."""
        texts = document.paragraph_texts
        found = [at for at, text in enumerate(texts) if text[-1:].isupper() or text[-2:-1].isupper()]
        found = [at for at in found if _is_caption(texts[at].strip())]
        if not found or len(found) > MAX_CAPTIONS or not has_text(texts):
            return
        for at in found:
            if any(map(is_body, (*texts[max(at - 1, 0) : at], *texts[at + 1 : at + 2]))):
                yield Stretch(at, at + 1, "the caption", word_count(texts[at]), {"text": quoted(texts[at])})


def _is_caption(line: str) -> bool:
    """Return whether a line ends with a credit.

    >>> _is_caption("El sótano, tras la inundación. | LAURA CEREZO"), _is_caption("Con la firma MENDES & FILHOS")
    (True, False)
    >>> _is_caption("Moradores no local da ponte RICARDO LEMOS/FOLHA DO VALE"), _is_caption("NO: SLS / SLES / TALC")
    (True, False)
    """
    credit = _CREDIT.search(line)
    if credit is None or has_bullet(line):
        return False
    caption = line[: credit.start()]
    return MIN_CAPTION_WORDS <= word_count(caption) <= MAX_CAPTION_WORDS and not caption.isupper()
