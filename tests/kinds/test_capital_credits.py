"""The kind `capital-credits`: captions with a name in capitals at their end, and other lines that end so."""

from __future__ import annotations

import pytest

from lint.core.document import Document
from lint.fixing.fix import fix
from tests.support.kinds_check import shipped
from tests.support.mill import MILL

RULE = shipped("boilerplate.capital-credit")


def _kept(line: str) -> bool:
    content = "\n".join((*MILL[:2], line, MILL[2])) + "\n"
    return fix(Document(content), [RULE]).text == content


@pytest.mark.parametrize(
    "line",
    [
        "El sótano del molino, tras la inundación. | LAURA CEREZO",
        "Un momento de la molienda del sábado / JESÚS TORRALBA",
        "La roue avant les travaux. (M. LE GALL)",
        "Moradores no local da antiga roda RICARDO LEMOS/FOLHA DO VALE",
    ],
)
def test_a_caption_is_removed(line: str) -> None:
    assert not _kept(line)


@pytest.mark.parametrize(
    "line",
    [
        "La nueva sala se llamará PILAR MONTERO",
        "O contrato foi assinado com a construtora MENDES & FILHOS",
        "No: SLS / SLES / TALC",
        "THE OLD MILL | THE NEW MILL",
        "- The firm of the miller | HOLT AND SONS",
        "The mill is now run by the firm of A/S HOLT.",
        "Kvarnen drivs av bolaget BERG KVARN A/S.",
    ],
)
def test_other_lines_stay(line: str) -> None:
    assert _kept(line)
