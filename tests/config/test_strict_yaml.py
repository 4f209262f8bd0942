from __future__ import annotations

import json
import os
import time
from pathlib import Path
from typing import Annotated, Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.config import strict_yaml
from lint.config.yaml_values import MAX_DEPTH, MAX_VALUES, values
from lint.core.errors import ConfigError


def refused(text: str) -> ConfigError:
    with pytest.raises(ConfigError) as caught:
        strict_yaml.mapping(text, "x.yaml")
    assert caught.value.path == "x.yaml"
    return caught.value


@pytest.mark.parametrize(
    ("scalar", "value"),
    [
        ("no", "no"), ("off", "off"), ("yes", "yes"), ("true", True), ("False", False), ("~", None), ("", None), ("null", None),
        ("12:30", "12:30"), ("2024-01-01", "2024-01-01"), ("1_000", "1_000"), ("0x1F", 31), ("0o17", 15), ("017", 17), ("-3", -3),
        ("1e3", 1000.0), (".5", 0.5), ("1.", 1.0), ("+1.5", 1.5), ("1.2.3", "1.2.3"), ("-", [None]), ("'1'", "1"), ('"true"', "true"),
        ("=", "="), ("-x", "-x"), (".", "."), ("9223372036854775807", 2**63 - 1),
    ],
)  # fmt: skip
def test_scalars_follow_the_core_schema(scalar: str, value: object) -> None:
    found = strict_yaml.mapping(f"a:\n  {scalar}\n", "x.yaml")["a"]
    assert found == value
    assert type(found) is type(value)


def test_merge_key_is_an_ordinary_key() -> None:
    assert values("a: &a {x: 1}\nb: {<<: *a}") == {"a": {"x": 1}, "b": {"<<": {"x": 1}}}


@pytest.mark.parametrize("text", ["", "# only a comment\n", "---\n", "~", "null"])
def test_empty(text: str) -> None:
    assert strict_yaml.mapping(text, "x.yaml") == {}


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("a: 1\nb: 2\na: 3\n", 3, 'the key "a" is given twice'),
        ("a:\n  b: 1\n  'b': 2\n", 3, 'the key "b" is given twice'),
        ("a: 1\n2: b\n", 2, 'a key must be a string, which "2" is not: put it in quotes'),
        ("true: b\n", 1, "a key must be a string"),
        ("a:\n  ? [x]\n  : y\n", 2, "a key must be a string, which this is not"),
        ("a: !!python/object/apply:os.system [ls]\n", 1, "tags such as"),
        ("a: 1\nb: !!str 2\n", 2, 'tags such as "tag:yaml.org,2002:str" are not allowed'),
        ("a: ! b\n", 1, "tags such as"),
        ("a: 1\nb: .nan\n", 2, "the number .nan is not finite"),
        ("a: -.inf\n", 1, "not finite"),
        ("a: 1e999\n", 1, "not finite"),
        ("\n\na: 9223372036854775808\n", 3, "too large"),
        (f"a: {'9' * 10_000}\n", 1, "too large"),
        (f"a: 0x{'f' * 500_000}\n", 1, "too large"),
        ("a: &a [*a]\n", 1, 'no value before this has the anchor "&a"'),
        ("a: *b\n", 1, 'anchor "&b"'),
        ("a: 1\n---\nb: 2\n", 2, "a second document"),
        ("a: 1\n\tb: 2\n", 2, "tab"),
        ("a: 'x\n", 2, "end of stream"),
        ("a: b: c\n", 1, "mapping values are not allowed"),
        ("a: 1\nb: \0\n", 2, "U+0000 is not allowed"),
        ("a: \x1b[31m\n", 1, "U+001B is not allowed"),
        ("- a\n- b\n", 1, "must be a mapping"),
        ("just words\n", 1, "must be a mapping"),
    ],
)  # fmt: skip
def test_errors_name_the_line(text: str, line: int, said: str) -> None:
    error = refused(text)
    assert error.line == line
    assert said in error.what
    assert str(error).startswith(f"x.yaml:{line}: ")


def test_lone_surrogates_are_refused() -> None:
    assert "surrogate" in refused("a: \udc80").what


@pytest.mark.parametrize("opener", ["[", "{a: ", "- "])
def test_deep_nesting_is_refused_and_not_recursed_into(opener: str) -> None:
    for count in (MAX_DEPTH + 1, 999, 1_000, 200_000):  # PyYAML 6.0.4 refuses 1,000 levels itself
        assert refused("a: " * (opener != "- ") + opener * count).what == f"nested more than {MAX_DEPTH} levels deep"
    nested = "".join(f"{' ' * depth}a:\n" for depth in range(MAX_DEPTH + 1))
    assert f"more than {MAX_DEPTH} levels" in refused(nested + " " * (MAX_DEPTH + 2) + "b: 1\n").what


@pytest.mark.parametrize("form", ["[{0}]", "{{<<: [{0}]}}"])
def test_alias_bombs_are_refused_in_no_time(form: str) -> None:
    lines = ["a0: &a0 {x: 1}"]
    lines += [f"a{n}: &a{n} " + form.format(", ".join([f"*a{n - 1}"] * 9)) for n in range(1, 30)]
    start = time.process_time()
    assert f"more than {MAX_VALUES} values" in refused("\n".join(lines)).what
    assert time.process_time() - start < 1


def test_aliases_may_be_used() -> None:
    assert values("a: &x [1, 2]\nb: *x\nc: &y z\nd: *y") == {"a": [1, 2], "b": [1, 2], "c": "z", "d": "z"}


def test_as_many_values_as_allowed() -> None:
    assert len(values("[" + "1," * (MAX_VALUES - 1) + "]")) == MAX_VALUES - 1
    assert "values" in refused("a: [" + "1," * MAX_VALUES + "]").what


WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn", "Zl", "Zp")), max_size=9)
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**63) + 1, 2**63 - 1),
    st.floats(allow_nan=False, allow_infinity=False),
    WORDS,
)
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3), max_leaves=9
)


@given(st.dictionaries(WORDS, VALUES))
def test_json_is_read_as_json(data: dict[str, Any]) -> None:
    assert strict_yaml.mapping(json.dumps(data, ensure_ascii=False), "x.yaml") == data


@given(st.one_of(st.text(max_size=80), st.text(alphabet="a:-?[]{}&*!|>'\"%@`#, \n\t01.~<=", max_size=60)))
def test_any_text_is_read_or_refused(text: str) -> None:
    breaks = sum(map(text.count, "\n\r\x85\u2028\u2029"))
    try:
        found: object = strict_yaml.mapping(text, "x.yaml")
    except ConfigError as error:
        found = error
    assert isinstance(found, dict) or (isinstance(found, ConfigError) and 0 <= found.line <= breaks + 2)


def test_read_strips_the_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: 1\n")
    assert strict_yaml.read(path) == "a: 1\n"


def refused_file(path: Path) -> ConfigError:
    with pytest.raises(ConfigError) as caught:
        strict_yaml.read(path)
    assert caught.value.path == str(path)
    return caught.value


def test_read_errors(tmp_path: Path) -> None:
    (tmp_path / "latin1.yaml").write_bytes(b"a: 1\nb: caf\xe9\n")
    (tmp_path / "large.yaml").write_bytes(b"#" * (strict_yaml.MAX_BYTES + 1))
    (tmp_path / "folder.yaml").mkdir()
    os.mkfifo(tmp_path / "pipe.yaml")
    assert refused_file(tmp_path / "missing.yaml").what == "cannot be read: No such file or directory"
    assert (refused_file(tmp_path / "latin1.yaml").what, refused_file(tmp_path / "latin1.yaml").line) == (
        "is not UTF-8 (byte 11)",
        2,
    )
    assert "larger than" in refused_file(tmp_path / "large.yaml").what
    assert refused_file(tmp_path / "folder.yaml").what == "cannot be read: it is a folder"
    assert refused_file(tmp_path / "pipe.yaml").what == "cannot be read: it is not a regular file"


def test_a_link_to_a_file_that_is_no_yaml_is_not_read(tmp_path: Path) -> None:
    secret = tmp_path / "shadow"
    secret.write_text("root:secret:1")
    (tmp_path / "a.yaml").symlink_to(secret)
    error = refused_file(tmp_path / "a.yaml")
    assert "secret" not in str(error)
    assert error.what == "is a link to a file that is not named .yaml or .yml"


class Inner(msgspec.Struct, forbid_unknown_fields=True, rename="kebab"):
    max_words: Annotated[int, msgspec.Meta(ge=1)] = 1


class Outer(msgspec.Struct, forbid_unknown_fields=True, rename="kebab"):
    name: str
    inner: tuple[Inner, ...] = ()
    share: float | None = None
    even: int = 0

    def __post_init__(self) -> None:
        if self.even % 2:
            raise ValueError("even: must be even - at `most`")


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("inner: []\n", 1, 'the key "name" is missing'),
        ("name: a\nnaem: b\n", 2, 'unknown key "naem" (did you mean "name"?)'),
        (
            "name: a\ninner:\n  - max-words: 2\n  - max-wrods: 3\n",
            4,
            'unknown key "max-wrods" (did you mean "max-words"?)',
        ),
        ("name: a\ninner:\n  - max-words: 2\n  - max-words: 0\n", 4, "inner.1.max-words: must be at least 1, not 0"),
        ("name: a\nshare: lots\n", 2, 'share: must be a number or null, not "lots"'),
        ("name: 7\n", 1, "name: must be text, not 7"),
        ("name: a\neven: 3\n", 2, 'even: must be even - at "most"'),
        ("name: a\ninner: {}\n", 2, "inner: must be a list, not a mapping"),
    ],
)
def test_decoding_errors(text: str, line: int, said: str) -> None:
    with pytest.raises(ConfigError) as caught:
        strict_yaml.decode(strict_yaml.mapping(text, "x.yaml"), Outer, text=text, path="x.yaml")
    assert (caught.value.line, caught.value.what) == (line, said)
    assert caught.value.quote == text.splitlines()[line - 1].strip()


def test_line_of_stops_at_the_nearest_key() -> None:
    text = "a:\n  b:\n    - x\n    - y\n"
    assert strict_yaml.line_of(text, ("a", "b", 1)) == 4
    assert strict_yaml.line_of(text, ("a", "b", 9, "z")) == 2
    assert strict_yaml.line_of(text, ("a", "q")) == 1
    assert strict_yaml.line_of("", ("a",)) == 1


def test_long_lines_are_cut_in_errors() -> None:
    assert len(strict_yaml.quote("a" * 5000, 1)) == 100
    assert strict_yaml.quote("a\n", 7) == ""
