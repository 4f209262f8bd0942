"""Profiles: the lines that recur in the documents of each source. `contentlint learn` writes them, configs name them.

A profile is YAML for people to read and edit, and may come from strangers: it is read as strictly as a config.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from lint.config import strict_yaml
from lint.config.yaml_values import MAX_VALUES
from lint.signals.recurring_lines import MAX_SOURCE_CHARS, PLACES, Source

VERSION = 1

MAX_BYTES = 400_000  # Maximum size of a profile, as every run reads it, in about 80 ms

_MAX_KEY_CHARS = 1000  # YAML limits a key on one line to 1024 characters, including quotes and escapes

_VALUES_PER_SOURCE = 10
"""Size of a source without its lines: its name and mapping, `documents` with its number, and three positions."""

_JOINERS = "\u200c\u200d"

HEAD = """\
# Lines that recur in the documents of a source, with the share of documents in which they are above all running text
# (head), below it (tail) or within it (middle). Written by `contentlint learn`, and used by a config that has
# `profile: <this file>`. Remove lines that belong to articles.
"""


class Profile(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab", omit_defaults=True
):
    """The recurring lines of all sources, and the settings they were learned with."""

    version: int
    contentlint: str = ""  # The version of contentlint that wrote it
    source_field: str | None = None
    """The field of a record that names its source; None: the host of its URL, else its folder."""
    min_share: Annotated[float, Meta(ge=0, le=1)] = 0.0
    min_documents: Annotated[int, Meta(ge=1)] = 1
    sources: dict[Annotated[str, Meta(min_length=1, max_length=MAX_SOURCE_CHARS)], Source] = {}


def read(path: Path) -> Profile:
    """Return the profile in a file; raises ConfigError with the faulty line."""
    text = strict_yaml.read(path)
    data = strict_yaml.mapping(text, str(path))
    version = data.get("version")
    if isinstance(version, int) and version != VERSION:
        what = f"this profile has version {version}; this contentlint reads version {VERSION}"
        raise strict_yaml.error_at(what, ("version",), text=text, path=str(path))
    return strict_yaml.decode(data, Profile, text=text, path=str(path))


def written(profile: Profile) -> tuple[str, int]:
    """Return a profile as YAML, and the number of sources left out to keep to `MAX_BYTES`, smallest first.

    Sources are sorted by name, their lines by share.
    """
    head = f"{HEAD}version: {profile.version}\ncontentlint: {quoted(profile.contentlint)}\n"
    head += f"source-field: {quoted(profile.source_field)}\n" if profile.source_field else ""
    head += f"min-share: {profile.min_share}\nmin-documents: {profile.min_documents}\n"
    room_bytes, room_values = MAX_BYTES - len(head.encode()) - 16, MAX_VALUES - 20
    chosen: dict[str, str] = {}
    for name, source in sorted(profile.sources.items(), key=lambda item: (-item[1].documents, item[0])):
        block = "".join(_block(name, source))
        line_count = sum(len(source.lines(place)) for place in PLACES)
        size_bytes, size_values = len(block.encode()), _VALUES_PER_SOURCE + 2 * line_count
        if size_bytes <= room_bytes and size_values <= room_values:
            chosen[name] = block
            room_bytes, room_values = room_bytes - size_bytes, room_values - size_values
    body = "sources:\n" + "".join(chosen[name] for name in sorted(chosen)) if chosen else "sources: {}\n"
    return head + body, len(profile.sources) - len(chosen)


def _block(name: str, source: Source) -> Iterator[str]:
    yield f"  {quoted(name)}:\n    documents: {source.documents}\n"
    for place in PLACES:
        lines = sorted(source.lines(place).items(), key=lambda item: (-item[1], item[0]))
        entries = [f"      {key}: {share}\n" for line, share in lines if len(key := quoted(line)) <= _MAX_KEY_CHARS]
        if entries:
            yield f"    {place}:\n{''.join(entries)}"


def quoted(text: str) -> str:
    """Return `text` as a double-quoted YAML scalar on one line, with hidden characters escaped.

    >>> print(quoted('the "Valley Press"\\u200b'))
    "the \\"Valley Press\\"\\u200b"
    """
    import json  # only needed to write a profile

    def spelled(char: str) -> str:
        if char.isprintable() or char in _JOINERS or char < " ":
            return char
        return f"\\u{ord(char):04x}" if ord(char) <= 0xFFFF else f"\\U{ord(char):08x}"

    return "".join(map(spelled, json.dumps(text, ensure_ascii=False)))
