"""The rest of a text, in some forty languages: links such as "Read more" at the end of a paragraph, and lines that ask
readers to pay or sign in for it.
"""

import re
from functools import cache

from lint import data
from lint.core.segment import has_unspaced

MAX_CHARS = 240  # Longer lines are text about something else
_START = r"(?im)(?:^\W{0,4}|[.!?:।。！？]\s{0,2})(?:please |now |bitte |veuillez )?"
_TRACE_WORDS = (
    "subscri article sign log regist account member reading access unlock paywall abonn connect inscri "
    "identif abo anmeld weiterlesen weiterzulesen einlogg suscr regístr sesión leyendo assina assine "
    "login cadastr sessão abbonat acced lezen prenum logga köp tilaaj kirjaudu prenumerat subskry "
    "zaloguj wykup czyta dostęp pozosta zosta předpl přihla előfiz bejelentk aboneaz autentif abone üye "
    "okuma подпис войдите авториз зарегистр чтобы передплат увійдіть абонат συνδρομ للمشترك اشترك سجل "
    "مشترک اشتراک وارد למנוי לקריאת सब्सक सदस्य 订阅 訂閱 登录 登入 登錄 付费 付費 会员 會員 剩 会員 "
    "購読 残り 続き ログイン 有料 유료 구독 회원 로그인 đăng dành langgan masuk pelanggan reste "
)
_TRACES = tuple(_TRACE_WORDS.split())  # Every such line has one of these in lower case


def is_wall(text: str) -> bool:
    """Return whether a line asks readers to pay or sign in for the rest of a text.

    >>> is_wall("Subscribe now to continue reading."), is_wall("They had to subscribe to continue reading.")
    (True, False)
    """
    if len(text) > MAX_CHARS:
        return False
    folded = text.lower()
    return any(map(folded.__contains__, _TRACES)) and _walls().search(text) is not None


@cache
def _walls() -> re.Pattern[str]:
    return re.compile(f"{_START}(?:{'|'.join(pattern for _, pattern in data.rows('paywalls.txt'))})")


_TAIL_CHARS = 120
_AFTER = " \t.…»›>→⟶▸▶+])）】〉"
_BEFORE = " \t[(（【〈|–—-:·•«‹<»›>→⟶▸▶"


@cache
def _phrases() -> tuple[str, ...]:
    return tuple(phrase for _, phrases in data.rows("read_more.txt") for phrase in phrases.split("|"))


def final_link(text: str) -> tuple[str, str] | None:
    """Return the text before a final link to the rest, and the link's words; None if there is none.

    >>> final_link("The council met on ... Read more »"), final_link("He said no more")
    (('The council met on ...', 'Read more'), ('He said no', 'more'))
    >>> final_link("He swore"), final_link("Read more")
    (None, None)
    """
    stem = text[-_TAIL_CHARS:].rstrip(_AFTER)
    folded = stem.lower()
    if not folded.endswith(_phrases()) or len(folded) != len(stem):
        return None
    size = max(len(phrase) for phrase in _phrases() if folded.endswith(phrase))
    start = max(0, len(text) - _TAIL_CHARS) + len(stem) - size
    before = text[:start].rstrip(_BEFORE)
    if not before or (text[start - 1].isalnum() and not has_unspaced(text[start - 1])):
        return None
    return before, text[start : start + size]
