"""Marks that converters of PDF and slides leave where an image was or a page ends."""

import re
from collections.abc import Iterator

from lint.core.document import Document
from lint.core.types import Span
from lint.signals.characters import Occurrence

_LINE = (
    r"(?i:<!-- ?(?:image|picture|figure|table|formula-not-decoded|page ?-?break|slide (?:number: )?\d{1,4}"
    r"|page(?:number|header|footer)=\"[^\"\n]{0,200}\") ?/?-->)"
    r"|!\[[^\]\n]{0,200}\]\((?:\./)?(?:_page_\d{1,4}_[\w.]{1,40}|[\w-]{0,60}img-\d{1,4}\.jpe?g"
    r"|(?:[\w.-]{1,60}/){0,4}(?:image_\d{6}_)?[0-9a-f]{32,64}\.\w{3,4})\)"
    r"|\{\d{1,4}\}-{10,80}|(?:<span id=\"page-\d{1,4}-\d{1,4}\"></span>\s?){1,9}"
    r"|\*{0,2}=+> (?:picture|image) \[\d+ x \d+\] intentionally omitted <=+\*{0,2}"
    r"|\*{0,2}-{3,9} ?(?:Start|End) of (?:picture|image) text ?-{3,9}\*{0,2}(?:<br ?/?>)?"
    r"|<image: [\w()]{1,40}, width: \d+, height: \d+, bpc: \d+>|(?::(?:un)?selected:\s?){1,40}"
    r"|(?i:[=*#-]{2,20} ?(?:(?:start|end) of ocr for )?(?:page|pagina|página|seite|strona|страница) \d{1,4}"
    r"(?: ?(?:of|/|von|de|di|z|из) ?\d{1,4})? ?[=*#-]{2,20}"
    r"|\[\[?(?:page|pg\.?) ?\d{1,4}\]{1,2}|<page(?:_number)?(?: \d{1,4}|>\d{1,4}</page_number)?>"
    r"|[\[*<|-]{0,5} ?page[ _]break ?[\]*>|-]{0,5}|\\(?:newpage|pagebreak|clearpage)"
    r"|\[(?:image: [\w-]{1,60}\.(?:jpe?g|png)|(?:picture|formula|diagram)(?: \d{1,3})?)\])"
)
"""Comments and rules of docling, marker, MinerU, PyMuPDF, MarkItDown and Azure Document Intelligence."""

_FIRST_SIGNS = "<!{*=-#:[\\"


def converter_marks(document: Document) -> Iterator[Occurrence]:
    """Yield the lines that are a mark.

    Removing a line is certain unless the text shows code.
    """
    text = document.text
    shows_code = "`" in text
    for at, line in enumerate(document.lines):
        start, end = line
        if end - start < 4 or text[start] not in _FIRST_SIGNS:
            continue
        if re.fullmatch(_LINE, text[start:end].rstrip()) is not None:
            yield Occurrence(Span(start, document.next_line_start(at)), text[start:end][:40], "", not shows_code)
