"""Learned by bench/train_truncation.py, and written by it: not to be edited. README.md here says from what."""

FEATURES = {
    'other': ('open_word', 'comma', 'capital', 'closed', 'open_bracket', 'open_quote', 'bracket_words', 'last_chars', 'ellipsis', 'other_ellipses', 'ellipses', 'ends_like_word', 'last_open_word', 'capital_before', 'sentence_end', 'knows_sentence_ends', 'word_end', 'part_of_word', 'words', 'tail_words', 'marks', 'tail_capitals', 'titled', 'bullet', 'commas', 'plain_words', 'ended_share', 'others', 'alike_share', 'longer_open', 'long_open', 'rank', 'length_to_ended', 'length_to_open', 'like_ends', 'index', 'from_end', 'last', 'open_sections', 'open_before', 'open_after', 'before_ended', 'before_words', 'after_ended', 'after_words', 'after_open_like'),
    'english': ('open_word', 'comma', 'capital', 'closed', 'open_bracket', 'open_quote', 'bracket_words', 'last_chars', 'ellipsis', 'other_ellipses', 'ellipses', 'ends_like_word', 'last_open_word', 'capital_before', 'sentence_end', 'knows_sentence_ends', 'word_end', 'part_of_word', 'words', 'tail_words', 'marks', 'tail_capitals', 'titled', 'bullet', 'commas', 'plain_words', 'ended_share', 'others', 'alike_share', 'longer_open', 'long_open', 'rank', 'length_to_ended', 'length_to_open', 'like_ends', 'index', 'from_end', 'last', 'open_sections', 'open_before', 'open_after', 'before_ended', 'before_words', 'after_ended', 'after_words', 'after_open_like'),
}


def other(row):
    f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21, f22, f23, f24, f25, f26, f27, f28, f29, f30, f31, f32, f33, f34, f35, f36, f37, f38, f39, f40, f41, f42, f43, f44, f45 = row
    total = 0.0
    total += -0.272
    if total <= -0.372:
        return None
    total += (((0.1968 if f3 <= 1e-35 else (-0.3387 if f24 <= 1e-35 else 0.106)) if f6 <= 1e-35 else -0.3006) if f43 <= -1e-35 else ((0.0512 if f12 <= 1e-35 else ((-0.4383 if f28 <= 0.69949 else -0.3621) if f20 <= 1e-35 else (-0.3908 if f25 <= 0.54654 else (-0.1164 if f11 <= -0.074789 else -0.3005)))) if f33 <= 2.5357 else (((-0.3858 if f20 <= 1.5 else -0.1109) if f0 <= 1e-35 else 0.1212) if f42 <= 0.035929 else ((0.0634 if f0 <= 1e-35 else 0.2118) if f3 <= 1e-35 else -0.2859))))
    if total <= -0.81:
        return None
    total += ((0.0259 if f18 <= 12.5 else ((0.2992 if f14 <= 0.043 else 0.2214) if f22 <= 0.91486 else -0.1155)) if f43 <= -1e-35 else (((-0.1018 if f18 <= 12.5 else 0.1854) if f12 <= 1e-35 else ((0.1134 if f22 <= 0.37232 else -0.1764) if f19 <= 7.5 else (-0.2707 if f18 <= 14.5 else (-0.1407 if f14 <= 0.6515 else -0.2481)))) if f18 <= 21.5 else (((0.2568 if f7 <= 3.5 else 0.102) if f29 <= 1e-35 else -0.0193) if f14 <= 0.55 else (-0.206 if f28 <= 0.82173 else -0.0683))))
    if total <= -1.081:
        return None
    total += ((((-0.1704 if f28 <= 0.60763 else -0.0087) if f36 <= 3.5 else (-0.2372 if f5 <= 1e-35 else -0.0066)) if f18 <= 15.5 else (((-0.1019 if f20 <= 1e-35 else -0.0163) if f11 <= -0.08882 else (-0.1066 if f36 <= 5.5 else -0.2071)) if f26 <= 0.87153 else (((0.1898 if f7 <= 3.5 else 0.0593) if f21 <= 0.017549 else 0.1982) if f11 <= -0.03887 else -0.0163))) if f37 <= 1e-35 else (0.0049 if f18 <= 12.5 else (0.2631 if f7 <= 4.5 else (0.2131 if f11 <= 0.86169 else 0.079))))
    if total <= -1.318:
        return None
    total += (((0.226 if f14 <= 0.043 else 0.1555) if f6 <= 1e-35 else -0.1622) if f43 <= -1e-35 else (((0.2192 if f29 <= 1.5 else 0.0392) if f12 <= 1e-35 else (((-0.1589 if f1 <= 1e-35 else 0.1123) if f36 <= 8.5 else -0.2241) if f20 <= 1e-35 else (((0.0373 if f14 <= 0.4635 else -0.1291) if f34 <= 1e-35 else -0.1645) if f2 <= 1e-35 else -0.1739))) if f33 <= 3.4019 else ((0.0189 if f31 <= 0.11803 else (0.208 if f14 <= 0.7415 else 0.0434)) if f2 <= 1e-35 else -0.0676)))
    if total <= -1.542:
        return None
    total += (((0.1155 if f12 <= 1e-35 else ((0.1265 if f7 <= 3.5 else -0.0605) if f19 <= 8.5 else (-0.2015 if f41 <= 1e-35 else ((-0.0178 if f3 <= 1e-35 else -0.1662) if f36 <= 9.5 else -0.1718)))) if f33 <= 1.8769 else ((0.2144 if f12 <= 1e-35 else -0.1353) if f42 <= 0.035929 else ((0.226 if f7 <= 3.5 else (0.0303 if f33 <= 6.3431 else 0.1643)) if f3 <= 1e-35 else -0.1315))) if f37 <= 1e-35 else (0.2113 if f7 <= 4.5 else (0.0202 if f32 <= 0.42948 else 0.1614)))
    if total <= -1.714:
        return None
    total += ((-0.1908 if f18 <= 13.5 else (0.1764 if f12 <= 1e-35 else (((-0.0739 if f44 <= 1.2148 else 0.0745) if f36 <= 4.5 else (0.1493 if f7 <= 1.5 else -0.1342)) if f21 <= 0.021508 else (((-0.0175 if f26 <= 0.78429 else 0.1138) if f22 <= 0.66312 else -0.2025) if f3 <= 1e-35 else (-0.2484 if f1 <= 1e-35 else 0.0611))))) if f37 <= 1e-35 else ((0.0923 if f29 <= 1e-35 else -0.1761) if f18 <= 12.5 else ((0.1827 if f3 <= 1e-35 else 0.0646) if f22 <= 0.91486 else -0.2112)))
    if total <= -1.905:
        return None
    total += ((-0.1748 if f18 <= 13.5 else (((0.0862 if f12 <= 1e-35 else -0.1588) if f20 <= 1e-35 else ((0.1141 if f35 <= 4.5 else -0.0365) if f21 <= 0.67424 else -0.1838)) if f41 <= 1e-35 else ((0.1727 if f7 <= 3.5 else ((0.0915 if f31 <= 0.92198 else -0.088) if f34 <= 1e-35 else -0.087)) if f36 <= 11.5 else (0.1304 if f12 <= 1e-35 else -0.0637)))) if f37 <= 1e-35 else ((-0.0144 if f18 <= 12.5 else (0.1387 if f0 <= 1e-35 else 0.2131)) if f22 <= 0.91486 else -0.1839))
    if total <= -2.08:
        return None
    total += ((((-0.064 if f20 <= 1e-35 else ((0.0315 if f33 <= 4.4472 else 0.1943) if f22 <= 0.58477 else -0.064)) if f41 <= 1e-35 else (((0.1091 if f22 <= 0.8264 else -0.064) if f23 <= 1e-35 else -0.064) if f6 <= 1e-35 else -0.064)) if f30 <= 2.5 else ((-0.12 if f30 <= 5.5 else -0.1831) if f20 <= 1e-35 else -0.0709)) if f37 <= 1e-35 else (((0.1396 if f39 <= 2.5 else (-0.1525 if f20 <= 1e-35 else 0.1294)) if f22 <= 0.91486 else -0.1596) if f6 <= 1e-35 else -0.2181))
    if total <= -2.263:
        return None
    total += (((-0.0448 if f18 <= 11.5 else (-0.0406 if f25 <= 0.45584 else 0.1875)) if f14 <= -1.7045 else ((-0.1682 if f5 <= 1e-35 else -0.0448) if f33 <= 1.7153 else (-0.1552 if f41 <= -1e-35 else -0.0448))) if f18 <= 15.5 else (((((0.1228 if f11 <= 0.54932 else 0.0233) if f0 <= 1e-35 else 0.185) if f40 <= 1.5 else 0.0233) if f3 <= 1e-35 else 0.0233) if f14 <= 0.4635 else ((-0.0021 if f16 <= 3.1025 else (-0.059 if f14 <= 1.0835 else -0.1483)) if f33 <= 4.6056 else 0.0233)))
    if total <= -2.368:
        return None
    total += (((-0.0652 if f36 <= 5.5 else -0.1566) if f28 <= 0.62158 else ((-0.0652 if f25 <= 0.50424 else ((0.148 if f30 <= 5.5 else -0.0309) if f7 <= 3.5 else ((0.0321 if f21 <= 0.020204 else 0.1347) if f30 <= 1e-35 else (-0.0375 if f44 <= 1.7749 else 0.0321)))) if f3 <= 1e-35 else -0.0652)) if f37 <= 1e-35 else (0.1665 if f7 <= 3.5 else (((-0.1702 if f28 <= 0.77896 else 0.0456) if f21 <= 0.04939 else 0.0966) if f24 <= 0.015444 else (0.0809 if f38 <= 1.5 else 0.1599))))
    if total <= -2.525:
        return None
    total += (((0.1635 if f7 <= 3.5 else ((-0.0395 if f18 <= 14.5 else 0.1147) if f8 <= 1e-35 else (0.0379 if f18 <= 68.5 else -0.2613))) if f3 <= 1e-35 else ((-0.0694 if f25 <= 0.59839 else -0.3899) if f1 <= 1e-35 else 0.1713)) if f43 <= -1e-35 else (-0.1496 if f18 <= 12.5 else ((((0.1167 if f3 <= 1e-35 else -0.026) if f7 <= 3.5 else -0.026) if f42 <= 1.2762 else (-0.026 if f25 <= 0.54447 else 0.1345)) if f30 <= 2.5 else (-0.0542 if f40 <= 1.5 else -0.1423))))
    if total <= -2.674:
        return None
    total += (((((-0.0432 if f25 <= 0.55685 else ((0.1378 if f3 <= 1e-35 else -0.0432) if f40 <= 2.5 else -0.0432)) if f7 <= 3.5 else -0.0432) if f33 <= 2.5357 else ((0.1408 if f31 <= 0.9292 else -0.0246) if f22 <= 0.59041 else -0.0432)) if f11 <= -0.087285 else ((-0.0982 if f24 <= 0.025079 else -0.0432) if f29 <= 1.5 else -0.1368)) if f37 <= 1e-35 else (((-0.0645 if f24 <= 0.027088 else 0.0571) if f21 <= 0.025978 else (0.1186 if f11 <= 0.89787 else -0.0626)) if f0 <= 1e-35 else 0.1806))
    if total <= -2.675:
        return None
    total += (((-0.1705 if f25 <= 0.66458 else (-0.0195 if f16 <= 3.0525 else (-0.1559 if f18 <= 11.5 else -0.0691))) if f0 <= 1e-35 else 0.082) if f18 <= 13.5 else ((((-0.0106 if f25 <= 0.52566 else 0.148) if f7 <= 3.5 else (-0.0148 if f25 <= 0.41764 else (0.0954 if f30 <= 1e-35 else ((0.0253 if f18 <= 69.5 else -0.0148) if f38 <= 1e-35 else 0.0627)))) if f3 <= 1e-35 else -0.0148) if f30 <= 5.5 else ((-0.1182 if f0 <= 1e-35 else -0.0148) if f37 <= 1e-35 else -0.0148)))
    if total <= -2.821:
        return None
    total += ((0.0266 if f18 <= 11.5 else (((0.1559 if f18 <= 55.5 else 0.0539) if f34 <= 1e-35 else 0.046) if f2 <= 1e-35 else 0.0266)) if f14 <= -1.141 else (((0.0266 if f32 <= 0.11138 else (-0.1432 if f32 <= 0.78065 else -0.0471)) if f18 <= 21.5 else ((0.0204 if f14 <= 1.462 else -0.1301) if f34 <= 1e-35 else -0.1906)) if f41 <= 1e-35 else ((-0.1171 if f25 <= 0.50424 else (0.0266 if f11 <= 0.18355 else -0.0806)) if f34 <= 1e-35 else (-0.1943 if f8 <= 1e-35 else 0.0198))))
    if total <= -2.838:
        return None
    total += ((((0.1107 if f12 <= 1e-35 else (0.1243 if f16 <= -0.4315 else (-0.1335 if f24 <= 0.019419 else -0.0451))) if f20 <= 1e-35 else ((0.0858 if f11 <= 0.54932 else -0.1115) if f21 <= 0.67424 else -0.1298)) if f41 <= 1e-35 else (((0.1133 if f18 <= 81.5 else 0.0121) if f2 <= 1e-35 else -0.01) if f3 <= 1e-35 else (-0.2045 if f24 <= 0.017938 else -0.0197))) if f36 <= 11.5 else (-0.1312 if f18 <= 18.5 else ((0.0533 if f2 <= 1e-35 else -0.0328) if f11 <= -0.08882 else -0.092)))
    if total <= -2.969:
        return None
    total += ((0.1246 if f14 <= -1.8505 else ((-0.1096 if f25 <= 0.42997 else ((0.0774 if f14 <= 0.388 else 0.0214) if f6 <= 1.5 else -0.1768)) if f34 <= 1e-35 else (0.0652 if f30 <= 1e-35 else -0.1481))) if f36 <= 4.5 else (0.052 if f14 <= -1.8505 else (((-0.136 if f8 <= 1e-35 else -0.0074) if f20 <= 1e-35 else (-0.1612 if f32 <= 0.35768 else (-0.0074 if f30 <= 5.5 else -0.1099))) if f41 <= 1e-35 else ((-0.0074 if f14 <= 1.4445 else -0.0568) if f30 <= 5.5 else -0.1062))))
    if total <= -3.065:
        return None
    total += (((((((0.0054 if f25 <= 0.4027 else 0.1555) if f31 <= 0.53158 else (0.1196 if f43 <= -1e-35 else 0.0151)) if f39 <= 3.5 else -0.055) if f6 <= 1e-35 else -0.055) if f7 <= 3.5 else (((0.0682 if f7 <= 6.5 else 0.004) if f16 <= 3.948 else (-0.055 if f21 <= 0.033908 else (0.003 if f31 <= 0.94482 else -0.055))) if f1 <= 1e-35 else (0.0729 if f24 <= 0.035191 else 0.1884))) if f2 <= 1e-35 else (-0.055 if f1 <= 1e-35 else 0.1963)) if f29 <= 4.5 else -0.1232)
    if total <= -2.978:
        return None
    total += (((-0.0427 if f7 <= 3.5 else (-0.1463 if f24 <= 0.02847 else -0.0443)) if f27 <= 16.5 else -0.1531) if f28 <= 0.49643 else (((((0.2247 if f32 <= 0.84455 else 0.0565) if f27 <= 3.5 else 0.0565) if f41 <= 1e-35 else (((0.1564 if f31 <= 0.90719 else 0.0615) if f27 <= 23.5 else (0.0565 if f26 <= 0.94662 else 0.1628)) if f13 <= 1e-35 else 0.0577)) if f11 <= -0.13454 else (0.0008 if f37 <= 1e-35 else 0.0565)) if f14 <= 0.564 else (-0.0427 if f1 <= 1e-35 else 0.0008)))
    if total <= -2.977:
        return None
    total += ((((-0.119 if f28 <= 0.24802 else -0.032) if f36 <= 11.5 else -0.1413) if f28 <= 0.49643 else ((((((0.0209 if f35 <= 1e-35 else 0.1432) if f32 <= 0.90955 else (0.1124 if f12 <= 1e-35 else 0.0305)) if f12 <= 1.5 else (0.178 if f11 <= -0.71301 else (0.0209 if f37 <= 1e-35 else 0.0785))) if f11 <= 0.18355 else -0.0235) if f3 <= 1e-35 else (-0.032 if f1 <= 1e-35 else 0.1229)) if f2 <= 1e-35 else (-0.032 if f1 <= 1e-35 else 0.2251))) if f6 <= 1e-35 else -0.185)
    if total <= -2.956:
        return None
    total += (((0.213 if f16 <= -1.7005 else ((((0.0569 if f22 <= 0.38529 else 0.0194) if f30 <= 1e-35 else ((-0.0868 if f25 <= 0.90967 else 0.01) if f32 <= 0.37053 else (0.0194 if f31 <= 0.56286 else (0.0135 if f43 <= -1e-35 else (-0.08 if f44 <= 1.8433 else 0.0194))))) if f1 <= 1e-35 else 0.108) if f39 <= 2.5 else ((0.0583 if f40 <= 1e-35 else -0.0968) if f42 <= 0.50052 else -0.1824))) if f6 <= 1e-35 else -0.1737) if f22 <= 0.65451 else (-0.0365 if f44 <= 0.091432 else -0.165))
    if total <= -2.817:
        return None
    total += ((((((((-0.0096 if f28 <= 0.42248 else (0.0484 if f41 <= -1e-35 else 0.1197)) if f10 <= 1.5 else 0.0062) if f31 <= 0.94281 else -0.0096) if f39 <= 1.5 else -0.0096) if f2 <= 1e-35 else -0.0096) if f14 <= 0.078 else (-0.0949 if f41 <= 1e-35 else (-0.0096 if f14 <= 2.3225 else -0.1311))) if f3 <= 1e-35 else (((0.0404 if f42 <= 0.50052 else -0.0558) if f31 <= 0.85806 else -0.1567) if f34 <= 1e-35 else -0.1798)) if f38 <= 1.5 else (0.1332 if f14 <= 1.7335 else -0.0171))
    if total <= -2.777:
        return None
    total += (((((-0.022 if f36 <= 11.5 else -0.1272) if f28 <= 0.44619 else ((0.0769 if f7 <= 4.5 else ((0.0769 if f27 <= 2.5 else (0.0401 if f11 <= -0.10325 else -0.0158)) if f42 <= 1.6236 else (0.0769 if f27 <= 14.5 else -0.0026))) if f13 <= 1e-35 else -0.0158)) if f3 <= 1e-35 else -0.1758) if f1 <= 1e-35 else (0.1968 if f19 <= 22.5 else 0.0769)) if f23 <= 1e-35 else (-0.172 if f31 <= 0.39504 else ((0.0793 if f19 <= 27.5 else -0.068) if f11 <= 0.7239 else -0.1571)))
    if total <= -2.675:
        return None
    total += (-0.129 if f18 <= 10.5 else ((((((-0.0222 if f42 <= 0.059073 else (0.188 if f25 <= 1e-35 else 0.0398)) if f42 <= 0.41692 else (-0.0226 if f3 <= 1e-35 else -0.1235)) if f2 <= 1e-35 else (-0.115 if f21 <= 0.32306 else -0.0177)) if f33 <= 4.0167 else (0.1153 if f27 <= 3.5 else (-0.0579 if f24 <= 0.017938 else 0.0494))) if f18 <= 127.5 else (-0.0065 if f12 <= 1.5 else -0.2293)) if f42 <= 1.584 else (-0.077 if f25 <= 0.49468 else (0.0838 if f3 <= 1e-35 else -0.0295))))
    if total <= -2.709:
        return None
    total += (0.1529 if f16 <= -0.599 else (-0.1012 if f18 <= 11.5 else ((((0.0697 if f12 <= 1e-35 else (-0.0267 if f24 <= 0.017938 else ((0.0697 if f18 <= 18.5 else (0.0641 if f44 <= 0.085961 else (0.0367 if f35 <= 6.5 else -0.0455))) if f34 <= 1e-35 else -0.0598))) if f23 <= 1e-35 else (-0.1655 if f31 <= 0.39504 else -0.0044)) if f18 <= 77.5 else (-0.2558 if f24 <= 0.015937 else ((0.0697 if f30 <= 1e-35 else -0.0782) if f31 <= 0.95917 else -0.1229))) if f22 <= 0.89444 else -0.1607)))
    if total <= -2.81:
        return None
    total += ((((((((0.0066 if f35 <= 1e-35 else 0.1414) if f18 <= 48.5 else 0.0191) if f35 <= 8.5 else 0.0059) if f27 <= 8.5 else (0.0059 if f28 <= 0.95495 else 0.111)) if f11 <= -0.09017 else ((0.0059 if f18 <= 153.5 else -0.1699) if f36 <= 6.5 else (-0.1225 if f25 <= 0.75695 else (-0.1186 if f18 <= 14.5 else -0.0108)))) if f22 <= 0.91987 else -0.1566) if f3 <= 1e-35 else ((-0.0728 if f28 <= 0.67214 else 0.2477) if f25 <= 1e-35 else -0.0986)) if f38 <= 1.5 else 0.1026)
    if total <= -2.909:
        return None
    total += (((((((0.0559 if f7 <= 7.5 else (0.0559 if f36 <= 3.5 else -0.0115)) if f9 <= 1e-35 else (0.0554 if f8 <= 1e-35 else -0.0115)) if f40 <= 1.5 else -0.0115) if f2 <= 1e-35 else -0.0115) if f14 <= 0.478 else (-0.0115 if f16 <= 1.528 else (-0.0405 if f36 <= 1.5 else ((-0.0939 if f31 <= 0.35355 else -0.0405) if f14 <= 1.462 else -0.1277)))) if f3 <= 1e-35 else (0.0559 if f25 <= 0.16954 else -0.1806)) if f1 <= 1e-35 else (0.2704 if f33 <= 0.25541 else 0.0913))
    if total <= -2.638:
        return None
    total += ((((0.0171 if f19 <= 13.5 else ((0.0348 if f24 <= 0.041812 else 0.1453) if f31 <= 0.62623 else 0.0171)) if f38 <= 1e-35 else 0.1317) if f14 <= -0.527 else ((((0.0171 if f11 <= -0.059404 else -0.0499) if f19 <= 28.5 else -0.1245) if f36 <= 11.5 else -0.1084) if f24 <= 0.017938 else (0.0164 if f11 <= 0.18355 else (-0.1466 if f28 <= 0.78638 else -0.0245)))) if f23 <= 1e-35 else ((0.0747 if f11 <= -1.3445 else -0.1739) if f31 <= 0.2612 else (0.0075 if f14 <= 1.3835 else -0.1797)))
    if total <= -2.622:
        return None
    total += ((((((0.0434 if f30 <= 1.5 else (-0.0052 if f24 <= 0.050157 else 0.021)) if f14 <= 0.564 else ((-0.0052 if f35 <= 9.5 else -0.0439) if f14 <= 1.4445 else -0.0736)) if f2 <= 1e-35 else ((0.0434 if f43 <= -1e-35 else -0.0495) if f30 <= 1e-35 else -0.088)) if f3 <= 1e-35 else (-0.0329 if f11 <= -0.10186 else -0.1539)) if f1 <= 1e-35 else (0.0434 if f24 <= 0.023347 else 0.1425)) if f38 <= 1.5 else (0.1277 if f40 <= 1e-35 else (0.0586 if f30 <= 4.5 else -0.0945)))
    if total <= -2.558:
        return None
    total += (0.2037 if f16 <= -2.109 else ((-0.0973 if f1 <= 1e-35 else 0.0976) if f18 <= 11.5 else ((0.0976 if f36 <= 7.5 else 0.0242) if f11 <= -0.29315 else ((((-0.1125 if f18 <= 19.5 else 0.0142) if f35 <= 1e-35 else (0.0242 if f14 <= -0.527 else ((-0.0869 if f25 <= 0.4027 else 0.0093) if f34 <= 1e-35 else (0.0105 if f30 <= 1e-35 else -0.1121)))) if f23 <= 1e-35 else -0.1139) if f18 <= 101.5 else (-0.0586 if f21 <= 0.22049 else (-0.0044 if f14 <= -1.3765 else -0.2514))))))
    if total <= -2.382:
        return None
    total += ((0.086 if f11 <= -0.31583 else (((((((-0.0758 if f39 <= 1e-35 else 0.0455) if f41 <= -1e-35 else 0.0455) if f18 <= 19.5 else ((0.0455 if f8 <= 1e-35 else (-0.4007 if f34 <= 1.5 else 0.0072)) if f36 <= 1e-35 else -0.0302)) if f38 <= 1.5 else 0.0455) if f39 <= 2.5 else -0.0708) if f42 <= 6.1847 else -0.1385) if f18 <= 128.5 else -0.1097)) if f36 <= 11.5 else ((-0.1185 if f18 <= 22.5 else -0.0014) if f41 <= 1e-35 else (0.0161 if f3 <= 1e-35 else -0.1237)))
    if total <= -2.453:
        return None
    total += (0.1268 if f16 <= -0.8465 else (((((((0.0619 if f25 <= 0.11325 else (-0.0329 if f9 <= 1.5 else (0.0619 if f34 <= 1.5 else -0.0329))) if f33 <= 4.0167 else (0.0423 if f22 <= 0.37232 else -0.0329)) if f44 <= 2.0842 else 0.0591) if f42 <= 1.2688 else (0.0619 if f12 <= 1.5 else ((-0.0177 if f25 <= 0.78526 else (0.0619 if f25 <= 0.92907 else -0.0315)) if f20 <= 2.5 else -0.0329))) if f29 <= 5.5 else -0.0741) if f6 <= 1e-35 else -0.1282) if f22 <= 0.92582 else -0.1381))
    if total <= -2.527:
        return None
    total += ((((-0.1275 if f33 <= 4.7596 else -0.0005) if f42 <= 1.6929 else (-0.0705 if f28 <= 0.68677 else 0.0529)) if f18 <= 11.5 else ((((0.0529 if f33 <= 0.28642 else (-0.0008 if f42 <= 2.4929 else 0.0529)) if f20 <= 1e-35 else 0.0529) if f18 <= 52.5 else -0.0008) if f14 <= 1e-35 else ((-0.0008 if f42 <= 0.64365 else (-0.0527 if f42 <= 1.2762 else -0.0008)) if f30 <= 5.5 else -0.0922))) if f1 <= 1e-35 else ((0.2442 if f21 <= 0.22049 else 0.0529) if f18 <= 19.5 else 0.0529))
    if total <= -2.282:
        return None
    total += (0.1626 if f16 <= -2.109 else (((((0.0645 if f14 <= -1.5665 else (0.037 if f15 <= 1e-35 else (0.029 if f16 <= 3.7685 else ((-0.0693 if f26 <= 0.89739 else -0.0202) if f1 <= 1e-35 else 0.0014)))) if f18 <= 52.5 else ((-0.1469 if f24 <= 0.017938 else (-0.0892 if f26 <= 0.8531 else (0.0605 if f24 <= 0.049444 else -0.0403))) if f38 <= 1.5 else 0.078)) if f22 <= 0.92582 else -0.1244) if f23 <= 1e-35 else (-0.0337 if f39 <= 1.5 else -0.1814)) if f45 <= 1e-35 else -0.074))
    if total <= -2.281:
        return None
    total += ((((0.0175 if f22 <= 0.92582 else -0.0938) if f27 <= 9.5 else (((0.0166 if f33 <= 0.40079 else (-0.1237 if f42 <= 0.052912 else (((0.0418 if f20 <= 2.5 else -0.0867) if f42 <= 0.26365 else (-0.0186 if f39 <= 1e-35 else -0.1031)) if f22 <= 0.23607 else -0.1076))) if f42 <= 1.3349 else ((0.0418 if f29 <= 4.5 else -0.0502) if f39 <= 1e-35 else -0.0915)) if f2 <= 1e-35 else -0.0989)) if f1 <= 1e-35 else (0.1235 if f27 <= 22.5 else 0.0418)) if f4 <= 1e-35 else 0.2493)
    if total <= -2.158:
        return None
    total += (-0.0957 if f28 <= 0.24802 else (((-0.0457 if f34 <= 1e-35 else 0.149) if f25 <= 0.41764 else ((0.0521 if f19 <= 32.5 else 0.1647) if f11 <= -0.33858 else ((0.0327 if f11 <= 0.84824 else -0.0331) if f27 <= 9.5 else (-0.0457 if f25 <= 0.75894 else ((-0.0314 if f31 <= 0.087338 else 0.0387) if f18 <= 19.5 else (-0.0333 if f28 <= 0.95035 else 0.0387)))))) if f3 <= 1e-35 else (-0.0457 if f1 <= 1e-35 else ((0.1378 if f18 <= 112.5 else 0.0096) if f34 <= 1e-35 else 0.0096))))
    if total <= -2.02:
        return None
    total += (0.1121 if f7 <= 1.5 else (((0.0537 if f19 <= 9.5 else -0.1007) if f25 <= 0.45584 else ((((0.0717 if f36 <= 7.5 else (-0.0918 if f19 <= 23.5 else 0.1129)) if f7 <= 4.5 else (-0.0726 if f34 <= 1e-35 else 0.1691)) if f20 <= 1e-35 else 0.0299) if f41 <= 1e-35 else (0.1293 if f35 <= 1.5 else 0.0214))) if f3 <= 1e-35 else ((-0.0407 if f25 <= 0.64346 else -0.1698) if f1 <= 1e-35 else ((-0.0407 if f24 <= 0.022347 else 0.0965) if f34 <= 1.5 else -0.0407))))
    if total <= -2.006:
        return None
    total += (((((0.1475 if f16 <= -2.109 else (0.0181 if f33 <= 0.69604 else (0.0038 if f21 <= 0.12061 else -0.065))) if f40 <= 1.5 else (-0.0742 if f28 <= 0.89794 else 0.0715)) if f3 <= 1e-35 else (-0.1219 if f1 <= 1e-35 else (0.1475 if f32 <= 0.36591 else -0.037))) if f33 <= 6.3431 else (((0.0906 if f32 <= 2.4605 else (0.0614 if f12 <= 2.5 else -0.133)) if f36 <= 4.5 else -0.001) if f38 <= 1e-35 else (0.0521 if f14 <= 0.123 else -0.2416))) if f38 <= 1.5 else 0.079)
    if total <= -1.984:
        return None
    total += ((0.1906 if f32 <= 0.11138 else ((0.0595 if f27 <= 3.5 else -0.0793) if f35 <= 1e-35 else ((((0.2116 if f35 <= 3.5 else (-0.0119 if f42 <= 0.11263 else 0.1225)) if f25 <= 0.80504 else 0.0184) if f42 <= 0.51872 else (((-0.0362 if f25 <= 0.72525 else 0.0421) if f11 <= -0.041286 else -0.0807) if f42 <= 1.2688 else (0.046 if f42 <= 4.5572 else -0.0383))) if f31 <= 0.5798 else -0.0126))) if f39 <= 2.5 else ((0.0696 if f40 <= 1e-35 else -0.076) if f42 <= 0.55585 else -0.1645))
    if total <= -1.895:
        return None
    total += ((((-0.0016 if f26 <= 0.97391 else 0.1143) if f24 <= 0.050901 else ((0.1094 if f24 <= 0.073283 else ((0.0309 if f24 <= 0.1003 else 0.1143) if f35 <= 7.5 else 0.0309)) if f14 <= 0.093 else -0.0016)) if f11 <= -0.09017 else (((-0.1123 if f24 <= 0.10361 else -0.0016) if f35 <= 1e-35 else (((-0.0138 if f14 <= -0.377 else -0.0465) if f28 <= 0.78147 else -0.0016) if f14 <= 2.3225 else -0.124)) if f10 <= 3.5 else (-0.0098 if f24 <= 0.068227 else -0.151))) if f4 <= 1e-35 else 0.2317)
    if total <= -1.878:
        return None
    total += (0.1312 if f16 <= -2.109 else (0.0323 if f14 <= -1.8505 else ((0.0101 if f11 <= 0.86169 else -0.1067) if f42 <= 0.24916 else ((((-0.0023 if f16 <= 3.8885 else (-0.0722 if f42 <= 1.2762 else -0.0241)) if f33 <= 6.6125 else 0.0101) if f20 <= 1.5 else (0.0039 if f15 <= 1e-35 else (((0.0101 if f36 <= 1.5 else (-0.1802 if f21 <= 0.043961 else 0.0101)) if f21 <= 0.071946 else (-0.1756 if f36 <= 6.5 else -0.0457)) if f21 <= 0.29521 else 0.0101))) if f38 <= 1.5 else 0.0101))))
    if total <= -1.772:
        return None
    return total


def english(row):
    f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21, f22, f23, f24, f25, f26, f27, f28, f29, f30, f31, f32, f33, f34, f35, f36, f37, f38, f39, f40, f41, f42, f43, f44, f45 = row
    total = 0.0
    total += (((0.1287 if f18 <= 12.5 else 0.3164) if f22 <= 0.82576 else -0.1716) if f44 <= 1e-35 else ((0.2535 if f30 <= 3.5 else 0.0037) if f12 <= 1e-35 else (((-0.3383 if f41 <= 1e-35 else ((-0.1995 if f18 <= 12.5 else -0.005) if f30 <= 1.5 else -0.2947)) if f8 <= 1e-35 else 0.1326) if f21 <= 0.031498 else ((0.2083 if f30 <= 1e-35 else ((-0.0395 if f11 <= -0.09628 else -0.1903) if f44 <= 1.076 else (-0.2147 if f18 <= 14.5 else 0.0485))) if f22 <= 0.5973 else -0.3334))))
    if total <= -0.438:
        return None
    total += (((-0.0654 if f18 <= 13.5 else (((0.2675 if f31 <= 0.91534 else 0.1334) if f21 <= 0.79286 else 0.1334) if f30 <= 1.5 else ((0.1334 if f14 <= -2.156 else -0.0117) if f21 <= 0.32883 else -0.0654))) if f14 <= -1.236 else (-0.2828 if f18 <= 16.5 else ((-0.0654 if f14 <= 1.619 else -0.1437) if f30 <= 1.5 else (-0.1437 if f14 <= 0.417 else -0.2582)))) if f37 <= 1e-35 else (-0.1632 if f25 <= 0.30217 else (0.2877 if f14 <= 1e-35 else (0.015 if f32 <= 0.27511 else 0.2225))))
    if total <= -0.721:
        return None
    total += ((-0.1423 if f25 <= 0.31534 else (0.2544 if f14 <= 1e-35 else (-0.0265 if f32 <= 0.27511 else (0.1954 if f39 <= 1.5 else 0.0663)))) if f43 <= -1e-35 else ((-0.0546 if f28 <= 0.60763 else ((0.1497 if f42 <= 0.067117 else 0.2457) if f30 <= 1e-35 else (0.0435 if f0 <= 1e-35 else 0.1497))) if f14 <= -1.236 else ((-0.2547 if f28 <= 0.62061 else ((-0.2174 if f25 <= 0.60172 else -0.1486) if f27 <= 14.5 else -0.2174)) if f28 <= 0.80826 else (-0.1486 if f41 <= 1e-35 else -0.0546))))
    if total <= -0.976:
        return None
    total += ((0.1237 if f36 <= 1e-35 else (-0.2381 if f18 <= 12.5 else ((-0.2064 if f8 <= 1e-35 else 0.2028) if f41 <= 1e-35 else (0.062 if f36 <= 11.5 else -0.1053)))) if f18 <= 18.5 else (((-0.1066 if f25 <= 0.41833 else (0.1991 if f45 <= 1e-35 else -0.1132)) if f6 <= 1e-35 else -0.155) if f36 <= 3.5 else (((-0.0971 if f28 <= 0.83144 else ((0.0505 if f33 <= 3.6742 else 0.2092) if f19 <= 31.5 else -0.0025)) if f3 <= 1e-35 else -0.2317) if f38 <= 1e-35 else 0.2206)))
    if total <= -1.214:
        return None
    total += ((((-0.0188 if f18 <= 11.5 else 0.1873) if f12 <= 1.5 else (-0.0188 if f25 <= 0.7899 else (0.1711 if f21 <= 0.74167 else -0.0188))) if f14 <= -2.156 else (((-0.0188 if f14 <= -0.821 else -0.1181) if f42 <= 0.5654 else -0.0188) if f29 <= 1e-35 else (-0.2273 if f18 <= 14.5 else (-0.1181 if f14 <= 0.521 else -0.195)))) if f37 <= 1e-35 else (-0.1207 if f25 <= 0.31534 else ((0.0988 if f14 <= -0.766 else -0.1344) if f18 <= 12.5 else (0.215 if f14 <= 1.164 else 0.1032))))
    if total <= -1.441:
        return None
    total += (((0.1576 if f36 <= 6.5 else -0.0481) if f14 <= -2.441 else (-0.0518 if f36 <= 1.5 else ((-0.0518 if f16 <= -1.568 else -0.2126) if f33 <= 1.43 else (-0.198 if f25 <= 0.36603 else -0.0518)))) if f18 <= 16.5 else (((0.0392 if f25 <= 0.33974 else 0.1827) if f36 <= 8.5 else (0.0392 if f38 <= 1e-35 else 0.1962)) if f14 <= 0.661 else ((0.0319 if f36 <= 1.5 else (-0.1787 if f33 <= 3.2887 else (0.0392 if f19 <= 29.5 else -0.1623))) if f38 <= 1e-35 else 0.0392)))
    if total <= -1.61:
        return None
    total += ((-0.0689 if f25 <= 0.42997 else (0.1826 if f12 <= 2.5 else ((-0.2161 if f41 <= 1e-35 else 0.0493) if f21 <= 0.020417 else 0.1304))) if f44 <= 1e-35 else (((-0.1048 if f25 <= 0.67891 else (0.0851 if f29 <= 3.5 else -0.1048)) if f14 <= -0.891 else (-0.1863 if f28 <= 0.85355 else -0.1048)) if f33 <= 1.1769 else ((0.0787 if f7 <= 3.5 else -0.1055) if f41 <= 1e-35 else ((0.1825 if f2 <= 1e-35 else 0.068) if f14 <= 0.387 else (0.0537 if f31 <= 0.68819 else -0.1491)))))
    if total <= -1.797:
        return None
    total += ((((0.1872 if f14 <= -0.599 else 0.1132) if f22 <= 0.90238 else -0.1451) if f6 <= 1e-35 else -0.2398) if f43 <= -1e-35 else ((-0.0802 if f14 <= -2.441 else (-0.2054 if f18 <= 12.5 else (-0.1269 if f39 <= 1.5 else -0.1949))) if f28 <= 0.62061 else (((-0.0073 if f18 <= 12.5 else ((0.176 if f27 <= 14.5 else 0.0859) if f12 <= 3.5 else 0.0032)) if f3 <= 1e-35 else -0.0073) if f14 <= -0.179 else ((-0.0802 if f26 <= 0.87355 else -0.0073) if f27 <= 8.5 else -0.0802))))
    if total <= -2.002:
        return None
    total += (((0.0777 if f12 <= 3.5 else -0.0717) if f14 <= -2.516 else (-0.181 if f33 <= 1.1658 else -0.0813)) if f18 <= 14.5 else (((0.1586 if f40 <= 1e-35 else (0.0454 if f38 <= 1e-35 else 0.1644)) if f2 <= 1e-35 else 0.0454) if f14 <= -0.133 else ((((0.0454 if f27 <= 4.5 else -0.1525) if f35 <= 1e-35 else (0.0454 if f14 <= 1.454 else (-0.0905 if f42 <= 0.85815 else 0.0116))) if f6 <= 1e-35 else -0.1728) if f40 <= 1e-35 else (-0.1605 if f38 <= 1e-35 else 0.0454))))
    if total <= -2.183:
        return None
    total += (((-0.1619 if f43 <= 1e-35 else ((0.084 if f13 <= 1e-35 else -0.0344) if f14 <= -1.506 else (-0.17 if f18 <= 14.5 else -0.057))) if f41 <= 1e-35 else (((0.1586 if f14 <= -2.081 else ((-0.0426 if f18 <= 14.5 else 0.0993) if f32 <= 1.2012 else -0.0426)) if f13 <= 1e-35 else -0.0426) if f30 <= 4.5 else -0.1271)) if f37 <= 1e-35 else (0.1639 if f14 <= -0.599 else ((-0.0755 if f41 <= 1e-35 else 0.0582) if f18 <= 27.5 else (0.1169 if f34 <= 1e-35 else -0.1069))))
    if total <= -2.236:
        return None
    total += ((((-0.0899 if f19 <= 12.5 else (0.0875 if f39 <= 2.5 else -0.0899)) if f14 <= -0.533 else -0.1397) if f33 <= 1.43 else (((((0.047 if f42 <= 0.11168 else (0.1636 if f32 <= 2.5071 else -0.0597)) if f19 <= 37.5 else -0.0953) if f9 <= 1e-35 else -0.1097) if f22 <= 0.55437 else -0.1219) if f3 <= 1e-35 else (-0.2575 if f1 <= 1e-35 else 0.0682))) if f37 <= 1e-35 else ((0.1422 if f12 <= 2.5 else (-0.0342 if f32 <= 0.7028 else 0.1047)) if f22 <= 0.82576 else -0.1337))
    if total <= -2.375:
        return None
    total += (((0.2727 if f16 <= -1.568 else (-0.1916 if f25 <= 0.4769 else ((-0.0189 if f26 <= 0.88363 else 0.0934) if f11 <= -0.33717 else (((-0.1391 if f35 <= 1e-35 else (-0.0189 if f34 <= 1e-35 else -0.1073)) if f20 <= 4.5 else -0.2318) if f39 <= 1.5 else -0.15)))) if f33 <= 2.8586 else (-0.0531 if f42 <= 0.027212 else (0.1438 if f32 <= 0.97 else 0.0191))) if f37 <= 1e-35 else (0.1426 if f12 <= 1.5 else ((-0.0505 if f25 <= 0.82167 else 0.065) if f38 <= 1.5 else 0.1319)))
    if total <= -2.384:
        return None
    total += ((((0.1362 if f11 <= 0.53743 else -0.0015) if f23 <= 1e-35 else -0.1061) if f2 <= 1e-35 else -0.0073) if f44 <= 1e-35 else ((((0.1401 if f2 <= 1e-35 else 0.0407) if f30 <= 4.5 else -0.0352) if f39 <= 1.5 else -0.0845) if f7 <= 3.5 else ((((((-0.1392 if f19 <= 12.5 else -0.0191) if f21 <= 0.04211 else 0.0834) if f32 <= 1.2279 else -0.1385) if f21 <= 0.17446 else (-0.0274 if f44 <= 0.61484 else 0.1398)) if f21 <= 0.69615 else -0.1937) if f40 <= 1e-35 else -0.133)))
    if total <= -2.523:
        return None
    total += ((-0.1474 if f0 <= 1e-35 else -0.0544) if f28 <= 0.48811 else ((((((((0.1031 if f12 <= 5.5 else -0.0244) if f8 <= 1e-35 else (-0.0544 if f43 <= 1e-35 else 0.1031)) if f36 <= 7.5 else ((0.0199 if f40 <= 1e-35 else -0.0544) if f28 <= 0.80826 else (0.0293 if f25 <= 0.91724 else 0.1031))) if f19 <= 47.5 else -0.0544) if f0 <= 1e-35 else 0.143) if f39 <= 2.5 else -0.0544) if f3 <= 1e-35 else -0.0544) if f2 <= 1e-35 else (-0.0544 if f38 <= 1e-35 else 0.0722)))
    if total <= -2.671:
        return None
    total += ((((0.0296 if f11 <= -0.18219 else -0.1117) if f36 <= 8.5 else -0.1737) if f1 <= 1e-35 else 0.2095) if f18 <= 12.5 else ((((((((0.0172 if f26 <= 0.63397 else 0.1105) if f19 <= 47.5 else -0.0536) if f23 <= 1e-35 else -0.0536) if f11 <= 1.2602 else -0.195) if f18 <= 128.5 else -0.0802) if f36 <= 10.5 else ((-0.0012 if f18 <= 22.5 else (0.1625 if f18 <= 44.5 else 0.0202)) if f11 <= -0.12408 else -0.0597)) if f6 <= 1e-35 else -0.1933) if f22 <= 0.88194 else -0.1651))
    if total <= -2.461:
        return None
    total += (-0.1613 if f25 <= 0.36603 else (((0.2115 if f16 <= -1.568 else (0.0905 if f45 <= 1e-35 else -0.0457)) if f6 <= 1e-35 else -0.1886) if f7 <= 3.5 else (((((0.036 if f6 <= 1.5 else -0.1444) if f45 <= 1e-35 else -0.1152) if f10 <= 1.5 else (0.0454 if f11 <= -0.072221 else -0.1763)) if f36 <= 6.5 else ((0.0609 if f44 <= 0.077935 else (-0.0826 if f43 <= 1e-35 else -0.0096)) if f11 <= -0.073824 else -0.1312)) if f1 <= 1e-35 else (0.2139 if f34 <= 1e-35 else 0.0609))))
    if total <= -2.247:
        return None
    total += ((((-0.1383 if f33 <= 1.2768 else -0.0161) if f8 <= 1e-35 else 0.183) if f20 <= 1e-35 else (-0.1368 if f25 <= 0.4769 else (((0.0975 if f42 <= 0.93406 else -0.0838) if f3 <= 1e-35 else (-0.2114 if f1 <= 1e-35 else 0.1073)) if f23 <= 1e-35 else -0.1788))) if f41 <= 1e-35 else (((0.0317 if f25 <= 0.61987 else 0.1035) if f14 <= 0.754 else (-0.0894 if f42 <= 0.95119 else 0.0223)) if f3 <= 1e-35 else (-0.202 if f1 <= 1e-35 else (0.1829 if f34 <= 1e-35 else -0.0304))))
    if total <= -2.256:
        return None
    total += (((((-0.1037 if f19 <= 15.5 else -0.0037) if f30 <= 2.5 else -0.1449) if f8 <= 1e-35 else 0.1689) if f20 <= 1e-35 else (-0.1187 if f25 <= 0.46248 else ((0.0703 if f20 <= 4.5 else -0.141) if f34 <= 1e-35 else -0.0862))) if f41 <= 1e-35 else (((0.1501 if f12 <= 1e-35 else (0.2183 if f16 <= -1.293 else (0.0446 if f25 <= 0.97101 else -0.2132))) if f34 <= 1e-35 else (-0.2017 if f8 <= 1e-35 else 0.0205)) if f2 <= 1e-35 else (-0.1317 if f24 <= 0.023905 else 0.0024)))
    if total <= -2.359:
        return None
    total += ((((0.0294 if f22 <= 0.22111 else -0.0717) if f16 <= 1.552 else (-0.0717 if f14 <= -2.081 else -0.1582)) if f1 <= 1e-35 else 0.1806) if f18 <= 12.5 else ((0.1132 if f27 <= 5.5 else ((0.0036 if f5 <= 1e-35 else 0.0885) if f37 <= 1e-35 else ((0.1328 if f14 <= -0.599 else 0.0382) if f10 <= 1.5 else 0.0036))) if f14 <= 0.681 else (0.0036 if f16 <= -1e-35 else ((-0.1247 if f26 <= 0.87355 else (-0.0302 if f27 <= 8.5 else -0.0816)) if f37 <= 1e-35 else -0.0302))))
    if total <= -2.484:
        return None
    total += (((((((0.002 if f18 <= 12.5 else 0.0545) if f30 <= 4.5 else -0.041) if f18 <= 120.5 else -0.1055) if f22 <= 0.9898 else -0.1471) if f34 <= 1e-35 else (-0.1891 if f8 <= 1e-35 else (0.0574 if f9 <= 1e-35 else -0.1343))) if f0 <= 1e-35 else (0.0574 if f22 <= 0.10582 else 0.146)) if f36 <= 11.5 else ((-0.129 if f8 <= 1e-35 else 0.0479) if f18 <= 22.5 else ((0.1655 if f35 <= 6.5 else 0.025) if f11 <= -0.17272 else (-0.0033 if f19 <= 23.5 else -0.1289))))
    if total <= -2.429:
        return None
    total += ((-0.1661 if f24 <= 0.21241 else 0.0398) if f25 <= 0.36603 else ((0.2003 if f16 <= -1.568 else ((0.1014 if f14 <= 0.509 else -0.0204) if f36 <= 11.5 else (-0.1098 if f25 <= 0.7785 else (0.1049 if f7 <= 2.5 else -0.0495)))) if f7 <= 3.5 else (((((0.079 if f31 <= 0.043717 else -0.0454) if f36 <= 9.5 else -0.0919) if f24 <= 0.020943 else (0.0582 if f14 <= 1.454 else -0.0353)) if f34 <= 1e-35 else (0.0382 if f31 <= 0.37581 else -0.1603)) if f40 <= 1.5 else -0.1093)))
    if total <= -2.371:
        return None
    total += ((-0.1522 if f24 <= 0.089873 else -0.0482) if f18 <= 11.5 else ((((0.1196 if f44 <= 0.18301 else (0.0275 if f44 <= 1.1687 else (0.1253 if f30 <= 5.5 else 0.0275))) if f34 <= 1e-35 else 0.0275) if f14 <= -0.199 else ((0.0275 if f24 <= 0.15752 else -0.1363) if f44 <= 0.24069 else ((-0.1428 if f44 <= 1.4007 else 0.0241) if f43 <= 1e-35 else (0.0106 if f14 <= 1.559 else -0.0882)))) if f13 <= 1e-35 else (-0.1119 if f33 <= 1.3367 else (0.071 if f18 <= 41.5 else -0.0827))))
    if total <= -2.514:
        return None
    total += (((((0.114 if f14 <= -7.194 else 0.0126) if f19 <= 8.5 else ((0.0545 if f18 <= 12.5 else (0.0545 if f22 <= 0.08422 else (0.1582 if f18 <= 96.5 else 0.0545))) if f30 <= 4.5 else 0.0126)) if f14 <= -0.406 else ((-0.0802 if f18 <= 14.5 else (0.0126 if f14 <= 2.559 else -0.1082)) if f40 <= 1.5 else -0.1165)) if f3 <= 1e-35 else ((0.091 if f36 <= 2.5 else (0.0256 if f32 <= 1.0057 else -0.128)) if f34 <= 1e-35 else -0.1924)) if f22 <= 0.97509 else -0.1543)
    if total <= -2.423:
        return None
    total += ((0.236 if f21 <= 0.014881 else 0.0809) if f16 <= -1.293 else ((((((0.0732 if f2 <= 1e-35 else 0.0381) if f30 <= 1.5 else 0.003) if f11 <= -0.13893 else -0.031) if f42 <= 0.91752 else ((0.0698 if f11 <= -0.21453 else (-0.031 if f22 <= 0.17519 else (0.0259 if f42 <= 4.1703 else -0.031))) if f33 <= 1.223 else 0.0732)) if f29 <= 2.5 else ((-0.031 if f42 <= 0.04781 else -0.1201) if f25 <= 0.8562 else (-0.0978 if f32 <= 0.44964 else -0.031))) if f6 <= 1.5 else -0.1751))
    if total <= -2.454:
        return None
    total += (((((0.0714 if f10 <= 1.5 else 0.0311) if f14 <= -0.791 else (((-0.0229 if f44 <= 1.5462 else -0.1384) if f18 <= 14.5 else (0.0311 if f14 <= 1.329 else -0.0286)) if f23 <= 1e-35 else -0.132)) if f2 <= 1e-35 else ((-0.0646 if f18 <= 23.5 else (0.0714 if f18 <= 90.5 else -0.1029)) if f13 <= 1e-35 else (-0.1294 if f8 <= 1e-35 else 0.0714))) if f3 <= 1e-35 else (0.0707 if f25 <= 0.080128 else -0.1932)) if f1 <= 1e-35 else (0.2024 if f18 <= 41.5 else 0.0714))
    if total <= -2.252:
        return None
    total += ((-0.1666 if f24 <= 0.21525 else 0.0436) if f25 <= 0.31534 else (0.1603 if f16 <= -1.568 else ((((-0.0056 if f36 <= 8.5 else -0.162) if f18 <= 11.5 else (0.0365 if f12 <= 1.5 else (0.0365 if f35 <= 2.5 else (0.0365 if f7 <= 2.5 else (((0.0355 if f40 <= 1e-35 else -0.0864) if f19 <= 18.5 else ((-0.2091 if f24 <= 0.016001 else -0.0726) if f26 <= 0.90651 else 0.0058)) if f21 <= 0.97368 else -0.1629))))) if f3 <= 1e-35 else -0.1691) if f1 <= 1e-35 else 0.0805)))
    if total <= -2.171:
        return None
    total += ((((0.1097 if f30 <= 1.5 else 0.0303) if f14 <= -2.516 else (((-0.018 if f18 <= 14.5 else (0.0303 if f18 <= 78.5 else -0.018)) if f14 <= 1.701 else -0.0569) if f34 <= 1e-35 else ((-0.1544 if f22 <= 0.18983 else -0.0283) if f42 <= 2.9019 else 0.0303))) if f2 <= 1e-35 else ((0.0936 if f14 <= -1.316 else (-0.0999 if f18 <= 23.5 else 0.0284)) if f13 <= 1e-35 else (-0.0459 if f27 <= 9.5 else (-0.0012 if f36 <= 1.5 else -0.1831)))) if f4 <= 1e-35 else 0.2318)
    if total <= -1.939:
        return None
    total += ((((((0.05 if f9 <= 1.5 else -0.0387) if f12 <= 2.5 else ((-0.0387 if f5 <= 1e-35 else 0.0871) if f19 <= 16.5 else 0.0341)) if f11 <= 1.0185 else -0.1054) if f22 <= 0.94804 else (-0.1563 if f24 <= 0.13197 else 0.0796)) if f39 <= 2.5 else ((-0.0707 if f21 <= 0.029857 else 0.1473) if f42 <= 0.31867 else -0.1376)) if f31 <= 0.89087 else ((-0.1821 if f21 <= 0.26273 else 0.006) if f32 <= 2.2714 else ((-0.1222 if f21 <= 0.029857 else 0.0769) if f21 <= 0.18634 else -0.1262)))
    if total <= -2.01:
        return None
    total += (((((0.0053 if f28 <= 0.34293 else 0.1172) if f22 <= 0.55437 else 0.0053) if f11 <= 0.35546 else (0.0053 if f27 <= 9.5 else -0.2005)) if f7 <= 2.5 else ((0.0705 if f27 <= 5.5 else -0.0123) if f30 <= 1e-35 else (((-0.0123 if f21 <= 0.87083 else (-0.0123 if f19 <= 1.5 else -0.1996)) if f36 <= 11.5 else (-0.1212 if f31 <= 0.26393 else (-0.078 if f19 <= 15.5 else -0.0123))) if f31 <= 0.88516 else -0.1336))) if f38 <= 1.5 else (-0.0084 if f21 <= 0.026334 else 0.1408))
    if total <= -2.022:
        return None
    total += ((0.1029 if f7 <= 1.5 else (((-0.1141 if f25 <= 0.31534 else ((0.0497 if f3 <= 1e-35 else -0.0537) if f7 <= 5.5 else (((-0.0808 if f35 <= 1e-35 else (0.1029 if f25 <= 0.79194 else (-0.0252 if f26 <= 0.93805 else 0.1029))) if f7 <= 8.5 else (0.0688 if f14 <= -0.013 else -0.0961)) if f20 <= 1.5 else -0.0798))) if f9 <= 1e-35 else ((-0.0785 if f27 <= 8.5 else 0.1029) if f43 <= -1e-35 else -0.0742)) if f39 <= 2.5 else -0.0887)) if f4 <= 1e-35 else 0.2085)
    if total <= -1.949:
        return None
    total += ((((-0.0634 if f28 <= 0.47476 else (-0.0205 if f42 <= 0.042179 else (0.0048 if f22 <= 0.17903 else (((0.0486 if f44 <= 0.56692 else 0.1306) if f36 <= 10.5 else -0.0027) if f42 <= 6.3063 else -0.0205)))) if f20 <= 2.5 else (((0.0094 if f8 <= 1e-35 else -0.1411) if f44 <= 0.36475 else -0.1403) if f44 <= 1.144 else 0.0758)) if f40 <= 1e-35 else (-0.1382 if f25 <= 0.61237 else ((-0.0983 if f44 <= 0.042403 else 0.004) if f9 <= 1e-35 else -0.0949))) if f38 <= 1.5 else 0.1189)
    if total <= -1.945:
        return None
    total += (0.1805 if f16 <= -3.578 else (((((((-0.0115 if f27 <= 11.5 else -0.0986) if f21 <= 0.033908 else (0.0552 if f13 <= 1e-35 else -0.0774)) if f41 <= 1e-35 else ((0.037 if f22 <= 0.22111 else (-0.1544 if f42 <= 0.99593 else 0.0031)) if f24 <= 0.052129 else 0.0551)) if f6 <= 1.5 else -0.1371) if f42 <= 5.6077 else (-0.176 if f31 <= 0.37407 else 0.0884)) if f20 <= 2.5 else (-0.1216 if f26 <= 0.86451 else (0.051 if f27 <= 9.5 else -0.0646))) if f38 <= 1.5 else 0.0884))
    if total <= -2.043:
        return None
    total += ((0.0479 if f16 <= -1.038 else ((((-0.0509 if f39 <= 1.5 else -0.1218) if f28 <= 0.48811 else (((-0.0509 if f24 <= 0.025105 else -0.0108) if f18 <= 39.5 else -0.0509) if f19 <= 10.5 else ((-0.0509 if f35 <= 1e-35 else -0.0108) if f27 <= 28.5 else (-0.0108 if f24 <= 0.039928 else -0.0509)))) if f18 <= 118.5 else (-0.2633 if f25 <= 0.86228 else -0.0108)) if f0 <= 1e-35 else 0.012)) if f1 <= 1e-35 else ((0.1846 if f18 <= 113.5 else 0.0479) if f34 <= 1e-35 else 0.0479))
    if total <= -1.859:
        return None
    total += (((0.0476 if f7 <= 2.5 else ((((((0.0476 if f11 <= -0.059885 else (0.0165 if f21 <= 0.12061 else -0.0497)) if f44 <= 0.80164 else (0.0279 if f27 <= 5.5 else -0.0497)) if f39 <= 1e-35 else 0.0476) if f39 <= 1.5 else (-0.0497 if f44 <= 1.8411 else 0.0476)) if f12 <= 3.5 else (-0.0497 if f28 <= 0.96202 else 0.0476)) if f14 <= 1.981 else -0.0947)) if f3 <= 1e-35 else (-0.1544 if f12 <= 5.5 else -0.0134)) if f1 <= 1e-35 else (0.174 if f44 <= 0.48212 else 0.0476))
    if total <= -1.704:
        return None
    total += (((((((-0.019 if f41 <= 1e-35 else 0.0468) if f14 <= 1.599 else -0.0604) if f31 <= 0.89087 else (0.0704 if f35 <= 3.5 else -0.1069)) if f44 <= 0.90161 else -0.0774) if f44 <= 1.2017 else ((0.0993 if f27 <= 4.5 else -0.0933) if f41 <= -1e-35 else (-0.0254 if f32 <= 0.32026 else (-0.1041 if f27 <= 2.5 else (0.1119 if f45 <= 1e-35 else -0.0575))))) if f9 <= 1e-35 else ((0.1146 if f36 <= 8.5 else -0.1189) if f32 <= 0.37562 else -0.0792)) if f38 <= 1.5 else 0.0927)
    if total <= -1.704:
        return None
    total += (0.1296 if f16 <= -2.328 else (((-0.0891 if f1 <= 1e-35 else 0.0623) if f18 <= 11.5 else ((((0.0325 if f33 <= 0.20063 else (-0.1145 if f31 <= 0.48778 else 0.0623)) if f33 <= 0.30038 else (((((0.0623 if f9 <= 1e-35 else -0.0015) if f24 <= 0.16248 else -0.0534) if f22 <= 0.69398 else -0.0754) if f19 <= 21.5 else (-0.0236 if f31 <= 0.75219 else 0.0623)) if f21 <= 0.97368 else -0.059)) if f23 <= 1e-35 else -0.0738) if f31 <= 0.88516 else -0.0558)) if f25 <= 0.97183 else -0.2083))
    if total <= -1.68:
        return None
    total += ((((0.1661 if f16 <= -3.578 else ((-0.1404 if f24 <= 0.21241 else 0.0531) if f25 <= 0.31534 else (((-0.0057 if f33 <= 1.4508 else 0.0851) if f27 <= 5.5 else (0.024 if f33 <= 2.7171 else -0.0057)) if f14 <= 1.134 else ((-0.0057 if f33 <= 0.38936 else -0.1032) if f19 <= 25.5 else -0.0057)))) if f10 <= 2.5 else ((0.0874 if f27 <= 29.5 else -0.1121) if f21 <= 0.058258 else (-0.2229 if f27 <= 17.5 else -0.0085))) if f38 <= 1.5 else 0.0977) if f20 <= 4.5 else -0.0939)
    if total <= -1.686:
        return None
    total += ((((((((0.0206 if f25 <= 0.69604 else -0.1709) if f44 <= 0.30044 else (-0.0992 if f25 <= 0.71339 else 0.0161)) if f33 <= 0.68043 else ((-0.016 if f21 <= 0.082483 else 0.0595) if f21 <= 0.28348 else (-0.0073 if f31 <= 0.63763 else -0.1415))) if f19 <= 14.5 else (0.0407 if f19 <= 31.5 else (0.0566 if f44 <= 0.17752 else -0.1053))) if f31 <= 0.89737 else -0.072) if f38 <= 1e-35 else (-0.0443 if f21 <= 0.022992 else 0.0595)) if f1 <= 1e-35 else 0.1141) if f23 <= 1e-35 else -0.0845)
    if total <= -1.595:
        return None
    total += ((((-0.0647 if f18 <= 11.5 else (((0.0301 if f23 <= 1e-35 else (-0.11 if f22 <= 0.37639 else 0.0533)) if f25 <= 0.97183 else -0.1311) if f2 <= 1e-35 else (((0.0396 if f27 <= 16.5 else -0.0976) if f25 <= 0.73124 else -0.0941) if f44 <= 1.3307 else 0.0401))) if f1 <= 1e-35 else 0.1006) if f34 <= 1e-35 else (((-0.1102 if f18 <= 11.5 else 0.0938) if f18 <= 42.5 else (0.0548 if f27 <= 5.5 else -0.1004)) if f3 <= 1e-35 else -0.1739)) if f4 <= 1e-35 else 0.1982)
    if total <= -1.561:
        return None
    total += (0.1005 if f7 <= 1.5 else ((((((-0.0398 if f42 <= 0.090455 else 0.0339) if f14 <= -4.406 else -0.0808) if f19 <= 8.5 else ((0.0767 if f33 <= 0.20063 else ((-0.0111 if f21 <= 0.029857 else 0.0767) if f42 <= 0.28281 else (-0.0214 if f26 <= 0.97087 else 0.0767))) if f30 <= 4.5 else (-0.0923 if f42 <= 1.0458 else -0.0214))) if f38 <= 1e-35 else ((0.074 if f14 <= -0.491 else -0.0967) if f41 <= 1e-35 else 0.0767)) if f19 <= 49.5 else -0.1279) if f4 <= 1e-35 else 0.1618))
    if total <= -1.5:
        return None
    return total
