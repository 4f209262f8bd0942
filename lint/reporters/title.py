"""A rule's message as the title of the rule."""

import re
import string

_NUMERIC = re.compile(r"(?:value|limit|(?:.*_)?(?:count|words|lines?|chars|fraction|percent|number))")
"""Names of message fields that are filled with a number."""

_BOUND = re.compile(r" \(\{bound\} \{limit[^}]*\}\)")  # The limit that a measure crosses, which the title leaves out
_EVIDENCE = re.compile(r' \([^()]*…[^()]*\)|[:,] "?…+"?(?= \(|$)')  # What a title can only show as "…"


def title(message: str) -> str:
    """Return a rule's message as a title: filled in, without the evidence behind a colon.

    >>> title('{count:n link} ({value:.0%}) to "{target}": "{text}"')
    'N links (N%) to "…"'
    """
    return _EVIDENCE.sub("", filled(message))


def filled(message: str) -> str:
    """Return a rule's message with "N" for a number and "…" for a text."""
    fields = string.Formatter().parse(_BOUND.sub("", message))
    return "".join(text + ("" if name is None else _field(name, spec or "")) for text, name, spec, _ in fields)


def _field(name: str, spec: str) -> str:
    if name == "amount":
        return "too few or too many"
    if spec.endswith("%"):
        return "N%"
    if spec.startswith("n "):
        one, _, many = spec.removeprefix("n ").partition("|")
        return f"N {many or f'{one}s'}"
    return "N" if _NUMERIC.fullmatch(name) else "…"


def sentence(text: str) -> str:
    """Return the text with a capital letter and a full stop.

    >>> sentence("the document has no words")
    'The document has no words.'
    """
    shown = text[:1].upper() + text[1:]
    return shown if shown.endswith((".", "!", "?", "…")) else f"{shown}."
