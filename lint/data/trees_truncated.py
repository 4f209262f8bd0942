"""Learned by bench/train_truncation.py, and written by it: not to be edited. README.md here says from what."""

FEATURES = {
    'other': ('open_word', 'comma', 'capital', 'closed', 'open_bracket', 'open_quote', 'bracket_words', 'last_chars', 'ellipsis', 'other_ellipses', 'ellipses', 'ends_like_word', 'last_open_word', 'capital_before', 'sentence_end', 'knows_sentence_ends', 'word_end', 'part_of_word', 'words', 'tail_words', 'marks', 'tail_capitals', 'titled', 'bullet', 'commas', 'plain_words', 'ended_share', 'others', 'alike_share', 'longer_open', 'long_open', 'rank', 'length_to_ended', 'length_to_open', 'like_ends', 'index', 'from_end', 'last', 'open_sections', 'open_before', 'open_after', 'before_ended', 'before_words', 'after_ended', 'after_words', 'after_open_like'),
    'english': ('open_word', 'comma', 'capital', 'closed', 'open_bracket', 'open_quote', 'bracket_words', 'last_chars', 'ellipsis', 'other_ellipses', 'ellipses', 'ends_like_word', 'last_open_word', 'capital_before', 'sentence_end', 'knows_sentence_ends', 'word_end', 'part_of_word', 'words', 'tail_words', 'marks', 'tail_capitals', 'titled', 'bullet', 'commas', 'plain_words', 'ended_share', 'others', 'alike_share', 'longer_open', 'long_open', 'rank', 'length_to_ended', 'length_to_open', 'like_ends', 'index', 'from_end', 'last', 'open_sections', 'open_before', 'open_after', 'before_ended', 'before_words', 'after_ended', 'after_words', 'after_open_like'),
}


def other(row):
    f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21, f22, f23, f24, f25, f26, f27, f28, f29, f30, f31, f32, f33, f34, f35, f36, f37, f38, f39, f40, f41, f42, f43, f44, f45 = row
    total = 0.0
    total += 0.184
    if total <= 0.08399999999999999:
        return None
    total += ((0.1402 if f28 <= 0.48095 else 0.2675) if f43 <= -1e-35 else (((-0.1102 if f28 <= 0.37421 else 0.1625) if f12 <= 1e-35 else ((-0.3669 if f28 <= 0.62158 else -0.293) if f20 <= 1e-35 else (-0.3277 if f25 <= 0.47494 else (-0.0453 if f11 <= -0.080497 else -0.2102)))) if f33 <= 2.5401 else (((-0.3003 if f20 <= 1.5 else -0.0204) if f0 <= 1e-35 else 0.2173) if f42 <= 1e-35 else (((-0.0076 if f33 <= 4.7071 else 0.1747) if f0 <= 1e-35 else 0.279) if f3 <= 1e-35 else -0.1529))))
    if total <= -0.283:
        return None
    total += (((0.0619 if f18 <= 12.5 else 0.2689) if f22 <= 0.91486 else -0.1621) if f43 <= -1e-35 else ((0.1072 if f12 <= 1e-35 else ((0.1201 if f22 <= 0.37232 else -0.1707) if f19 <= 7.5 else (-0.277 if f18 <= 14.5 else (-0.049 if f14 <= -0.42 else (-0.2437 if f42 <= 1.3349 else -0.1314))))) if f18 <= 21.5 else (0.2675 if f12 <= 1e-35 else (((0.0432 if f44 <= 0.90977 else 0.1929) if f14 <= 0.5745 else -0.0575) if f29 <= 1e-35 else (-0.0949 if f14 <= 0.7005 else -0.2326)))))
    if total <= -0.56:
        return None
    total += (((-0.1306 if f36 <= 4.5 else -0.2401) if f18 <= 15.5 else (((-0.0124 if f11 <= -0.38318 else -0.2023) if f41 <= 1e-35 else (((0.0384 if f36 <= 4.5 else -0.1128) if f26 <= 0.8994 else 0.1252) if f3 <= 1e-35 else -0.1933)) if f21 <= 0.020204 else (((0.046 if f7 <= 3.5 else -0.1033) if f26 <= 0.78098 else (0.2239 if f7 <= 3.5 else 0.089)) if f3 <= 1e-35 else -0.172))) if f37 <= 1e-35 else (0.0607 if f18 <= 14.5 else (0.239 if f11 <= 0.86466 else 0.0955)))
    if total <= -0.8:
        return None
    total += (((0.2411 if f14 <= -1.37 else (-0.0905 if f28 <= 0.23807 else (0.1886 if f34 <= 1e-35 else 0.0695))) if f6 <= 1e-35 else -0.2812) if f43 <= -1e-35 else ((((0.1417 if f2 <= 1e-35 else 0.0194) if f29 <= 4.5 else -0.0611) if f14 <= -1.9065 else (-0.2179 if f28 <= 0.62158 else ((-0.0611 if f2 <= 1e-35 else -0.1281) if f14 <= 0.6405 else -0.1709))) if f33 <= 2.4739 else ((0.1812 if f14 <= 0.4845 else 0.0205) if f2 <= 1e-35 else (-0.1415 if f31 <= 0.32306 else 0.0615))))
    if total <= -1.018:
        return None
    total += (((0.1007 if f12 <= 1e-35 else (((-0.2156 if f41 <= 1e-35 else (-0.0738 if f36 <= 11.5 else -0.1928)) if f8 <= 1e-35 else 0.1087) if f20 <= 1e-35 else (-0.1724 if f25 <= 0.55685 else (0.029 if f11 <= -0.07422 else -0.1137)))) if f33 <= 1.8835 else ((0.1932 if f12 <= 1e-35 else -0.151) if f42 <= 0.034248 else (0.1589 if f11 <= -0.049022 else -0.0075))) if f37 <= 1e-35 else (0.2225 if f7 <= 3.5 else ((-0.0546 if f25 <= 0.42997 else 0.1695) if f8 <= 1e-35 else 0.0385)))
    if total <= -1.211:
        return None
    total += ((-0.1911 if f18 <= 13.5 else ((0.1958 if f29 <= 1.5 else 0.0285) if f12 <= 1e-35 else ((((0.026 if f7 <= 3.5 else -0.0619) if f26 <= 0.87019 else (0.026 if f24 <= 0.017022 else 0.1169)) if f6 <= 1e-35 else -0.2374) if f36 <= 11.5 else ((0.1207 if f11 <= -0.60399 else -0.0883) if f29 <= 1.5 else -0.1817)))) if f37 <= 1e-35 else ((0.1321 if f29 <= 1e-35 else -0.143) if f18 <= 12.5 else ((0.1796 if f11 <= 0.86466 else 0.0588) if f22 <= 0.90455 else -0.1391)))
    if total <= -1.402:
        return None
    total += ((((0.0073 if f12 <= 1e-35 else -0.1855) if f1 <= 1e-35 else 0.1928) if f18 <= 13.5 else (0.1495 if f12 <= 1e-35 else ((-0.1556 if f20 <= 1e-35 else ((0.1048 if f35 <= 5.5 else -0.0462) if f21 <= 0.67424 else -0.2045)) if f41 <= 1e-35 else ((0.0816 if f32 <= 1.2011 else -0.0165) if f36 <= 11.5 else (0.2182 if f16 <= -1e-35 else -0.0794))))) if f37 <= 1e-35 else (((-0.2057 if f25 <= 0.63374 else 0.0437) if f18 <= 14.5 else 0.1346) if f0 <= 1e-35 else 0.2155))
    if total <= -1.587:
        return None
    total += ((((-0.0976 if f41 <= 1e-35 else (((0.0609 if f23 <= 1e-35 else -0.0915) if f22 <= 0.67157 else -0.0976) if f6 <= 1e-35 else -0.0976)) if f30 <= 3.5 else (-0.1695 if f20 <= 1e-35 else -0.0976)) if f33 <= 3.6738 else ((0.026 if f41 <= -1e-35 else 0.1478) if f22 <= 0.54006 else -0.1469)) if f37 <= 1e-35 else (((((0.1343 if f23 <= 1e-35 else -0.1243) if f42 <= 0.45394 else -0.065) if f41 <= 1e-35 else 0.1586) if f22 <= 0.91486 else -0.1799) if f6 <= 1e-35 else -0.3242))
    if total <= -1.638:
        return None
    total += (((-0.0616 if f18 <= 11.5 else 0.1066) if f14 <= -1.9065 else ((-0.0616 if f19 <= 7.5 else -0.1834) if f41 <= 1e-35 else (-0.1541 if f28 <= 0.61159 else -0.0616))) if f18 <= 14.5 else ((((0.0154 if f33 <= 3.6738 else 0.1058) if f20 <= 1e-35 else ((0.1204 if f21 <= 0.72078 else 0.0154) if f18 <= 77.5 else 0.0154)) if f0 <= 1e-35 else 0.1716) if f14 <= 0.5605 else ((0.0154 if f16 <= -0.678 else (-0.1357 if f42 <= 1.2739 else -0.0464)) if f33 <= 4.0167 else 0.0154)))
    if total <= -1.792:
        return None
    total += ((-0.1585 if f28 <= 0.49123 else ((((0.0771 if f36 <= 11.5 else -0.0885) if f25 <= 0.75162 else (0.1617 if f30 <= 5.5 else -0.0112)) if f3 <= 1e-35 else -0.0885) if f7 <= 3.5 else ((0.0707 if f27 <= 7.5 else -0.0379) if f36 <= 4.5 else (-0.0885 if f28 <= 0.89794 else -0.009)))) if f37 <= 1e-35 else (((0.0185 if f3 <= 1e-35 else -0.266) if f24 <= 0.01476 else ((0.125 if f30 <= 1e-35 else 0.0392) if f38 <= 1.5 else 0.1392)) if f0 <= 1e-35 else 0.1897))
    if total <= -1.881:
        return None
    total += ((0.1606 if f7 <= 3.5 else ((-0.0686 if f18 <= 14.5 else 0.1117) if f8 <= 1e-35 else (0.0189 if f9 <= 1e-35 else (-0.4191 if f38 <= 1e-35 else 0.0482)))) if f43 <= -1e-35 else ((-0.1545 if f1 <= 1e-35 else 0.1672) if f18 <= 12.5 else ((((0.1504 if f7 <= 3.5 else (0.1068 if f30 <= 1e-35 else (-0.0488 if f42 <= 0.056738 else 0.0326))) if f3 <= 1e-35 else (-0.0488 if f1 <= 1e-35 else 0.1258)) if f2 <= 1e-35 else -0.0488) if f30 <= 5.5 else -0.1193)))
    if total <= -1.972:
        return None
    total += (((((((0.1494 if f40 <= 1.5 else -0.0154) if f3 <= 1e-35 else -0.0188) if f13 <= 1e-35 else -0.0188) if f7 <= 4.5 else (-0.0188 if f33 <= 2.5401 else 0.0472)) if f11 <= -0.090265 else (-0.0756 if f33 <= 4.8944 else -0.0188)) if f29 <= 3.5 else -0.1339) if f37 <= 1e-35 else ((0.1631 if f11 <= -0.083516 else 0.0867) if f7 <= 4.5 else ((-0.1258 if f21 <= 0.091966 else 0.0454) if f24 <= 0.01476 else ((0.0965 if f11 <= 0.8759 else -0.0497) if f20 <= 3.5 else -0.0569))))
    if total <= -2.106:
        return None
    total += ((-0.136 if f18 <= 12.5 else (((-0.0256 if f35 <= 1e-35 else (0.0671 if f32 <= 0.73943 else (0.0485 if f30 <= 1e-35 else -0.0256))) if f0 <= 1e-35 else 0.1318) if f30 <= 2.5 else (-0.0429 if f40 <= 1.5 else -0.1397))) if f37 <= 1e-35 else ((0.1515 if f3 <= 1e-35 else -0.0961) if f7 <= 3.5 else ((0.0908 if f30 <= 1e-35 else ((-0.1358 if f32 <= 0.37053 else (0.0297 if f34 <= 1e-35 else -0.2151)) if f8 <= 1e-35 else -0.1739)) if f38 <= 1.5 else 0.1126)))
    if total <= -2.149:
        return None
    total += (((0.032 if f14 <= -1.9615 else -0.1323) if f18 <= 17.5 else ((0.1103 if f18 <= 53.5 else 0.0079) if f14 <= -0.076 else ((-0.0021 if f11 <= 0.18736 else -0.1659) if f42 <= 0.3271 else -0.1253))) if f41 <= 1e-35 else (((0.0152 if f25 <= 0.5244 else (((0.1361 if f29 <= 4.5 else 0.0653) if f18 <= 77.5 else 0.0653) if f11 <= 0.48632 else 0.0152)) if f34 <= 1e-35 else 0.0152) if f14 <= 0.4845 else (-0.1152 if f24 <= 0.017938 else (-0.0579 if f42 <= 1.2673 else 0.0152))))
    if total <= -2.281:
        return None
    total += ((((0.1528 if f12 <= 1e-35 else (((0.0913 if f11 <= 0.18736 else -0.0112) if f39 <= 2.5 else (-0.1341 if f21 <= 0.047065 else 0.0847)) if f18 <= 89.5 else (0.0485 if f31 <= 0.93845 else -0.137))) if f2 <= 1e-35 else (-0.1899 if f25 <= 0.27386 else -0.0034)) if f6 <= 1e-35 else -0.2207) if f36 <= 6.5 else ((-0.134 if f41 <= 1e-35 else (0.0071 if f11 <= -0.091594 else -0.1029)) if f20 <= 1e-35 else ((0.0842 if f11 <= -0.088931 else -0.037) if f21 <= 0.50758 else -0.1226)))
    if total <= -2.19:
        return None
    total += (((0.1383 if f43 <= -1e-35 else (0.0366 if f44 <= 1.0721 else (0.0366 if f31 <= 0.10742 else 0.1453))) if f14 <= -1.2995 else ((0.0366 if f19 <= 5.5 else (-0.0432 if f43 <= -1e-35 else -0.1568)) if f25 <= 0.50352 else (((-0.0353 if f20 <= 1e-35 else (0.0366 if f34 <= 1e-35 else -0.0353)) if f41 <= 1e-35 else (0.0366 if f20 <= 3.5 else -0.0353)) if f30 <= 5.5 else (-0.0353 if f36 <= 10.5 else (-0.153 if f32 <= 0.77233 else -0.0546))))) if f6 <= 1e-35 else -0.2058)
    if total <= -2.225:
        return None
    total += (((((-0.0251 if f25 <= 0.4027 else (0.1763 if f16 <= 0.4295 else 0.0855)) if f7 <= 3.5 else ((-0.0386 if f8 <= 1e-35 else 0.1154) if f24 <= 0.017938 else ((0.0957 if f43 <= -1e-35 else ((0.1015 if f25 <= 0.9371 else -0.0386) if f27 <= 7.5 else -0.0056)) if f8 <= 1e-35 else ((-0.0313 if f43 <= -1e-35 else 0.1696) if f10 <= 1.5 else -0.0386)))) if f2 <= 1e-35 else (-0.0386 if f1 <= 1e-35 else 0.2391)) if f29 <= 3.5 else -0.0966) if f6 <= 1e-35 else -0.1918)
    if total <= -2.322:
        return None
    total += (((0.0293 if f14 <= -1.2995 else ((-0.0242 if f32 <= 0.11352 else -0.1441) if f32 <= 0.37053 else (-0.0242 if f42 <= 0.39318 else -0.113))) if f1 <= 1e-35 else 0.1991) if f41 <= 1e-35 else ((((0.0643 if f27 <= 11.5 else 0.0164) if f37 <= 1e-35 else (0.1299 if f7 <= 5.5 else 0.0465)) if f14 <= 0.5505 else ((-0.0014 if f42 <= 0.69269 else ((-0.0224 if f12 <= 1.5 else -0.2721) if f42 <= 0.93086 else -0.0377)) if f42 <= 1.2864 else 0.0164)) if f6 <= 1e-35 else -0.1737))
    if total <= -2.173:
        return None
    total += ((((0.1149 if f11 <= 0.48632 else -0.0133) if f3 <= 1e-35 else (-0.2157 if f1 <= 1e-35 else 0.1481)) if f7 <= 3.5 else ((((-0.0632 if f28 <= 0.4726 else 0.0394) if f2 <= 1e-35 else -0.0658) if f3 <= 1e-35 else (0.0849 if f11 <= -0.27283 else -0.2021)) if f1 <= 1e-35 else 0.1776)) if f36 <= 11.5 else (-0.1441 if f28 <= 0.53175 else ((((-0.0387 if f35 <= 1e-35 else 0.069) if f3 <= 1e-35 else -0.0387) if f2 <= 1e-35 else -0.0387) if f11 <= -0.081737 else -0.084)))
    if total <= -2.164:
        return None
    total += ((0.1761 if f16 <= -0.678 else ((((((0.085 if f32 <= 0.12674 else 0.007) if f42 <= 0.10051 else (0.085 if f31 <= 0.92146 else 0.007)) if f30 <= 1e-35 else (0.007 if f44 <= 0.047906 else -0.0253)) if f42 <= 1.2673 else ((-0.0253 if f32 <= 0.17263 else (0.085 if f44 <= 0.10889 else 0.0536)) if f44 <= 4.1351 else -0.0253)) if f30 <= 5.5 else ((-0.0253 if f9 <= 1e-35 else -0.0958) if f39 <= 1.5 else -0.1252)) if f6 <= 1e-35 else -0.169)) if f22 <= 0.92582 else -0.1868)
    if total <= -2.134:
        return None
    total += (((((0.0513 if f14 <= -0.5385 else 0.0029) if f12 <= 5.5 else (0.0736 if f3 <= 1e-35 else 0.0029)) if f0 <= 1e-35 else 0.1204) if f30 <= 1e-35 else (0.0029 if f14 <= -0.996 else ((((-0.0257 if f14 <= 2.209 else -0.1578) if f2 <= 1e-35 else (-0.1124 if f3 <= 1e-35 else -0.0257)) if f23 <= 1e-35 else -0.1561) if f34 <= 1e-35 else (-0.0763 if f41 <= 1e-35 else -0.1953)))) if f38 <= 1.5 else (0.1463 if f40 <= 1e-35 else (0.0823 if f14 <= 0.685 else -0.0818)))
    if total <= -2.16:
        return None
    total += ((((0.1315 if f11 <= -0.80427 else ((0.0036 if f31 <= 0.033616 else 0.0874) if f31 <= 0.4836 else -0.0027)) if f7 <= 3.5 else ((-0.0878 if f28 <= 0.44958 else ((0.0094 if f11 <= -0.07422 else -0.0433) if f42 <= 1.251 else (0.0581 if f42 <= 4.3693 else -0.0433))) if f1 <= 1e-35 else (0.1678 if f27 <= 24.5 else 0.0581))) if f23 <= 1e-35 else (-0.1542 if f31 <= 0.39434 else ((0.1215 if f27 <= 11.5 else -0.0592) if f11 <= 0.67178 else -0.1787))) if f6 <= 1e-35 else -0.1574)
    if total <= -2.102:
        return None
    total += (-0.1136 if f18 <= 11.5 else (((-0.1048 if f8 <= 1e-35 else 0.2177) if f25 <= 0.42997 else ((0.1487 if f16 <= -0.436 else (0.0867 if f12 <= 1e-35 else (((-0.0642 if f5 <= 1e-35 else 0.0867) if f21 <= 0.058258 else (0.0693 if f18 <= 55.5 else -0.0945)) if f24 <= 0.017938 else ((0.0867 if f18 <= 17.5 else 0.0304) if f8 <= 1e-35 else (0.0824 if f10 <= 1.5 else -0.1669))))) if f6 <= 1.5 else -0.1442)) if f18 <= 101.5 else (-0.2191 if f25 <= 0.79873 else -0.0555)))
    if total <= -2.015:
        return None
    total += (-0.1013 if f18 <= 11.5 else (((((0.083 if f31 <= 0.56286 else ((((-0.1804 if f12 <= 5.5 else 0.1165) if f18 <= 23.5 else 0.0934) if f18 <= 45.5 else -0.0909) if f37 <= 1e-35 else 0.0723)) if f7 <= 4.5 else (-0.0475 if f24 <= 0.015444 else ((0.0425 if f8 <= 1e-35 else -0.1723) if f34 <= 1e-35 else -0.0474))) if f18 <= 128.5 else (0.0216 if f12 <= 1.5 else (-0.2456 if f35 <= 7.5 else -0.0045))) if f23 <= 1e-35 else -0.0938) if f22 <= 0.86039 else -0.1547))
    if total <= -1.932:
        return None
    total += ((-0.0466 if f36 <= 9.5 else -0.138) if f18 <= 11.5 else ((((((0.2018 if f33 <= 0.53907 else 0.0777) if f18 <= 19.5 else (0.0113 if f21 <= 0.043961 else 0.1081)) if f22 <= 0.57003 else 0.0113) if f36 <= 11.5 else (0.0113 if f18 <= 29.5 else 0.1113)) if f31 <= 0.56286 else 0.0113) if f11 <= -0.088931 else ((0.0113 if f36 <= 5.5 else (-0.1138 if f18 <= 14.5 else (-0.0184 if f13 <= 1e-35 else -0.11))) if f18 <= 78.5 else (-0.0359 if f31 <= 0.91716 else -0.1485))))
    if total <= -2.046:
        return None
    total += (((((-0.0103 if f25 <= 0.47494 else (0.1186 if f9 <= 1e-35 else (0.0806 if f31 <= 0.55626 else -0.0103))) if f3 <= 1e-35 else -0.0103) if f40 <= 1e-35 else (-0.0103 if f42 <= 2.5858 else 0.1401)) if f7 <= 4.5 else ((((0.0887 if f36 <= 9.5 else 0.0076) if f33 <= 0.81881 else 0.0076) if f14 <= -0.841 else -0.0103) if f4 <= 1e-35 else 0.1809)) if f14 <= 0.0805 else ((-0.0682 if f28 <= 0.49123 else (-0.0103 if f16 <= 3.948 else -0.0422)) if f14 <= 1.8205 else -0.1076))
    if total <= -2.07:
        return None
    total += (((0.099 if f14 <= 0.0805 else (-0.067 if f43 <= 1e-35 else 0.0453)) if f27 <= 3.5 else (((-0.0057 if f36 <= 7.5 else -0.0385) if f28 <= 0.81297 else ((((0.0773 if f2 <= 1e-35 else 0.0304) if f11 <= 0.54736 else -0.0032) if f3 <= 1e-35 else -0.0032) if f20 <= 2.5 else -0.0032)) if f14 <= 0.894 else (-0.0385 if f27 <= 8.5 else (-0.0795 if f31 <= 0.80164 else -0.1822)))) if f38 <= 1.5 else ((0.078 if f27 <= 18.5 else -0.0801) if f41 <= 1e-35 else 0.1363))
    if total <= -2.15:
        return None
    total += (((((((((0.0949 if f14 <= -3.444 else 0.0156) if f24 <= 0.087129 else 0.0949) if f5 <= 1e-35 else 0.144) if f10 <= 1.5 else 0.0017) if f40 <= 1.5 else 0.0017) if f14 <= 0.22 else (0.0017 if f44 <= 0.27386 else (0.0002 if f35 <= 5.5 else -0.0967))) if f3 <= 1e-35 else (-0.1517 if f1 <= 1e-35 else (-0.0418 if f24 <= 0.023347 else 0.1182))) if f2 <= 1e-35 else ((-0.0026 if f30 <= 1e-35 else -0.0989) if f1 <= 1e-35 else 0.2029)) if f38 <= 1.5 else 0.0969)
    if total <= -2.031:
        return None
    total += (0.2049 if f16 <= -2.35 else ((0.0973 if f19 <= 5.5 else ((0.0457 if f35 <= 10.5 else -0.0998) if f36 <= 6.5 else -0.132)) if f18 <= 11.5 else ((((0.0401 if f14 <= -0.5165 else -0.0222) if f20 <= 1e-35 else ((((0.0831 if f14 <= 0.5605 else 0.0044) if f8 <= 1e-35 else -0.0333) if f21 <= 0.65476 else (0.088 if f19 <= 1.5 else -0.0333)) if f34 <= 1e-35 else -0.0295)) if f18 <= 77.5 else -0.0333) if f14 <= 1.4435 else (-0.0354 if f31 <= 0.57295 else -0.1286))))
    if total <= -2.067:
        return None
    total += (((((((((0.0675 if f12 <= 1e-35 else 0.0066) if f5 <= 1e-35 else 0.1191) if f24 <= 0.050088 else (0.0549 if f3 <= 1e-35 else 0.1191)) if f18 <= 69.5 else (-0.0202 if f9 <= 1.5 else 0.1191)) if f34 <= 1e-35 else -0.0202) if f13 <= 1e-35 else -0.0202) if f11 <= 0.18736 else (-0.0998 if f34 <= 1.5 else (-0.0202 if f9 <= 1e-35 else -0.123))) if f39 <= 2.5 else ((-0.0467 if f44 <= 2.2027 else 0.1191) if f42 <= 0.53379 else -0.1669)) if f4 <= 1e-35 else 0.2414)
    if total <= -1.948:
        return None
    total += (0.1933 if f16 <= -2.35 else (0.0346 if f27 <= 6.5 else (((((((-0.0663 if f20 <= 1e-35 else (-0.0285 if f44 <= 1.729 else 0.096)) if f24 <= 0.048465 else ((0.096 if f27 <= 24.5 else (-0.0627 if f20 <= 1e-35 else 0.096)) if f33 <= 0.65806 else -0.0045)) if f37 <= 1e-35 else 0.0526) if f20 <= 3.5 else -0.0792) if f6 <= 1e-35 else -0.1461) if f39 <= 1.5 else ((-0.1073 if f44 <= 0.12294 else 0.0394) if f42 <= 0.54199 else -0.1347)) if f22 <= 0.43019 else -0.0862)))
    if total <= -1.952:
        return None
    total += ((((-0.1264 if f8 <= 1e-35 else -0.0047) if f1 <= 1e-35 else 0.1028) if f18 <= 10.5 else ((((0.0008 if f42 <= 0.071859 else 0.0471) if f18 <= 45.5 else 0.0008) if f14 <= -0.841 else (((((-0.0676 if f28 <= 0.44619 else (-0.0178 if f20 <= 1.5 else -0.0427)) if f13 <= 1e-35 else -0.0679) if f14 <= 1.8535 else -0.1052) if f1 <= 1e-35 else 0.0008) if f33 <= 6.0208 else (0.0008 if f18 <= 250.5 else -0.16))) if f26 <= 0.98089 else 0.1028)) if f4 <= 1e-35 else 0.2158)
    if total <= -1.849:
        return None
    total += ((-0.0873 if f18 <= 10.5 else (((((((0.1667 if f18 <= 23.5 else 0.0367) if f32 <= 0.77233 else 0.0417) if f19 <= 10.5 else 0.0325) if f14 <= 0.093 else ((0.0033 if f16 <= 3.971 else (-0.1342 if f19 <= 14.5 else -0.0265)) if f1 <= 1e-35 else 0.0233)) if f18 <= 45.5 else ((-0.0929 if f26 <= 0.80726 else -0.001) if f38 <= 1.5 else 0.0794)) if f23 <= 1e-35 else (-0.0186 if f39 <= 1.5 else -0.171)) if f6 <= 1.5 else -0.1237)) if f22 <= 0.89444 else -0.139)
    if total <= -1.826:
        return None
    total += ((((-0.1227 if f12 <= 5.5 else 0.0485) if f15 <= 1e-35 else ((((0.0485 if f22 <= 0.12263 else -0.1021) if f20 <= 1e-35 else 0.0485) if f41 <= -1e-35 else ((-0.0688 if f33 <= 2.9104 else 0.0485) if f22 <= 0.055051 else 0.04)) if f12 <= 3.5 else -0.043)) if f27 <= 11.5 else (((((-0.0002 if f20 <= 3.5 else -0.0932) if f6 <= 1e-35 else -0.1519) if f22 <= 0.9298 else -0.1554) if f23 <= 1e-35 else -0.1223) if f45 <= 1e-35 else -0.1134)) if f1 <= 1e-35 else 0.1044)
    if total <= -1.722:
        return None
    total += (-0.0976 if f28 <= 0.24802 else ((0.1824 if f32 <= 0.11352 else (-0.0461 if f18 <= 21.5 else 0.0401)) if f35 <= 1e-35 else (((0.0623 if f11 <= -0.74811 else ((0.0355 if f32 <= 0.53597 else ((0.0355 if f18 <= 39.5 else -0.0084) if f27 <= 11.5 else -0.0163)) if f11 <= 0.81227 else -0.0461)) if f1 <= 1e-35 else 0.1107) if f34 <= 1e-35 else (((0.1459 if f18 <= 42.5 else (-0.0461 if f25 <= 0.92131 else 0.142)) if f10 <= 1.5 else -0.0461) if f3 <= 1e-35 else -0.0461))))
    if total <= -1.616:
        return None
    total += (-0.1069 if f28 <= 0.24802 else ((0.1493 if f24 <= 0.082385 else (0.1467 if f25 <= 0.86228 else -0.0512)) if f7 <= 1.5 else (0.0302 if f27 <= 5.5 else (((0.0083 if f19 <= 5.5 else -0.0512) if f0 <= 1e-35 else (0.1527 if f32 <= 0.63702 else 0.0083)) if f24 <= 0.027908 else (((-0.0512 if f25 <= 0.41764 else ((0.0256 if f24 <= 0.064665 else -0.0279) if f24 <= 0.1003 else 0.0458)) if f3 <= 1e-35 else -0.0512) if f1 <= 1e-35 else (0.18 if f32 <= 0.70602 else 0.0458))))))
    if total <= -1.532:
        return None
    total += (0.1211 if f16 <= -0.678 else (((((((-0.0438 if f32 <= 0.34162 else 0.0042) if f38 <= 1e-35 else (0.0068 if f36 <= 1e-35 else ((-0.4039 if f12 <= 5.5 else -0.0474) if f36 <= 7.5 else 0.0068))) if f0 <= 1e-35 else 0.022) if f40 <= 1.5 else (-0.0783 if f33 <= 1.2561 else 0.022)) if f3 <= 1e-35 else ((-0.0644 if f21 <= 0.10471 else -0.2306) if f1 <= 1e-35 else (-0.0524 if f24 <= 0.023347 else 0.022))) if f26 <= 0.98013 else 0.0578) if f38 <= 1.5 else 0.0578))
    if total <= -1.54:
        return None
    total += ((0.1009 if f25 <= 0.80132 else -0.0037) if f27 <= 3.5 else (-0.0811 if f35 <= 1e-35 else ((((0.0321 if f39 <= 1e-35 else 0.2213) if f32 <= 0.69604 else 0.0321) if f11 <= -0.06985 else -0.0131) if f42 <= 0.21474 else (((((-0.0276 if f28 <= 0.61159 else ((0.0212 if f24 <= 0.053631 else 0.1214) if f32 <= 0.57212 else (0.144 if f33 <= 0.25725 else 0.0036))) if f32 <= 0.93358 else -0.0481) if f31 <= 0.77913 else 0.0722) if f31 <= 0.93388 else -0.0809) if f39 <= 1.5 else -0.0785))))
    if total <= -1.418:
        return None
    total += ((((((((0.0325 if f14 <= 0.5505 else -0.0163) if f30 <= 1e-35 else ((-0.0163 if f31 <= 0.45567 else (-0.0871 if f31 <= 0.63733 else -0.0276)) if f24 <= 0.073283 else -0.0786)) if f24 <= 0.1003 else ((-0.0066 if f34 <= 3.5 else -0.1864) if f26 <= 0.78098 else (0.0493 if f22 <= 0.3901 else 0.0039))) if f44 <= 1.8198 else (0.0493 if f11 <= -0.064259 else -0.0211)) if f38 <= 1.5 else 0.0493) if f26 <= 0.98181 else 0.1022) if f22 <= 0.92582 else -0.1288) if f4 <= 1e-35 else 0.2083)
    if total <= -1.456:
        return None
    total += (0.1598 if f16 <= -2.35 else ((((0.0802 if f42 <= 0.66795 else (0.0802 if f11 <= -0.093189 else -0.0835)) if f19 <= 5.5 else ((0.0117 if f42 <= 0.50052 else (0.0802 if f14 <= -3.0195 else ((0.017 if f16 <= 3.695 else (-0.0954 if f33 <= 1.5469 else -0.0216)) if f21 <= 0.059412 else -0.0824))) if f42 <= 1.584 else (0.0441 if f42 <= 4.6021 else -0.0484))) if f13 <= 1e-35 else (0.0248 if f36 <= 3.5 else -0.0845)) if f38 <= 1.5 else (0.0802 if f14 <= 1.6665 else -0.0675)))
    if total <= -1.316:
        return None
    return total


def english(row):
    f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21, f22, f23, f24, f25, f26, f27, f28, f29, f30, f31, f32, f33, f34, f35, f36, f37, f38, f39, f40, f41, f42, f43, f44, f45 = row
    total = 0.0
    total += (((0.1631 if f18 <= 12.5 else 0.3658) if f22 <= 0.92582 else -0.1413) if f44 <= 1e-35 else ((0.3176 if f30 <= 3.5 else 0.0556) if f12 <= 1e-35 else (((-0.2879 if f41 <= 1e-35 else ((-0.153 if f19 <= 13.5 else 0.0237) if f30 <= 1.5 else -0.2464)) if f8 <= 1e-35 else 0.1586) if f21 <= 0.031498 else ((0.2731 if f30 <= 1e-35 else (-0.1248 if f26 <= 0.74526 else ((0.1333 if f36 <= 11.5 else -0.0034) if f19 <= 17.5 else -0.0378))) if f22 <= 0.58899 else -0.2892))))
    if total <= -0.389:
        return None
    total += (((-0.0592 if f18 <= 12.5 else ((0.273 if f21 <= 0.79286 else 0.1502) if f30 <= 1.5 else ((0.1502 if f30 <= 5.5 else -0.0148) if f21 <= 0.32883 else -0.0592))) if f14 <= -1.3205 else (-0.2882 if f18 <= 16.5 else ((-0.0592 if f14 <= 1.2545 else -0.1434) if f30 <= 1.5 else (-0.1434 if f14 <= 0.5545 else -0.2709)))) if f37 <= 1e-35 else ((0.2798 if f14 <= 0.149 else (-0.023 if f18 <= 14.5 else (0.2171 if f14 <= 2.6945 else 0.0049))) if f22 <= 0.8523 else -0.1659))
    if total <= -0.677:
        return None
    total += ((-0.1373 if f25 <= 0.25543 else (0.2491 if f14 <= 0.149 else (-0.0012 if f28 <= 0.31458 else 0.1867))) if f43 <= -1e-35 else (((-0.055 if f19 <= 13.5 else 0.0513) if f28 <= 0.69896 else (((0.1468 if f42 <= 0.055778 else 0.2312) if f30 <= 2.5 else (0.0513 if f44 <= 0.88304 else 0.1468)) if f2 <= 1e-35 else 0.0513)) if f14 <= -1.2255 else ((-0.2553 if f28 <= 0.61181 else (-0.2197 if f41 <= 1e-35 else -0.1564)) if f28 <= 0.80826 else (-0.1564 if f41 <= 1e-35 else -0.055))))
    if total <= -0.931:
        return None
    total += (((0.1629 if f39 <= 1.5 else -0.1204) if f36 <= 1e-35 else ((-0.2337 if f8 <= 1e-35 else 0.1463) if f41 <= 1e-35 else (-0.1959 if f18 <= 13.5 else 0.0212))) if f18 <= 18.5 else (((-0.185 if f25 <= 0.31534 else (((0.199 if f36 <= 1e-35 else (0.0019 if f33 <= 3.8353 else 0.1798)) if f38 <= 1e-35 else 0.229) if f45 <= 1e-35 else -0.1104)) if f6 <= 1e-35 else -0.2159) if f36 <= 9.5 else (0.0762 if f19 <= 18.5 else (-0.1411 if f38 <= 1e-35 else 0.1589))))
    if total <= -1.165:
        return None
    total += (((-0.0288 if f18 <= 12.5 else (((0.2063 if f31 <= 0.88516 else 0.0289) if f9 <= 1e-35 else (0.1495 if f27 <= 11.5 else -0.0288)) if f12 <= 3.5 else (-0.0288 if f25 <= 0.82953 else 0.1311))) if f14 <= -1.7605 else ((-0.1193 if f42 <= 0.099451 else (-0.0288 if f39 <= 1.5 else -0.1193)) if f29 <= 1e-35 else (-0.2262 if f18 <= 14.5 else (-0.1193 if f14 <= 0.41 else -0.195)))) if f37 <= 1e-35 else (-0.1246 if f25 <= 0.30217 else (0.2078 if f14 <= 0.149 else 0.1182)))
    if total <= -1.391:
        return None
    total += (((-0.0863 if f25 <= 0.68496 else 0.1253) if f14 <= -2.2905 else (-0.2163 if f28 <= 0.69578 else (-0.0863 if f36 <= 6.5 else -0.171))) if f18 <= 14.5 else (((0.1952 if f12 <= 2.5 else (0.0498 if f33 <= 1.223 else 0.1517)) if f36 <= 10.5 else 0.0498) if f14 <= 0.129 else ((-0.0917 if f25 <= 0.63246 else 0.0498) if f36 <= 3.5 else ((0.0498 if f16 <= -1.173 else (-0.1932 if f33 <= 1.3367 else (-0.0552 if f19 <= 31.5 else -0.1908))) if f38 <= 1e-35 else 0.0498))))
    if total <= -1.608:
        return None
    total += ((0.1776 if f12 <= 2.5 else ((-0.1814 if f41 <= 1e-35 else 0.0587) if f21 <= 0.022475 else 0.1182)) if f44 <= 1e-35 else ((0.061 if f12 <= 1e-35 else (-0.1868 if f28 <= 0.61181 else ((-0.0617 if f25 <= 0.79611 else 0.1914) if f7 <= 2.5 else ((-0.1392 if f21 <= 0.04881 else -0.0654) if f1 <= 1e-35 else 0.1412)))) if f33 <= 1.7171 else (0.1684 if f14 <= -1.1905 else ((-0.1621 if f33 <= 4.7817 else (-0.168 if f25 <= 0.57275 else 0.0553)) if f42 <= 0.49757 else 0.0727))))
    if total <= -1.794:
        return None
    total += (((((0.0915 if f18 <= 15.5 else 0.1768) if f14 <= 1.8045 else 0.0147) if f22 <= 0.62202 else -0.0607) if f6 <= 1e-35 else -0.2031) if f43 <= -1e-35 else ((-0.0282 if f18 <= 12.5 else (((0.0814 if f31 <= 0.86425 else -0.0282) if f27 <= 14.5 else -0.0282) if f26 <= 0.85969 else (0.0814 if f19 <= 6.5 else 0.1845))) if f14 <= -1.3205 else (((-0.1727 if f18 <= 12.5 else -0.0915) if f27 <= 7.5 else -0.1777) if f28 <= 0.80619 else (-0.0915 if f42 <= 0.071859 else -0.0282))))
    if total <= -1.967:
        return None
    total += ((((-0.0614 if f42 <= 0.28318 else 0.1415) if f7 <= 5.5 else -0.0668) if f14 <= -2.2905 else (-0.1784 if f33 <= 1.144 else -0.0668)) if f18 <= 14.5 else ((((0.1715 if f9 <= 1e-35 else (0.0396 if f38 <= 1e-35 else 0.1729)) if f2 <= 1e-35 else 0.0279) if f40 <= 1e-35 else (0.0279 if f38 <= 1.5 else 0.176)) if f14 <= 0.599 else ((0.0279 if f30 <= 1e-35 else (-0.0485 if f16 <= -0.838 else (-0.1032 if f40 <= 1e-35 else -0.1894))) if f38 <= 1e-35 else 0.0279)))
    if total <= -2.145:
        return None
    total += (((-0.1695 if f43 <= 1e-35 else (-0.1452 if f18 <= 14.5 else (0.0593 if f14 <= -0.411 else -0.0796))) if f41 <= 1e-35 else (((0.0456 if f18 <= 12.5 else (0.1874 if f32 <= 0.68801 else 0.0765)) if f14 <= 0.599 else -0.0071) if f30 <= 2.5 else (-0.1697 if f18 <= 13.5 else (-0.0088 if f34 <= 1e-35 else -0.1588)))) if f37 <= 1e-35 else ((0.1643 if f14 <= -0.6005 else ((0.1166 if f13 <= 1e-35 else -0.0153) if f23 <= 1e-35 else -0.1532)) if f6 <= 1e-35 else -0.1869))
    if total <= -2.291:
        return None
    total += ((((((-0.0344 if f19 <= 12.5 else 0.1046) if f14 <= -0.6005 else -0.0889) if f39 <= 2.5 else -0.1741) if f22 <= 0.65451 else -0.1991) if f33 <= 1.43 else (((((0.0716 if f19 <= 13.5 else 0.1944) if f14 <= 1.34 else -0.0062) if f9 <= 1e-35 else -0.1038) if f22 <= 0.54692 else -0.1139) if f3 <= 1e-35 else (0.043 if f32 <= 0.6476 else -0.2245))) if f37 <= 1e-35 else ((0.1474 if f12 <= 2.5 else (-0.1431 if f32 <= 0.28281 else 0.0771)) if f22 <= 0.82576 else -0.1121))
    if total <= -2.38:
        return None
    total += ((-0.1939 if f25 <= 0.36603 else ((((0.0669 if f12 <= 1.5 else -0.0002) if f33 <= 3.2236 else 0.1307) if f11 <= -0.085076 else ((((-0.1241 if f1 <= 1e-35 else -0.0002) if f8 <= 1e-35 else -0.0002) if f33 <= 1.223 else -0.0002) if f32 <= 1.3765 else -0.1663)) if f39 <= 1.5 else (0.1175 if f35 <= 2.5 else -0.1487))) if f37 <= 1e-35 else (-0.1256 if f25 <= 0.30217 else (-0.026 if f32 <= 0.27462 else ((0.1509 if f12 <= 2.5 else 0.075) if f11 <= 0.66863 else -0.008))))
    if total <= -2.38:
        return None
    total += ((((0.1566 if f12 <= 2.5 else 0.0557) if f30 <= 5.5 else -0.0256) if f2 <= 1e-35 else (0.1488 if f7 <= 1.5 else -0.0738)) if f7 <= 3.5 else ((((-0.0652 if f21 <= 0.033908 else (0.1206 if f10 <= 1e-35 else -0.0822)) if f2 <= 1e-35 else -0.1142) if f30 <= 2.5 else -0.1611) if f24 <= 0.015811 else (0.0838 if f44 <= 1e-35 else ((((-0.0437 if f22 <= 0.063165 else 0.0978) if f22 <= 0.5973 else -0.0437) if f31 <= 0.81003 else -0.0437) if f30 <= 2.5 else -0.1017))))
    if total <= -2.432:
        return None
    total += ((-0.1537 if f25 <= 0.33974 else ((((((0.0457 if f25 <= 0.92356 else -0.0645) if f12 <= 2.5 else -0.062) if f26 <= 0.83514 else 0.0884) if f38 <= 1e-35 else 0.145) if f39 <= 2.5 else (-0.1391 if f28 <= 0.661 else 0.0721)) if f6 <= 1e-35 else -0.2072)) if f36 <= 10.5 else (-0.1776 if f25 <= 0.61987 else ((-0.0652 if f27 <= 12.5 else -0.1523) if f28 <= 0.69578 else (((-0.0496 if f33 <= 0.50207 else 0.098) if f3 <= 1e-35 else -0.0652) if f12 <= 1.5 else -0.0527))))
    if total <= -2.386:
        return None
    total += ((-0.0642 if f36 <= 8.5 else -0.179) if f18 <= 12.5 else ((((((0.0225 if f36 <= 10.5 else -0.1261) if f21 <= 0.031498 else ((0.1295 if f11 <= 0.35706 else -0.0377) if f18 <= 83.5 else -0.1323)) if f22 <= 0.71652 else -0.1616) if f40 <= 1.5 else -0.1356) if f41 <= 1e-35 else ((((0.0958 if f22 <= 0.9298 else -0.1096) if f10 <= 2.5 else -0.0354) if f18 <= 126.5 else -0.0642) if f21 <= 0.6899 else (0.0654 if f19 <= 1.5 else -0.1861))) if f6 <= 1e-35 else -0.1861))
    if total <= -2.45:
        return None
    total += ((0.2501 if f16 <= -1.173 else (-0.1736 if f25 <= 0.33974 else ((((((0.1035 if f12 <= 3.5 else -0.0147) if f32 <= 0.84262 else -0.0004) if f45 <= 1e-35 else -0.0676) if f31 <= 0.89087 else -0.1636) if f36 <= 8.5 else (-0.142 if f32 <= 0.44034 else (0.0891 if f7 <= 2.5 else (-0.0567 if f5 <= 1e-35 else 0.092)))) if f6 <= 1e-35 else -0.1904))) if f37 <= 1e-35 else ((0.1455 if f6 <= 1e-35 else -0.0968) if f7 <= 3.5 else (0.0615 if f12 <= 3.5 else -0.0455)))
    if total <= -2.347:
        return None
    total += (((-0.1171 if f28 <= 0.24734 else (-0.0068 if f25 <= 0.59175 else 0.1185)) if f3 <= 1e-35 else -0.1341) if f7 <= 3.5 else (((-0.1573 if f25 <= 0.4769 else ((-0.0143 if f33 <= 0.68795 else (-0.0143 if f42 <= 0.091432 else 0.0626)) if f14 <= 0.129 else ((-0.1453 if f20 <= 1e-35 else -0.0143) if f33 <= 0.73957 else ((-0.0143 if f14 <= 2.2395 else -0.1258) if f20 <= 4.5 else -0.2262)))) if f3 <= 1e-35 else -0.1901) if f1 <= 1e-35 else (0.2231 if f34 <= 1e-35 else 0.0626)))
    if total <= -2.124:
        return None
    total += (((-0.1514 if f8 <= 1e-35 else -0.0454) if f20 <= 1e-35 else -0.0454) if f28 <= 0.48811 else (0.2007 if f16 <= -1.568 else (((-0.0335 if f33 <= 0.38552 else 0.1065) if f3 <= 1e-35 else -0.0454) if f12 <= 1e-35 else (((-0.0454 if f20 <= 1e-35 else (0.0412 if f11 <= -0.062256 else -0.0454)) if f41 <= 1e-35 else ((((-0.0454 if f33 <= 1.2407 else 0.0381) if f24 <= 0.017893 else 0.0458) if f3 <= 1e-35 else -0.0454) if f31 <= 0.88516 else -0.0454)) if f1 <= 1e-35 else 0.1065))))
    if total <= -2.233:
        return None
    total += (((0.0239 if f16 <= -1.173 else -0.1553) if f1 <= 1e-35 else 0.1919) if f18 <= 11.5 else ((((((0.1144 if f22 <= 0.53001 else (0.1337 if f27 <= 4.5 else 0.0055)) if f31 <= 0.89737 else (0.1145 if f14 <= -3.3955 else 0.0055)) if f45 <= 1e-35 else 0.0055) if f21 <= 0.69615 else 0.0055) if f9 <= 1e-35 else 0.0055) if f14 <= 0.569 else (0.0055 if f16 <= -0.303 else (((-0.0934 if f44 <= 1.7524 else -0.027) if f18 <= 25.5 else -0.027) if f14 <= 2.4095 else -0.1423))))
    if total <= -2.118:
        return None
    total += (((-0.0698 if f0 <= 1e-35 else 0.1039) if f36 <= 6.5 else -0.1385) if f18 <= 12.5 else (((((0.1664 if f19 <= 11.5 else 0.0798) if f30 <= 1.5 else 0.045) if f11 <= -0.20537 else ((0.045 if f27 <= 8.5 else 0.0161) if f30 <= 1e-35 else (0.0161 if f18 <= 19.5 else -0.0128))) if f38 <= 1.5 else (0.1504 if f18 <= 118.5 else -0.0128)) if f30 <= 4.5 else ((-0.0128 if f19 <= 11.5 else -0.1315) if f41 <= 1e-35 else (-0.1282 if f19 <= 4.5 else -0.0128))))
    if total <= -2.131:
        return None
    total += (((0.1083 if f7 <= 3.5 else (-0.0098 if f24 <= 0.020943 else (((0.085 if f42 <= 5.233 else -0.0098) if f34 <= 1e-35 else -0.0098) if f24 <= 0.1835 else -0.0098))) if f14 <= 1.34 else (-0.0098 if f16 <= -1e-35 else -0.0887)) if f36 <= 8.5 else (0.1915 if f16 <= -3.198 else (-0.1359 if f32 <= 0.38925 else (-0.1433 if f25 <= 0.54654 else ((((0.0684 if f31 <= 0.92258 else -0.0338) if f22 <= 0.13397 else -0.0143) if f9 <= 1e-35 else -0.0338) if f14 <= 0.6395 else -0.0793)))))
    if total <= -2.046:
        return None
    total += (((-0.0055 if f36 <= 6.5 else -0.1226) if f18 <= 12.5 else (((0.0996 if f43 <= -1e-35 else (0.0191 if f44 <= 1.1823 else (0.0322 if f20 <= 1e-35 else 0.1269))) if f14 <= 1.3845 else (-0.0662 if f42 <= 0.92329 else 0.0191)) if f34 <= 1e-35 else ((-0.1764 if f10 <= 1e-35 else (-0.0419 if f42 <= 0.48026 else 0.1375)) if f9 <= 1e-35 else -0.1845))) if f13 <= 1e-35 else (0.1069 if f7 <= 1.5 else ((0.0537 if f7 <= 5.5 else -0.1023) if f44 <= 0.090097 else -0.1273)))
    if total <= -2.014:
        return None
    total += ((((-0.0423 if f18 <= 11.5 else (((((0.0914 if f33 <= 0.17165 else -0.0423) if f33 <= 0.30038 else (0.0978 if f14 <= 0.05 else 0.0419)) if f19 <= 37.5 else -0.0423) if f13 <= 1e-35 else ((-0.0104 if f36 <= 4.5 else 0.1758) if f27 <= 6.5 else -0.0423)) if f20 <= 2.5 else (0.0412 if f27 <= 6.5 else -0.0423))) if f14 <= 2.4095 else -0.1053) if f40 <= 1.5 else ((0.0776 if f14 <= -0.501 else -0.1037) if f27 <= 12.5 else -0.1312)) if f22 <= 0.94591 else -0.1391)
    if total <= -1.971:
        return None
    total += (((0.1741 if f16 <= -2.068 else ((-0.0606 if f21 <= 0.025978 else (0.0936 if f30 <= 1e-35 else (0.0112 if f9 <= 1.5 else -0.1263))) if f41 <= 1e-35 else (0.0936 if f11 <= -0.32282 else ((0.0576 if f42 <= 5.6077 else -0.1001) if f32 <= 0.67769 else (0.0493 if f25 <= 0.79865 else ((-0.1412 if f25 <= 0.80735 else 0.0002) if f42 <= 1.9059 else (0.0346 if f21 <= 0.077524 else -0.277))))))) if f6 <= 1e-35 else -0.166) if f2 <= 1e-35 else (-0.1267 if f24 <= 0.050804 else -0.0298))
    if total <= -2.031:
        return None
    total += (((-0.0072 if f14 <= -2.5205 else -0.1201) if f1 <= 1e-35 else 0.1606) if f18 <= 12.5 else ((((((0.1253 if f44 <= 0.12034 else (0.0292 if f44 <= 1.1562 else (0.0292 if f43 <= 1e-35 else 0.1295))) if f12 <= 3.5 else 0.0292) if f14 <= 0.149 else ((-0.0686 if f44 <= 2.0851 else 0.0292) if f24 <= 0.015811 else (0.0292 if f14 <= 2.4445 else (-0.1466 if f44 <= 1.3575 else -0.0352)))) if f10 <= 2.5 else -0.0766) if f18 <= 128.5 else -0.125) if f23 <= 1e-35 else -0.1179))
    if total <= -2.002:
        return None
    total += (0.1694 if f16 <= -1.568 else ((((-0.1174 if f25 <= 0.30217 else ((0.0447 if f21 <= 0.74167 else -0.0612) if f7 <= 7.5 else ((0.0417 if f27 <= 7.5 else ((0.0148 if f36 <= 1e-35 else (0.0404 if f33 <= 0.30931 else -0.1831)) if f24 <= 0.050126 else 0.0302)) if f18 <= 85.5 else -0.1863))) if f3 <= 1e-35 else -0.1548) if f1 <= 1e-35 else 0.0825) if f40 <= 1e-35 else (((-0.027 if f33 <= 1.43 else 0.0825) if f12 <= 2.5 else -0.083) if f27 <= 14.5 else -0.0994)))
    if total <= -1.952:
        return None
    total += (((0.0037 if f18 <= 11.5 else (0.0689 if f30 <= 2.5 else 0.0079)) if f14 <= 0.5845 else (((0.0037 if f18 <= 67.5 else (-0.1242 if f32 <= 2.3365 else 0.0037)) if f23 <= 1e-35 else -0.1615) if f34 <= 1e-35 else -0.1685)) if f2 <= 1e-35 else (((0.0284 if f32 <= 0.79289 else -0.1832) if f42 <= 0.16153 else ((0.1105 if f36 <= 9.5 else -0.042) if f22 <= 0.40967 else -0.0725)) if f13 <= 1e-35 else (-0.1409 if f24 <= 0.13079 else (-0.0909 if f42 <= 1.3162 else 0.1261))))
    if total <= -1.949:
        return None
    total += ((((0.0629 if f11 <= -0.13279 else ((0.0176 if f19 <= 47.5 else -0.1349) if f21 <= 0.97368 else -0.136)) if f22 <= 0.9898 else (-0.155 if f24 <= 0.24662 else 0.1266)) if f34 <= 1e-35 else (-0.1707 if f8 <= 1e-35 else ((((0.0298 if f22 <= 0.079474 else -0.1792) if f22 <= 0.19478 else 0.0809) if f19 <= 11.5 else 0.135) if f9 <= 1e-35 else (0.0087 if f21 <= 0.024405 else -0.189)))) if f39 <= 1.5 else ((-0.0637 if f21 <= 0.04211 else 0.0654) if f42 <= 0.35747 else -0.1326))
    if total <= -1.931:
        return None
    total += ((0.1305 if f7 <= 1.5 else (((0.036 if f42 <= 1.4012 else 0.1512) if f30 <= 1e-35 else -0.0131) if f27 <= 5.5 else (((((-0.0401 if f28 <= 0.56168 else 0.0784) if f31 <= 0.40213 else (0.0716 if f11 <= -0.20757 else -0.0676)) if f36 <= 10.5 else (-0.1078 if f24 <= 0.014389 else ((-0.0584 if f22 <= 0.10763 else 0.1531) if f27 <= 14.5 else -0.0282))) if f31 <= 0.86425 else (-0.1908 if f22 <= 0.10102 else -0.0227)) if f2 <= 1e-35 else -0.0981))) if f38 <= 1.5 else 0.1184)
    if total <= -1.999:
        return None
    total += ((0.1159 if f16 <= -1.568 else ((0.0515 if f13 <= 1e-35 else 0.0045) if f14 <= -2.2905 else (((-0.132 if f19 <= 17.5 else 0.0045) if f35 <= 1e-35 else (((-0.0941 if f25 <= 0.30217 else (0.0045 if f29 <= 3.5 else -0.0566)) if f25 <= 0.9646 else -0.1624) if f20 <= 2.5 else ((-0.1364 if f19 <= 7.5 else 0.0045) if f7 <= 5.5 else (-0.1888 if f25 <= 0.83735 else -0.0111)))) if f39 <= 2.5 else (-0.1358 if f43 <= 1e-35 else -0.0201)))) if f4 <= 1e-35 else 0.2391)
    if total <= -1.979:
        return None
    total += ((((((0.1005 if f24 <= 0.017893 else -0.0061) if f24 <= 0.041842 else 0.1158) if f44 <= 0.24069 else (-0.0061 if f44 <= 1.1752 else ((-0.0061 if f26 <= 0.87019 else (0.1323 if f36 <= 4.5 else 0.0246)) if f39 <= 1e-35 else 0.0997))) if f11 <= -0.057339 else (((-0.1087 if f39 <= 1e-35 else -0.0061) if f24 <= 0.071714 else -0.0061) if f25 <= 0.87821 else -0.0061)) if f39 <= 2.5 else (-0.1084 if f44 <= 2.0035 else 0.0742)) if f38 <= 1e-35 else (0.0388 if f28 <= 0.76352 else 0.1319))
    if total <= -1.985:
        return None
    total += (((((-0.0034 if f21 <= 0.09233 else (0.1574 if f21 <= 0.29521 else -0.0034)) if f11 <= -0.18259 else (-0.0034 if f27 <= 6.5 else ((-0.0587 if f31 <= 0.92157 else -0.2141) if f24 <= 0.08023 else -0.0034))) if f42 <= 1.3162 else (((0.0973 if f22 <= 0.045983 else (0.0821 if f27 <= 5.5 else (-0.0937 if f27 <= 8.5 else 0.0163))) if f22 <= 0.35068 else 0.1131) if f42 <= 5.8944 else (0.029 if f11 <= -0.095877 else -0.1943))) if f6 <= 1.5 else -0.1424) if f38 <= 1.5 else 0.1006)
    if total <= -2.016:
        return None
    total += (((0.0608 if f16 <= -1.173 else -0.0971) if f18 <= 11.5 else (((0.0601 if f25 <= 0.94074 else -0.061) if f18 <= 133.5 else -0.0839) if f27 <= 5.5 else (0.0556 if f7 <= 2.5 else ((((-0.0247 if f4 <= 1e-35 else 0.0608) if f21 <= 0.20294 else (0.0608 if f18 <= 38.5 else (-0.0921 if f24 <= 0.029499 else 0.0365))) if f21 <= 0.69615 else (0.0295 if f13 <= 1e-35 else -0.1772)) if f19 <= 43.5 else -0.1516)))) if f1 <= 1e-35 else (0.1882 if f34 <= 1e-35 else 0.0608))
    if total <= -1.828:
        return None
    total += (((0.0978 if f39 <= 1.5 else 0.043) if f16 <= -1.173 else (((((0.017 if f11 <= 0.17553 else -0.0285) if f12 <= 3.5 else -0.0285) if f44 <= 0.27098 else (0.017 if f7 <= 1.5 else (-0.0285 if f44 <= 1.9384 else (0.017 if f27 <= 11.5 else (-0.0285 if f28 <= 0.86883 else 0.017))))) if f5 <= 1e-35 else 0.043) if f14 <= 1.21 else (((-0.0285 if f11 <= 0.96729 else -0.0888) if f7 <= 8.5 else -0.0888) if f14 <= 2.9095 else -0.1323))) if f4 <= 1e-35 else 0.2019)
    if total <= -1.856:
        return None
    total += (((((((((0.0781 if f2 <= 1e-35 else -0.0519) if f12 <= 2.5 else -0.0291) if f31 <= 0.22295 else (0.0501 if f35 <= 1.5 else -0.0324)) if f14 <= 2.4445 else -0.0977) if f39 <= 1.5 else (0.0638 if f35 <= 3.5 else -0.0933)) if f44 <= 1.2153 else (((-0.0985 if f35 <= 1e-35 else (0.0453 if f9 <= 1e-35 else -0.0587)) if f19 <= 13.5 else 0.0802) if f19 <= 28.5 else -0.0898)) if f4 <= 1e-35 else 0.1697) if f6 <= 1.5 else -0.1387) if f38 <= 1.5 else 0.088)
    if total <= -1.949:
        return None
    total += ((((-0.1019 if f25 <= 0.31534 else (((0.0502 if f19 <= 7.5 else ((0.0502 if f7 <= 2.5 else -0.0634) if f22 <= 0.44281 else 0.0502)) if f18 <= 16.5 else (0.0502 if f18 <= 61.5 else (-0.0963 if f18 <= 74.5 else (0.0502 if f18 <= 129.5 else -0.0636)))) if f9 <= 2.5 else -0.1202)) if f7 <= 6.5 else (-0.0252 if f40 <= 1.5 else -0.1147)) if f3 <= 1e-35 else ((-0.111 if f7 <= 6.5 else 0.0502) if f32 <= 0.54677 else -0.1741)) if f1 <= 1e-35 else 0.106)
    if total <= -1.843:
        return None
    total += (0.135 if f16 <= -3.198 else (((0.045 if f33 <= 0.20063 else ((0.0219 if f14 <= -0.391 else -0.0338) if f11 <= -0.097491 else -0.0598)) if f33 <= 1.223 else (((0.0048 if f20 <= 1.5 else -0.0792) if f26 <= 0.86041 else (0.0048 if f41 <= -1e-35 else (0.0664 if f25 <= 0.89937 else 0.0048))) if f8 <= 1e-35 else ((0.0664 if f10 <= 2.5 else -0.0421) if f14 <= -2.2905 else (-0.0421 if f21 <= 0.056349 else -0.1777)))) if f38 <= 1.5 else (-0.0604 if f28 <= 0.58404 else 0.0664)))
    if total <= -1.777:
        return None
    total += (((((0.0427 if f33 <= 0.20063 else 0.0109) if f25 <= 0.97183 else -0.1409) if f36 <= 10.5 else (-0.1194 if f25 <= 0.7378 else ((0.0427 if f2 <= 1e-35 else -0.0699) if f9 <= 1e-35 else (0.0427 if f44 <= 0.071946 else (-0.137 if f19 <= 25.5 else 0.0421))))) if f31 <= 0.8584 else ((0.0427 if f39 <= 1e-35 else -0.1071) if f25 <= 0.84169 else ((-0.1738 if f36 <= 8.5 else -0.0107) if f25 <= 0.94771 else 0.0385))) if f1 <= 1e-35 else (0.1409 if f34 <= 1e-35 else 0.0427))
    if total <= -1.636:
        return None
    total += ((((0.0035 if f36 <= 7.5 else (-0.0813 if f34 <= 2.5 else 0.0778)) if f18 <= 16.5 else ((0.0529 if f34 <= 1e-35 else ((-0.1233 if f34 <= 2.5 else 0.0578) if f3 <= 1e-35 else -0.1758)) if f40 <= 1e-35 else -0.0261)) if f18 <= 57.5 else (((-0.2053 if f19 <= 9.5 else (0.0818 if f18 <= 62.5 else -0.0958)) if f33 <= 7.381 else ((-0.1328 if f18 <= 79.5 else 0.0222) if f44 <= 1.144 else 0.0818)) if f38 <= 1e-35 else 0.0629)) if f4 <= 1e-35 else 0.1668)
    if total <= -1.583:
        return None
    total += ((((-0.0776 if f25 <= 0.31534 else (0.042 if f42 <= 5.0657 else -0.0851)) if f3 <= 1e-35 else (-0.1241 if f1 <= 1e-35 else 0.0525)) if f7 <= 5.5 else ((-0.0855 if f42 <= 0.063733 else (((-0.0457 if f21 <= 0.035099 else 0.0344) if f33 <= 1.2563 else 0.0391) if f33 <= 3.0132 else (0.0391 if f25 <= 0.62645 else (0.0267 if f21 <= 0.040408 else (-0.0042 if f14 <= -1.5505 else -0.1534))))) if f1 <= 1e-35 else 0.1041)) if f23 <= 1e-35 else (-0.1553 if f42 <= 1.1946 else 0.0637))
    if total <= -1.5:
        return None
    return total
