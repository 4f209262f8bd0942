"""A comparison of two versions as text, in Markdown."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator

from comparison import Comparison, Difference

MAX_LINE_CHARS = 140


def report(found: Comparison, *, samples: int, commits: tuple[str, str]) -> str:
    """Return the comparison as Markdown, with some differences of each rule."""
    return "\n".join(_lines(found, samples, commits))


def _lines(found: Comparison, samples: int, commits: tuple[str, str]) -> Iterator[str]:
    by_language = Counter(text.language for text in found.texts.values())
    languages = ", ".join(f"{count} {name}" for name, count in sorted(by_language.items()))
    yield f"{commits[0][:10]} to {commits[1][:10]}, {len(found.texts)} texts ({languages})"
    yield f"processor time of the check: {found.cpu_ratio:.2f} times"
    lost = sum(sum(words.values()) for words in found.lost_words.values())
    yield f"texts that --fix leaves otherwise: {len(found.changed)}"
    yield f"words of true bodies newly removed: {lost} (texts: {len(found.lost_words)})"
    yield from _table("rule", found, lambda one: one.finding.rule)
    yield from _table("source", found, lambda one: found.texts[one.name].source)
    yield from _table("language", found, lambda one: found.texts[one.name].language)
    yield from _samples(found, samples)
    for name, words in sorted(found.lost_words.items(), key=lambda pair: -pair[1].total())[:samples]:
        yield f"- {name} loses {words.total()} words: {' '.join(list(words)[:12])}"[:MAX_LINE_CHARS]


def _table(what: str, found: Comparison, key: Callable[[Difference], str]) -> Iterator[str]:
    counts: dict[str, Counter[bool]] = defaultdict(Counter)
    for one in found.differences:
        counts[key(one)][one.is_new] += 1
    if counts:
        yield from ("", f"| {what} | + | - |", "|---|---|---|")
        for name, each in sorted(counts.items(), key=lambda pair: (-pair[1].total(), pair[0])):
            yield f"| {name} | {each[True]} | {each[False]} |"


def _samples(found: Comparison, count: int) -> Iterator[str]:
    """Yield differences evenly spread over the text names, which are hashes: random, but reproducible."""
    by_rule: dict[str, list[Difference]] = defaultdict(list)
    for one in found.differences:
        by_rule[one.finding.rule].append(one)
    for rule, all_of in sorted(by_rule.items()):
        yield from ("", f"### {rule}")
        shown = min(count, len(all_of))
        for number in range(shown):
            one = all_of[number * len(all_of) // shown]
            lines = found.texts[one.name].text.split("\n")
            line = lines[min(one.finding.start_line, len(lines)) - 1].strip()
            yield f"{'+' if one.is_new else '-'} {one.name}:{one.finding.start_line} {line!r}"[:MAX_LINE_CHARS]
