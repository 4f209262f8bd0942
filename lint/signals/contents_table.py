"""Tables of contents of printed pages: lines of dots that lead to page numbers."""

import re
from collections.abc import Iterator
from itertools import groupby

from lint.core.document import Document
from lint.signals.characters import Occurrence

_LEADERS = (
    r"^\s*((?:\d{1,2}|[IVXivx]{1,5}|[A-Z])(?:\.\d{1,2}){0,4}\.?\s)?.{2,100}?"
    r"\s?(?:(?:\.\s?){5,300}|…{2,80}|_{5,200}|(?:[·‧] ?){5,200})\s*(\d{1,4})\s*$"
)
_CONTENTS = (
    r"(?i)^\W*(?:(?:table of )?contents|inhalt(?:sverzeichnis)?|table des matières|sommaire|índice(?: general)?|indice"
    r"|contenido|sumário|sommario|inhoud(?:sopgave)?|spis treści|obsah|tartalom(?:jegyzék)?|содержание|оглавление"
    r"|зміст|içindekiler|innehåll|indhold|innhold|sisällys(?:luettelo)?|cuprins|περιεχόμενα|目录|目錄|目次|차례|목차"
    r"|daftar isi|mục lục|المحتويات|فهرس المحتويات)\W*$"
)
MIN_LEADERS = 3  # Minimum lines of a table of contents, one below the other
MAX_LEADER_CHARS = 300


def table_of_contents(document: Document) -> Iterator[Occurrence]:
    """Yield the lines of a table of contents: dots that lead to page numbers, which do not fall.

    A menu has prices there: the chapters have numbers, or the heading says what the list is.
    """
    text = document.text
    if not any(leader in text for leader in (".....", ". . . . .", "……", "_____", "·····", "· · · · ·")):
        return
    lines = [text[slice(*line)] for line in document.lines]
    leaders = [re.match(_LEADERS, line) if len(line) <= MAX_LEADER_CHARS else None for line in lines]
    inside = [match is not None or not line.strip() for match, line in zip(leaders, lines, strict=True)]
    for is_inside, group in groupby(range(len(lines)), key=inside.__getitem__):
        found = {at: match for at in group if (match := leaders[at]) is not None}
        if not is_inside or len(found) < MIN_LEADERS:
            continue
        pages = [int(match[2]) for match in found.values()]
        above = next((at for at in range(min(found) - 1, -1, -1) if lines[at].strip()), None)
        heading = [] if above is None or re.match(_CONTENTS, lines[above]) is None else [above]
        is_numbered = 2 * sum(bool(match[1]) for match in found.values()) > len(found)
        if pages == sorted(pages) and (heading or is_numbered):
            for at in [*heading, *found]:
                yield Occurrence(document.lines[at], "line of a table of contents")
