"""Lines that ask readers to pay or sign in for the rest of a text, in some forty languages."""

import re
from functools import cache

from lint import data

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
