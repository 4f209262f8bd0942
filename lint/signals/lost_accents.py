"""Text whose accented letters were dropped: "knnen" for "können", "aprs" for "après"."""

import re
from collections.abc import Iterator

from lint.core.document import Document
from lint.core.types import Span
from lint.signals.characters import Occurrence, unusual

MAX_SAMPLE_CHARS = 2000  # How much of a text shows its language
MIN_WORDS = 4  # Minimum different words that lost a letter; one or two may be names or typing errors

_WORDS = {
    " und | der ": r"knn(?:en|te|ten)|wrden?|mssen|mglich\w*|grer\w*|grten|whrend|nchst\w+|spter\w*|zurck|natrlich"
    r"|drfen"
    r"|knftig\w*"
    r"|jhrlich\w*|tglich\w*|Brger\w*|Mnchen\w*|Kln|Lnder\w*|fhrt\w*|gehrt\w*|hlt|lsst|erklrt\w*|besttigt\w*|Prsident\w*"
    r"|Mrz|fnf\w*|zwlf\w*|hchst\w*|berall|gegenber|darber|hnlich\w*|lngst|stndig\w*|fr|ber|Strae\w*|auerdem|schlielich",
    " les ": r"aprs|trs|tre|tait|taient|annes?|cole|coles|lves?|rgions?|prsident\w*|socit\w*|dput\w*|mtres?|prcis\w*"
    r"|dclar\w*|annonc|problmes?|dernires?|premires?|entires?|franais\w*|faon|garons?|dpartement\w*|runion\w*|dj"
    r"|dcid\w*"
    r"|mnes?|mres?|moiti|qualit|scurit|activit\w*|vnement\w*|dveloppement|numro\w*|intrt\w*|ct|t|vque|tudes?|tat",
    " los ": r"aos?|segn|tambin|nios?|nias?|\w{3,}acin|\w{3,}ucin|maana\w*|espaol\w*|nmeros?|pblic\w+|poltic\w+"
    r"|mdic\w+|adems"
    r"|despus|todava|aqu|algn|ningn|pequeo\w*|montaas?|compaa\w*|econmic\w*|regin|tcnic\w*|histric\w*|ltim\w+|prxim\w+",
    " uma ": r"tambm|voc|vrios|vrias|\w{3,}aes|trs|ltim\w+|prxim\w+|pblic\w+|poltic\w+|mdic\w+|histria\w*"
    r"|pases|famlia\w*|possvel|incio|aps|alm|porm|mdia|rea|dcada|sculo|presidncia|cmara",
    " och ": r"ocks|frn|mste|mnga|frsta|mnnisk\w*|nr|hr|dr|ven|ltt\w*|gra|kpa|frsk\w*|rsak\w*|rtt|sng\w*|lngre"
    r"|bttre|hller",
    " og ": r"ogs|frst\w*|mned\w*|nste|hjst|srlig\w*|strre|bde|mde\w*|vre|nr|fr|hjlp\w*|kbenhavn\w*",
    " ja ": r"ett|mys|jlkeen|vlill\w*|tm|tss\w*|tll\w*|nm|kytt\w*|pivn\w*|elm\w*|syks\w*|tyt|ytt|hnen|pyt\w*|ihmisi"
    r"|pts\w*",
    " nie ": r"rwnie|bdzie|bd|midzy|ktr\w{1,4}|wicej|jeli|wrd|pniej|gwn\w+|mona|wadz\w*|ycie|wiat\w*|czci|dzie"
    r"|pienidz\w*|wito",
    " se ": r"protoe|ped|pedseda\w*|vce|vdy|msto|msta|mstsk\w*|dti|kter\w?|spolenost\w*|nkter\w*|bhem|jet|mon|msce",
    " hogy ": r"ltal|mr|mg|tbb|kztt|utn|eltt|nkormnyzat\w*|vros\w*|krl|szksg\w*|mlt|rszt\w*|vgn|kltsg\w*|plyzat\w*",
    " ve ": r"iin|gre|nemli|byk\w*|trkiye\w*|nce|yzde|olduu\w*|deil|dnya\w*|lke\w*|yl\w*|nmzdeki\w*",
    " din ": r"dup|pn|fr|ctre|cnd|romni\w*|ara|preedint\w*|judeul\w*|primria|msur\w*|rou|lucrrile|cldire\w*|dac",
}  # fmt: skip
"""By a frequent word of a language: words that it does not have, and has with one letter more."""


def accent_runs(document: Document) -> Iterator[Occurrence]:
    """Yield the words of a text without any accented letter that lost one, if there are enough different ones."""
    if any(map(str.isalpha, unusual(document))):
        return
    text = document.text
    start = text[:MAX_SAMPLE_CHARS]
    for clue, words in _WORDS.items():
        if not any(word in start for word in clue.split("|")):
            continue
        found = [*re.finditer(rf"(?i)\b(?:{words})\b", text)]
        telling = {match[0].lower() for match in found if len(match[0]) > 2}
        if len(telling) >= MIN_WORDS:
            yield from (Occurrence(Span(*match.span()), match[0]) for match in found)
            return
