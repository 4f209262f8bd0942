"""Marks that converters of PDF, slides and word processors' files leave where an image was or a page ends."""

import re
from collections.abc import Iterator

from lint.core.document import Document
from lint.core.types import Span
from lint.signals.characters import Occurrence, around, matches_at

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
    r"(?: ?(?:of|/|von|de|di|z|из) ?\d{1,4})? ?[=*#-]{2,20})"
)
"""Comments and rules of docling, marker, MinerU, PyMuPDF, MarkItDown and Azure Document Intelligence."""

_FIRST_SIGNS = "<!{*=-#:"

_FIELD_ERRORS = (
    r"[!！]\s?(?:Bookmark not defined|Reference source not found|No text of specified style in document"
    r"|Hyperlink reference not valid|Textmarke nicht definiert|Verweisquelle konnte nicht gefunden werden"
    r"|Signet non défini|Source du renvoi introuvable|Marcador no definido|No se encuentra el origen de la referencia"
    r"|(?:Indicador|Marcador) não definido|A origem da referência não foi encontrada|Fonte de referência não encontrada"
    r"|Bladwijzer niet gedefinieerd|Verwijzingsbron niet gevonden|Nie zdefiniowano zakładki"
    r"|Nie można odnaleźć źródła odwołania|Záložka není definována|Nenalezen zdroj odkazů|Закладка не определена"
    r"|Источник ссылки не найден|Закладку не визначено|Джерело посилання не знайдено|A könyvjelző nem létezik"
    r"|A hivatkozási forrás nem található|Bokmärket är inte definierat|Hittar inte referenskälla"
    r"|Yer işareti tanımlanmamış|Başvuru kaynağı bulunamadı|Marcaj în document nedefinit|未定义书签|未找到引用源"
    r"|ブックマークが定義されていません|参照元が見つかりません)[.。]?"
)
"""What Word writes for a reference without a target, after "Error", "Fehler", "Erreur" ..."""


_QUOTES = ("“", '"', "„", "«", "'", "‘")


def converter_marks(document: Document) -> Iterator[Occurrence]:
    """Yield the lines that are a mark, and the messages of a word processor within lines.

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
    for sign in "!！" if not shows_code else "":
        for found in matches_at(sign, _FIELD_ERRORS, text):
            name = re.search(r"[¡!]?[^\W\d_]{2,10}\s?$", text[max(found.start() - 14, 0) : found.start()])
            if name is None:
                continue
            span = Span(found.start() - len(name[0]), found.end())
            if around(text, span)[0] not in _QUOTES:
                yield Occurrence(span, text[slice(*span)])
