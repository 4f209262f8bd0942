"""The known limits of each rule kind."""

from collections.abc import Mapping

LIMITS: Mapping[str, str] = {
    "block-run": (
        "Headlines written as full sentences are not reported, and neither is a run that shares many words with the "
        "article, such as links to articles on the same topic, unless a heading or separators set it off."
    ),
    "boundary": (
        "An article on a related topic that is appended without a title, dateline or unusual gap is often missed. "
        "Word stems and vectors are most precise in English; other languages rely on the words themselves."
    ),
    "code": "Short fragments, and code in a text that is about code, are not reported.",
    "empty": "Words are counted, not read: a text of random words is not empty.",
    "encoding": (
        "Damage is reported only where it leaves characters that the language does not use; damage that gives "
        "another valid text is not visible. Lost characters cannot be restored."
    ),
    "foreign-lines": (
        "Pages of one line, texts wrapped at a fixed width and Markdown are not judged. Lists that belong to the "
        "article but look like menus may be reported; such findings have no safe fix."
    ),
    "foreign-title": (
        "A headline that shares no word with its article, such as a pun or a quotation, is reported. Titles in "
        "another language or script than the text are ignored."
    ),
    "keyword-stuffing": "Keywords that are spread thinly over a long document are not reported.",
    "language": (
        "Closely related languages (such as Norwegian and Danish, or Croatian and Serbian) are not told apart. "
        "Short paragraphs, names and quotations are not judged."
    ),
    "list-page": "A list whose entries have neither dates nor links to read on is not reported.",
    "metric": (
        "A measure says nothing about what the text says: lists, verse and tables can be outside the limits without "
        "a defect, and a defective text can be within them."
    ),
    "pattern": (
        "Only the wordings in `patterns` and `words` are found, in the languages that these cover. A quotation or a "
        "sentence with the same wording can be reported too."
    ),
    "pdf": "Layout is guessed from the text alone. Tables, verse and code can look like the defect.",
    "readability": "The formulas count letters, words and sentences. They do not measure whether a text is understood.",
    "recurring-line": (
        "Only lines in the profile are found: relearn it when a site changes its design. Lines that contain a date "
        "or number that changes from document to document recur only if the rest of the line identifies them."
    ),
    "repetition": (
        "Paraphrases are not found: the words must be the same, in the same order. Refrains, tables and forms are "
        "ignored where they can be recognised."
    ),
    "spoken": (
        "Only known wordings are found. A text that quotes such a message without quotation marks is reported too."
    ),
    "truncation": (
        "A text that is cut off at the end of a sentence looks complete, unless it says itself that it is cut. Texts "
        "with few paragraphs have no habit to compare with, so they are reported less often."
    ),
    "verdict": "Only known wordings are found. A page with an error message and much other text is not reported.",
}
"""Kind to what its rules miss or report wrongly."""
