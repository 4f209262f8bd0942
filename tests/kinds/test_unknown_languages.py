"""Texts in languages of which few or no words are known, or in two: what looks like damage is their spelling."""

from __future__ import annotations

import pytest

import lint

HAITIAN = """\
Moulen an te kanpe bò rivyè a depi lontan, men pèsonn pa t konnen kilès ki te bati l ni ki lè li te fini.
Chak maten granmè mwen te desann nan jaden an ak yon panye, epi li te rele nou pou n vin ede l keyi zaboka yo.
Lè lapli tonbe twò fò, dlo a te monte jouk devan pòt la, e tout moun te oblije rete anwo jis solèy la te tounen.
Lekòl la te fèmen pandan de semèn, paske pwofesè a te malad, men timoun yo te kontinye li liv yo lakay yo.
Jodi a gen yon wout nèf ki pase bò moulen an, e machin yo kouri vit, men anpil moun toujou prefere mache apye.
"""
GLOTTAL = "Te wi´nik sit k´op ma´ba xju´ ta ch´ul na, ja´ yu´bil bit´il le´ pe´lal tz´i´ sok k´aal ka´yil jo´bel.\n"
JAVANESE = "ꦲꦏ꧀\u200bꦏꦁ\u200bꦥꦝ\u200bꦭꦤ꧀\n"
TWICE = "Mereka bicara tentang hak- hak dan kebebasan- kebebasan dan negara- negara dan undang- undang itu.\n"


CHINESE = "## 处理断开连接和多个客户端\n河边的老磨坊星期天晚上被烧毁了，还没有人知道大火是怎么开始的。\nuse `dict`s or a list\n"
VIETNAMESE = f"The mill is on the river and it was built in 1417.\n{'Cái cối xay bên bờ sông đã cháy vào đêm chủ nhật và chưa ai biết vì sao nó bị như thế ạ. ' * 2}\n"


@pytest.mark.parametrize("text", [CHINESE, VIETNAMESE, HAITIAN, GLOTTAL, JAVANESE, TWICE])
def test_its_spelling_is_no_defect(text: str) -> None:
    found = {one.rule for one in lint.check_text(text)}
    assert not {rule for rule in found if rule.startswith(("pdf.", "encoding.", "language."))}


def test_a_paragraph_in_a_known_language_is_not_compared_with_it() -> None:
    german = "Die Mühle am Fluss wurde von einem Advokaten gebaut und später verkauft, weil sie niemand haben wollte.\n"
    rules = [one.rule for one in lint.check_text(HAITIAN + german)]
    assert "language.mixed-language" not in rules
