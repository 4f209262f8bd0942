"""A rule's message as the title of the rule."""

import re
import string

_NUMERIC = re.compile(r"(?:value|limit|(?:.*_)?(?:count|words|lines?|chars|fraction|percent|number))")
"""Names of message fields that are filled with a number."""

_BOUND = re.compile(r" \(\{bound\} \{limit[^}]*\}\)")  # The limit that a measure crosses, which the title leaves out


def title(message: str) -> str:
    """Return a rule's message with its fields filled in, "N" for a number and "…" for a text.

    >>> title('{count:n link} ({value:.0%}) to "{text}"')
    'N links (N%) to "…"'
    """
    fields = string.Formatter().parse(_BOUND.sub("", message))
    return "".join(text + ("" if name is None else _filled(name, spec or "")) for text, name, spec, _ in fields)


def _filled(name: str, spec: str) -> str:
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
