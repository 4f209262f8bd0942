"""Learned by bench/train_truncation.py, and written by it: not to be edited. README.md here says from what."""

FEATURES = {
    'other': ('open_word', 'comma', 'capital', 'closed', 'open_bracket', 'open_quote', 'bracket_words', 'last_chars', 'ellipsis', 'other_ellipses', 'ellipses', 'ends_like_word', 'last_open_word', 'capital_before', 'sentence_end', 'knows_sentence_ends', 'words', 'tail_words', 'marks', 'tail_capitals', 'titled', 'bullet', 'commas', 'plain_words', 'ended_share', 'others', 'alike_share', 'longer_open', 'long_open', 'rank', 'length_to_ended', 'length_to_open', 'like_ends', 'index', 'from_end', 'last', 'open_sections', 'open_before', 'open_after', 'before_ended', 'before_words', 'after_ended', 'after_words', 'after_open_like'),
    'english': ('open_word', 'comma', 'capital', 'closed', 'open_bracket', 'open_quote', 'bracket_words', 'last_chars', 'ellipsis', 'other_ellipses', 'ellipses', 'ends_like_word', 'last_open_word', 'capital_before', 'sentence_end', 'knows_sentence_ends', 'words', 'tail_words', 'marks', 'tail_capitals', 'titled', 'bullet', 'commas', 'plain_words', 'ended_share', 'others', 'alike_share', 'longer_open', 'long_open', 'rank', 'length_to_ended', 'length_to_open', 'like_ends', 'index', 'from_end', 'last', 'open_sections', 'open_before', 'open_after', 'before_ended', 'before_words', 'after_ended', 'after_words', 'after_open_like'),
}


def other(row):
    f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21, f22, f23, f24, f25, f26, f27, f28, f29, f30, f31, f32, f33, f34, f35, f36, f37, f38, f39, f40, f41, f42, f43 = row
    total = 0.0
    total += -0.102
    if total <= -0.202:
        return None
    total += (((-0.2444 if f14 <= -1.852 else (-0.3254 if f27 <= 1e-35 else (-0.4465 if f26 <= 0.62158 else -0.3761))) if f26 <= 0.82995 else ((0.1887 if f9 <= 1e-35 else -0.0828) if f12 <= 1e-35 else ((-0.1631 if f19 <= 0.026491 else (0.0756 if f11 <= -0.09731 else (-0.1408 if f40 <= 1.1986 else -0.0088))) if f14 <= 0.028 else -0.2444))) if f35 <= 1e-35 else ((0.1358 if f30 <= 0.37067 else 0.2049) if f14 <= 0.8135 else ((-0.1349 if f23 <= 0.50325 else 0.1276) if f8 <= 1e-35 else -0.0521)))
    if total <= -0.649:
        return None
    total += ((-0.0025 if f16 <= 12.5 else ((0.2727 if f6 <= 1.5 else -0.0816) if f20 <= 0.91107 else -0.0895)) if f42 <= 1e-35 else (((-0.2683 if f16 <= 14.5 else (-0.22 if f39 <= 1e-35 else (-0.0453 if f11 <= -0.056413 else -0.1844))) if f0 <= 1e-35 else 0.1628) if f31 <= 1.8629 else ((-0.2653 if f40 <= 0.37532 else -0.0003) if f16 <= 15.5 else (((0.1356 if f39 <= 1e-35 else 0.2526) if f11 <= 0.51604 else (-0.1083 if f32 <= 1e-35 else 0.1229)) if f3 <= 1e-35 else -0.1996))))
    if total <= -0.917:
        return None
    total += (((0.24 if f11 <= 0.85314 else 0.1349) if f3 <= 1e-35 else (-0.1838 if f30 <= 0.28956 else 0.0985)) if f41 <= -1e-35 else (((-0.1061 if f11 <= -0.074077 else -0.1945) if f34 <= 10.5 else -0.2417) if f26 <= 0.74019 else (((-0.0221 if f24 <= 0.83185 else (0.0678 if f40 <= 0.043637 else (0.2125 if f25 <= 9.5 else 0.0702))) if f3 <= 1e-35 else -0.1061) if f34 <= 6.5 else ((-0.0086 if f30 <= 0.60078 else 0.1501) if f11 <= -0.29826 else (-0.1061 if f26 <= 0.94337 else -0.0086)))))
    if total <= -1.158:
        return None
    total += ((0.2197 if f14 <= 0.2345 else (0.0789 if f36 <= 1.5 else 0.1673)) if f41 <= -1e-35 else (((0.1751 if f38 <= 2.5 else -0.155) if f12 <= 1e-35 else ((0.0454 if f14 <= -1.8115 else (-0.1883 if f39 <= 1e-35 else (-0.0657 if f14 <= 0.9005 else -0.1883))) if f27 <= 3.5 else -0.2293)) if f31 <= 1.6686 else ((0.1906 if f14 <= -2.0605 else -0.1603) if f39 <= -1e-35 else ((0.2196 if f14 <= -0.047 else (-0.018 if f31 <= 4.2071 else 0.1421)) if f3 <= 1e-35 else -0.1573))))
    if total <= -1.388:
        return None
    total += ((((0.124 if f27 <= 3.5 else -0.0506) if f14 <= -2.131 else (((-0.0531 if f14 <= 1e-35 else -0.1447) if f13 <= 1e-35 else -0.1625) if f27 <= 2.5 else -0.2016)) if f31 <= 1.4346 else (((-0.1676 if f29 <= 0.21913 else -0.0225) if f22 <= 0.018562 else (((-0.1113 if f30 <= 0.27043 else 0.1119) if f29 <= 0.90587 else -0.0499) if f9 <= 1e-35 else -0.1728)) if f0 <= 1e-35 else 0.2269)) if f35 <= 1e-35 else (0.2008 if f14 <= 0.028 else (-0.0823 if f30 <= 0.29289 else 0.1266)))
    if total <= -1.589:
        return None
    total += ((0.2354 if f12 <= 1e-35 else (((-0.0683 if f22 <= 0.027682 else 0.0712) if f21 <= 1e-35 else -0.1833) if f18 <= 1e-35 else (((0.064 if f14 <= 0.0565 else -0.1261) if f24 <= 0.82925 else 0.1408) if f36 <= 1e-35 else 0.1996))) if f34 <= 4.5 else ((0.0832 if f12 <= 1e-35 else ((-0.1792 if f8 <= 1e-35 else -0.0099) if f36 <= 1e-35 else 0.0507)) if f18 <= 1e-35 else (((0.1199 if f14 <= 0.5585 else -0.041) if f21 <= 1e-35 else -0.1519) if f20 <= 0.53923 else -0.1896)))
    if total <= -1.779:
        return None
    total += (((0.0937 if f12 <= 1e-35 else (-0.1726 if f26 <= 0.62158 else (-0.0388 if f14 <= 0.013 else -0.1285))) if f31 <= 1.8209 else ((-0.1672 if f30 <= 0.45261 else 0.0394) if f39 <= -1e-35 else ((0.1033 if f9 <= 1e-35 else -0.1535) if f6 <= 1.5 else -0.223))) if f35 <= 1e-35 else (0.1939 if f14 <= -0.7565 else (-0.0635 if f30 <= 0.32982 else (0.1464 if f8 <= 1e-35 else (((-0.1802 if f32 <= 1e-35 else 0.0964) if f9 <= 1e-35 else -0.3082) if f36 <= 1e-35 else 0.1501)))))
    if total <= -1.952:
        return None
    total += ((((-0.1498 if f39 <= 1e-35 else -0.081) if f25 <= 19.5 else -0.1963) if f26 <= 0.62158 else (((0.151 if f14 <= 0.9835 else -0.0467) if f6 <= 1e-35 else -0.081) if f7 <= 3.5 else ((-0.0494 if f39 <= 1e-35 else ((0.1322 if f14 <= -1e-35 else 0.021) if f20 <= 0.43019 else -0.0494)) if f11 <= -0.037785 else -0.081))) if f35 <= 1e-35 else (0.2106 if f12 <= 1e-35 else ((0.0081 if f20 <= 0.82843 else -0.3089) if f26 <= 0.53604 else (0.1371 if f11 <= 0.86464 else 0.0565))))
    if total <= -2.033:
        return None
    total += ((-0.1873 if f16 <= 11.5 else ((0.0394 if f2 <= 1e-35 else -0.1191) if f34 <= 5.5 else -0.1415)) if f16 <= 14.5 else ((((0.1869 if f25 <= 11.5 else 0.0435) if f11 <= -0.21005 else (0.0435 if f25 <= 4.5 else (-0.0932 if f39 <= 1e-35 else ((0.0435 if f21 <= 1e-35 else -0.1506) if f29 <= 0.50316 else (0.0025 if f11 <= -0.033452 else -0.1207))))) if f6 <= 1e-35 else -0.2204) if f35 <= 1e-35 else ((0.1839 if f11 <= -0.12482 else 0.114) if f11 <= 0.89178 else -0.0041)))
    if total <= -2.174:
        return None
    total += (((0.1494 if f34 <= 4.5 else -0.0787) if f14 <= -2.528 else (-0.1874 if f39 <= 1e-35 else (-0.0787 if f34 <= 10.5 else -0.1712))) if f16 <= 13.5 else ((((0.0272 if f23 <= 0.43095 else 0.1836) if f34 <= 11.5 else 0.0392) if f7 <= 3.5 else (0.0272 if f35 <= 1e-35 else (0.1338 if f32 <= 1e-35 else 0.0272))) if f14 <= 0.098 else ((-0.1745 if f23 <= 0.60147 else (-0.1244 if f24 <= 0.78638 else (0.0191 if f14 <= 0.8405 else -0.0659))) if f35 <= 1e-35 else 0.0272)))
    if total <= -2.348:
        return None
    total += (((0.163 if f14 <= -0.7985 else (((0.0829 if f40 <= 0.30034 else -0.1161) if f39 <= 1e-35 else 0.1144) if f2 <= 1e-35 else -0.026)) if f3 <= 1e-35 else (-0.237 if f1 <= 1e-35 else 0.1426)) if f42 <= 1e-35 else ((0.1431 if f12 <= 1e-35 else ((0.082 if f14 <= -2.0605 else -0.0724) if f39 <= 1e-35 else ((((0.1017 if f14 <= 0.9235 else -0.0142) if f29 <= 0.81366 else -0.0599) if f20 <= 0.47913 else -0.0724) if f3 <= 1e-35 else -0.0724))) if f27 <= 2.5 else -0.1336))
    if total <= -2.482:
        return None
    total += (((-0.1647 if f16 <= 11.5 else (-0.1287 if f39 <= 1e-35 else (-0.1951 if f23 <= 0.46202 else (0.0836 if f3 <= 1e-35 else -0.1325)))) if f8 <= 1e-35 else 0.0763) if f16 <= 14.5 else ((((((0.1356 if f8 <= 1e-35 else 0.0521) if f37 <= 2.5 else 0.0521) if f2 <= 1e-35 else 0.0521) if f11 <= 0.61535 else 0.0066) if f28 <= 5.5 else (-0.1023 if f35 <= 1e-35 else 0.0066)) if f3 <= 1e-35 else (0.0423 if f23 <= 0.22587 else (-0.1712 if f36 <= 1e-35 else 0.02))))
    if total <= -2.398:
        return None
    total += ((((0.0551 if f17 <= 8.5 else ((((-0.1147 if f26 <= 0.55917 else (-0.015 if f11 <= -0.062712 else -0.0798)) if f6 <= 1e-35 else -0.1995) if f0 <= 1e-35 else 0.0521) if f4 <= 1e-35 else 0.3401)) if f31 <= 3.3406 else (0.1435 if f11 <= -0.12635 else 0.02)) if f20 <= 0.61325 else -0.1755) if f35 <= 1e-35 else (((((-0.0969 if f39 <= 1e-35 else 0.0371) if f26 <= 0.82625 else 0.0915) if f9 <= 1e-35 else -0.1312) if f36 <= 1.5 else 0.1173) if f0 <= 1e-35 else 0.1822))
    if total <= -2.453:
        return None
    total += (((-0.1149 if f39 <= 1e-35 else (-0.1517 if f16 <= 9.5 else 0.0825)) if f7 <= 3.5 else -0.1463) if f16 <= 12.5 else (((0.1422 if f38 <= 1e-35 else (0.1062 if f37 <= 1e-35 else 0.0102)) if f7 <= 3.5 else (((0.1135 if f20 <= 0.84681 else 0.0102) if f32 <= 1e-35 else 0.0102) if f41 <= -1e-35 else (0.0102 if f40 <= 1.6591 else (0.1557 if f12 <= 2.5 else 0.0223)))) if f14 <= 0.2055 else (-0.0983 if f26 <= 0.69478 else (0.0102 if f14 <= 1.3655 else -0.0569))))
    if total <= -2.536:
        return None
    total += (-0.1218 if f16 <= 12.5 else ((0.1377 if f9 <= 2.5 else -0.1266) if f12 <= 1e-35 else (((0.2193 if f7 <= 1.5 else (((((-0.0142 if f19 <= 0.062996 else 0.0476) if f40 <= 1.2362 else (0.0935 if f37 <= 1e-35 else -0.0763)) if f9 <= 1e-35 else (-0.0055 if f32 <= 1e-35 else -0.1681)) if f36 <= 1.5 else 0.1267) if f13 <= 1e-35 else ((-0.0554 if f19 <= 0.30495 else 0.1051) if f2 <= 1e-35 else -0.1157))) if f6 <= 1e-35 else -0.1859) if f21 <= 1e-35 else -0.1333)))
    if total <= -2.658:
        return None
    total += (((0.0822 if f11 <= -0.077633 else -0.098) if f7 <= 3.5 else (-0.0572 if f25 <= 11.5 else -0.1346)) if f16 <= 15.5 else (((-0.0972 if f23 <= 0.43095 else (0.1407 if f10 <= 1.5 else (0.1029 if f11 <= -0.02547 else -0.0897))) if f7 <= 3.5 else (((0.0565 if f21 <= 1e-35 else -0.0896) if f2 <= 1e-35 else -0.04) if f10 <= 1.5 else (0.0208 if f8 <= 1e-35 else (-0.1572 if f36 <= 1.5 else 0.0923)))) if f3 <= 1e-35 else (0.0843 if f23 <= 0.11438 else -0.1207)))
    if total <= -2.715:
        return None
    total += (((-0.1084 if f8 <= 1e-35 else 0.083) if f18 <= 1e-35 else ((((0.1559 if f29 <= 0.41703 else 0.0381) if f3 <= 1e-35 else (0.1746 if f23 <= 0.32738 else -0.148)) if f21 <= 1e-35 else -0.118) if f20 <= 0.78175 else -0.1659)) if f39 <= 1e-35 else (((0.1153 if f18 <= 1.5 else 0.0508) if f14 <= -0.1585 else (-0.1498 if f23 <= 0.34014 else ((0.0508 if f7 <= 8.5 else -0.0506) if f8 <= 1e-35 else (0.0467 if f29 <= 0.49667 else -0.0987)))) if f3 <= 1e-35 else -0.0937))
    if total <= -2.809:
        return None
    total += ((((((0.0404 if f30 <= 0.32083 else 0.1005) if f14 <= 1.6295 else -0.0082) if f41 <= -1e-35 else ((0.1513 if f15 <= 1e-35 else 0.0443) if f11 <= -0.34598 else ((-0.0082 if f5 <= 1e-35 else 0.0311) if f22 <= 0.1052 else 0.0311))) if f11 <= 0.29218 else (((-0.1558 if f19 <= 0.060915 else -0.0082) if f10 <= 1e-35 else -0.0082) if f10 <= 2.5 else (-0.0082 if f14 <= -1.54 else -0.1846))) if f37 <= 2.5 else (-0.1191 if f19 <= 0.32917 else 0.1421)) if f20 <= 0.82843 else -0.1811)
    if total <= -2.778:
        return None
    total += (((((-0.0393 if f18 <= 1e-35 else 0.0826) if f23 <= 0.6476 else (0.1284 if f14 <= 1.332 else -0.0381)) if f3 <= 1e-35 else -0.0393) if f7 <= 3.5 else ((((0.1179 if f16 <= 46.5 else 0.0044) if f14 <= -2.0605 else -0.0393) if f40 <= 1.0463 else ((((0.0916 if f28 <= 1e-35 else 0.0142) if f5 <= 1e-35 else 0.1625) if f40 <= 4.6396 else -0.0393) if f3 <= 1e-35 else -0.0393)) if f36 <= 1.5 else 0.103)) if f28 <= 5.5 else (-0.1207 if f18 <= 1e-35 else -0.0393))
    if total <= -2.841:
        return None
    total += (((0.108 if f11 <= -0.22813 else (((0.0612 if f7 <= 2.5 else -0.0482) if f22 <= 0.037855 else (0.0369 if f11 <= 0.44721 else ((-0.0064 if f25 <= 9.5 else -0.1176) if f30 <= 2.9348 else -0.2067))) if f40 <= 1.2362 else ((0.0612 if f6 <= 1.5 else -0.1443) if f40 <= 4.542 else (0.0612 if f11 <= -0.074791 else -0.1379)))) if f20 <= 0.77098 else -0.1525) if f34 <= 11.5 else (-0.1464 if f30 <= 0.42137 else ((-0.0451 if f23 <= 0.90779 else 0.0719) if f38 <= 1.5 else -0.1313)))
    if total <= -2.78:
        return None
    total += ((((((0.0142 if f30 <= 0.28318 else (0.0998 if f30 <= 0.68465 else (0.0792 if f40 <= 0.38493 else (0.0142 if f5 <= 1e-35 else 0.1167)))) if f38 <= 1e-35 else 0.0142) if f11 <= -0.033452 else ((-0.0312 if f30 <= 0.32982 else (0.0142 if f6 <= 1e-35 else -0.0312)) if f9 <= 1e-35 else -0.0312)) if f2 <= 1e-35 else -0.0312) if f36 <= 1.5 else 0.1093) if f28 <= 5.5 else (((-0.0638 if f2 <= 1e-35 else -0.1452) if f37 <= 1.5 else -0.1385) if f26 <= 0.75212 else -0.0312))
    if total <= -2.843:
        return None
    total += ((((0.085 if f29 <= 0.5244 else -0.0555) if f35 <= 1e-35 else 0.1554) if f12 <= 1e-35 else (((((-0.0889 if f37 <= 1e-35 else 0.0437) if f40 <= 0.098767 else ((0.0393 if f11 <= -0.037785 else (-0.0202 if f32 <= 1.5 else 0.0147)) if f28 <= 5.5 else -0.0568)) if f38 <= 2.5 else -0.1021) if f4 <= 1e-35 else 0.2337) if f21 <= 1e-35 else ((-0.1092 if f29 <= 0.34392 else 0.0461) if f32 <= 1e-35 else -0.1749))) if f1 <= 1e-35 else (0.221 if f32 <= 1.5 else -0.1188))
    if total <= -2.622:
        return None
    total += ((-0.1075 if f23 <= 0.41801 else (((0.0836 if f21 <= 1e-35 else -0.0598) if f10 <= 1.5 else -0.0023) if f7 <= 4.5 else (((-0.0893 if f40 <= 1e-35 else (0.0469 if f12 <= 1.5 else -0.0353)) if f37 <= 1.5 else -0.1018) if f19 <= 0.069366 else ((0.0551 if f19 <= 0.98438 else -0.0859) if f10 <= 3.5 else (0.0919 if f11 <= -0.07583 else -0.1509))))) if f3 <= 1e-35 else (((-0.0292 if f31 <= 1.4125 else 0.235) if f23 <= 0.067816 else -0.1856) if f1 <= 1e-35 else 0.1343))
    if total <= -2.498:
        return None
    total += (((0.1603 if f7 <= 1.5 else (0.0795 if f14 <= 0.345 else -0.029)) if f7 <= 3.5 else ((((0.1003 if f29 <= 0.40683 else 0.0352) if f14 <= -0.1585 else 0.0057) if f20 <= 0.35806 else (-0.1054 if f22 <= 0.023393 else -0.0082)) if f18 <= 4.5 else -0.1263)) if f34 <= 8.5 else ((-0.1112 if f8 <= 1e-35 else (0.1816 if f10 <= 2.5 else -0.1121)) if f22 <= 0.014546 else (((0.036 if f14 <= -0.5255 else -0.0404) if f27 <= 5.5 else -0.1277) if f26 <= 0.97087 else 0.1417)))
    if total <= -2.482:
        return None
    total += (((0.0031 if f16 <= 14.5 else (((0.0974 if f20 <= 0.59041 else 0.0031) if f9 <= 1e-35 else (0.1032 if f16 <= 19.5 else 0.0031)) if f16 <= 42.5 else (0.0031 if f36 <= 1.5 else 0.1139))) if f14 <= 0.221 else ((-0.1053 if f26 <= 0.55917 else (-0.0139 if f20 <= 0.27842 else -0.0691)) if f35 <= 1e-35 else 0.0031)) if f3 <= 1e-35 else (-0.1495 if f22 <= 0.039321 else ((0.0731 if f41 <= 1e-35 else -0.0642) if f20 <= 0.13841 else (-0.1172 if f22 <= 0.1991 else 0.1039))))
    if total <= -2.439:
        return None
    total += ((((0.0503 if f14 <= -2.789 else -0.0996) if f23 <= 0.41801 else (((0.0482 if f17 <= 12.5 else (0.1596 if f23 <= 0.94015 else 0.0482)) if f14 <= -0.6285 else (0.0095 if f19 <= 0.059412 else 0.0482)) if f10 <= 1.5 else ((0.0074 if f17 <= 9.5 else 0.1404) if f14 <= -1.578 else (-0.0771 if f42 <= 0.75236 else 0.0074)))) if f3 <= 1e-35 else ((0.1908 if f33 <= 10.5 else -0.0433) if f23 <= 0.05719 else -0.0813)) if f38 <= 2.5 else (-0.0177 if f37 <= 1e-35 else -0.1526))
    if total <= -2.52:
        return None
    total += ((0.078 if f17 <= 6.5 else -0.0964) if f16 <= 11.5 else (((0.1654 if f7 <= 1.5 else (((((0.0532 if f12 <= 5.5 else 0.1252) if f9 <= 1e-35 else -0.0236) if f17 <= 10.5 else ((-0.0236 if f24 <= 0.9752 else 0.0974) if f22 <= 0.048465 else (0.0446 if f28 <= 5.5 else -0.0236))) if f14 <= 1.7085 else -0.0675) if f4 <= 1e-35 else 0.2372)) if f6 <= 1e-35 else -0.1435) if f16 <= 65.5 else ((0.1022 if f11 <= -0.09731 else -0.0358) if f28 <= 1e-35 else -0.0987)))
    if total <= -2.617:
        return None
    total += (((0.1295 if f7 <= 1.5 else (((0.0906 if f14 <= 0.303 else -0.0222) if f25 <= 3.5 else ((-0.0222 if f34 <= 6.5 else -0.1234) if f16 <= 12.5 else (((0.0224 if f14 <= 0.998 else -0.0334) if f18 <= 3.5 else -0.0828) if f13 <= 1e-35 else (0.0652 if f14 <= -3.5415 else (-0.0427 if f25 <= 12.5 else (-0.2151 if f25 <= 29.5 else -0.0447)))))) if f1 <= 1e-35 else (0.1295 if f16 <= 112.5 else -0.1254))) if f21 <= 1e-35 else -0.09) if f4 <= 1e-35 else 0.2667)
    if total <= -2.487:
        return None
    total += ((((((0.0257 if f17 <= 9.5 else (0.0257 if f7 <= 2.5 else 0.115)) if f14 <= -0.7565 else (-0.074 if f16 <= 11.5 else (0.0257 if f17 <= 10.5 else -0.0003))) if f16 <= 65.5 else (((-0.1129 if f23 <= 0.7376 else -0.0023) if f23 <= 0.8712 else (-0.074 if f8 <= 1e-35 else (-0.3585 if f16 <= 96.5 else -0.0321))) if f23 <= 0.90967 else 0.0185)) if f6 <= 1e-35 else -0.1262) if f20 <= 0.58477 else (-0.1033 if f8 <= 1e-35 else 0.1189)) if f4 <= 1e-35 else 0.2405)
    if total <= -2.385:
        return None
    total += (((0.1008 if f25 <= 2.5 else 0.0185) if f14 <= 0.968 else ((-0.0702 if f22 <= 0.018562 else 0.0015) if f17 <= 59.5 else -0.1532)) if f34 <= 11.5 else ((0.0847 if f11 <= -0.91832 else -0.1221) if f30 <= 0.41729 else (((-0.0138 if f16 <= 20.5 else 0.1449) if f25 <= 10.5 else ((((-0.0664 if f26 <= 0.69478 else 0.0381) if f3 <= 1e-35 else -0.1241) if f16 <= 39.5 else -0.0828) if f26 <= 0.98245 else 0.1534)) if f37 <= 1.5 else (-0.1515 if f16 <= 22.5 else -0.0008))))
    if total <= -2.452:
        return None
    total += ((((0.1303 if f20 <= 0.39434 else 0.0589) if f11 <= -0.14904 else (0.0068 if f5 <= 1e-35 else 0.0589)) if f28 <= 1e-35 else (((((0.0068 if f13 <= 1e-35 else -0.0515) if f11 <= 1.0356 else -0.1264) if f7 <= 5.5 else (((-0.0289 if f10 <= 3.5 else -0.0995) if f24 <= 0.92382 else 0.0068) if f19 <= 0.82576 else -0.1733)) if f6 <= 1.5 else -0.1527) if f20 <= 0.80385 else -0.143)) if f1 <= 1e-35 else ((0.2785 if f19 <= 0.023533 else 0.067) if f12 <= 2.5 else 0.0417))
    if total <= -2.187:
        return None
    total += ((((((0.1178 if f30 <= 0.10042 else -0.1102) if f30 <= 0.20497 else (0.0409 if f16 <= 32.5 else 0.0049)) if f10 <= 1.5 else ((-0.0719 if f30 <= 0.40936 else (0.1043 if f25 <= 12.5 else (-0.043 if f24 <= 0.92205 else 0.0971))) if f8 <= 1e-35 else ((-0.0977 if f42 <= 0.20145 else (-0.0337 if f33 <= 5.5 else 0.2852)) if f30 <= 0.50155 else -0.106))) if f20 <= 0.97352 else -0.1132) if f6 <= 3.5 else -0.148) if f43 <= 1e-35 else (-0.111 if f40 <= 1.1823 else 0.0178))
    if total <= -2.133:
        return None
    total += (((-0.0617 if f16 <= 11.5 else (0.1277 if f7 <= 1.5 else ((0.0641 if f14 <= -0.3765 else (-0.0143 if f33 <= 9.5 else 0.034)) if f16 <= 42.5 else ((-0.0351 if f35 <= 1e-35 else 0.0743) if f8 <= 1e-35 else ((-0.0243 if f11 <= -0.074791 else -0.2899) if f32 <= 1.5 else (0.0883 if f33 <= 5.5 else -0.1074)))))) if f3 <= 1e-35 else (-0.1239 if f1 <= 1e-35 else ((0.1706 if f16 <= 112.5 else -0.0931) if f32 <= 1.5 else -0.1344))) if f37 <= 2.5 else -0.08)
    if total <= -1.962:
        return None
    total += ((((((((((-0.0729 if f23 <= 0.6476 else (0.0197 if f6 <= 1e-35 else -0.1298)) if f7 <= 6.5 else -0.0632) if f16 <= 67.5 else -0.1638) if f35 <= 1e-35 else (0.0241 if f2 <= 1e-35 else -0.0471)) if f22 <= 0.1052 else 0.0241) if f31 <= 5.5132 else (0.0241 if f11 <= -0.12855 else -0.2047)) if f5 <= 1e-35 else (0.0241 if f40 <= 0.88022 else 0.1011)) if f31 <= 7.8167 else (0.0876 if f11 <= -0.086054 else 0.016)) if f16 <= 128.5 else -0.1006) if f4 <= 1e-35 else 0.2048)
    if total <= -1.946:
        return None
    total += (((((((0.0169 if f17 <= 29.5 else -0.0327) if f37 <= 2.5 else (0.0191 if f17 <= 10.5 else -0.0933)) if f16 <= 52.5 else (((-0.0286 if f33 <= 5.5 else -0.2431) if f17 <= 8.5 else 0.0191) if f12 <= 3.5 else (0.0191 if f17 <= 11.5 else -0.1252))) if f2 <= 1e-35 else (0.0182 if f28 <= 1e-35 else -0.083)) if f5 <= 1e-35 else 0.0507) if f4 <= 1e-35 else 0.2031) if f36 <= 1.5 else ((-0.0146 if f20 <= 0.050424 else 0.1043) if f21 <= 1e-35 else -0.1448))
    if total <= -1.928:
        return None
    total += ((0.1024 if f7 <= 2.5 else (0.0585 if f28 <= 1e-35 else (((-0.1184 if f26 <= 0.22391 else 0.0154) if f17 <= 21.5 else -0.0647) if f36 <= 1.5 else 0.03))) if f34 <= 2.5 else (((-0.0814 if f31 <= 0.9485 else (0.1561 if f29 <= 0.89513 else -0.039)) if f25 <= 3.5 else (((0.1372 if f17 <= 8.5 else -0.062) if f19 <= 0.021055 else 0.0224) if f39 <= 1e-35 else (0.0667 if f29 <= 0.20084 else (0.0016 if f13 <= 1e-35 else -0.0906)))) if f21 <= 1e-35 else -0.0748))
    if total <= -1.99:
        return None
    total += (((((0.0516 if f8 <= 1e-35 else (0.0982 if f23 <= 0.75162 else -0.0243)) if f34 <= 1.5 else (((-0.0243 if f17 <= 53.5 else 0.1052) if f9 <= 1.5 else 0.1032) if f8 <= 1e-35 else ((0.1604 if f31 <= 3.5742 else (0.0988 if f12 <= 2.5 else -0.0243)) if f9 <= 1e-35 else -0.0243))) if f14 <= 1.332 else -0.0498) if f22 <= 0.1052 else (((0.0712 if f11 <= -0.084196 else -0.0634) if f17 <= 9.5 else 0.0632) if f37 <= 3.5 else -0.1269)) if f20 <= 0.97352 else -0.1274)
    if total <= -1.927:
        return None
    total += (((((0.044 if f7 <= 3.5 else ((((-0.0449 if f42 <= 0.067232 else 0.1543) if f31 <= 0.49029 else 0.0258) if f7 <= 6.5 else -0.0087) if f12 <= 1.5 else (-0.0242 if f19 <= 0.18258 else 0.0341))) if f3 <= 1e-35 else (-0.0449 if f1 <= 1e-35 else 0.0761)) if f11 <= 1.0765 else -0.0945) if f13 <= 1e-35 else ((-0.0326 if f8 <= 1e-35 else 0.2193) if f16 <= 20.5 else ((-0.1086 if f31 <= 7.4083 else 0.0726) if f25 <= 8.5 else -0.1297))) if f36 <= 1.5 else 0.0627)
    if total <= -1.851:
        return None
    total += (((((((-0.0498 if f16 <= 13.5 else ((-0.0782 if f23 <= 0.41801 else 0.0407) if f10 <= 3.5 else -0.1246)) if f3 <= 1e-35 else -0.1071) if f22 <= 0.02449 else (0.0138 if f31 <= 1.0573 else -0.2543)) if f22 <= 0.028654 else (0.0391 if f40 <= 0.66792 else (-0.0412 if f40 <= 1.1986 else (-0.022 if f31 <= 0.58864 else ((0.0831 if f10 <= 1.5 else -0.0223) if f40 <= 4.6396 else -0.0679))))) if f16 <= 68.5 else -0.0401) if f38 <= 3.5 else -0.089) if f26 <= 0.98507 else 0.1692)
    if total <= -1.812:
        return None
    total += ((((((0.0064 if f16 <= 196.0 else -0.1336) if f37 <= 3.5 else (-0.0977 if f19 <= 0.22792 else 0.1007)) if f40 <= 1.9672 else ((0.1098 if f37 <= 1e-35 else -0.0615) if f16 <= 19.5 else (0.0639 if f40 <= 2.6712 else -0.091))) if f3 <= 1e-35 else ((0.1861 if f32 <= 1e-35 else -0.0357) if f23 <= 0.53452 else -0.1442)) if f1 <= 1e-35 else (0.2129 if f16 <= 19.5 else ((-0.0393 if f20 <= 0.10085 else 0.1858) if f32 <= 1e-35 else -0.1253))) if f40 <= 4.542 else -0.0798)
    if total <= -1.602:
        return None
    return total


def english(row):
    f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21, f22, f23, f24, f25, f26, f27, f28, f29, f30, f31, f32, f33, f34, f35, f36, f37, f38, f39, f40, f41, f42, f43 = row
    total = 0.0
    total += ((0.3492 if f14 <= -0.149 else (-0.0493 if f16 <= 14.5 else (0.2857 if f8 <= 1e-35 else 0.1607))) if f42 <= 1e-35 else ((-0.0231 if f16 <= 12.5 else ((0.3242 if f28 <= 3.5 else 0.1081) if f12 <= 1.5 else (0.2066 if f13 <= 1e-35 else -0.0231))) if f14 <= -2.083 else ((-0.3223 if f16 <= 15.5 else ((-0.0231 if f28 <= 3.5 else -0.1441) if f14 <= -0.086 else (-0.1817 if f28 <= 2.5 else -0.3004))) if f16 <= 25.5 else (-0.2334 if f24 <= 0.82925 else -0.0231))))
    if total <= -0.422:
        return None
    total += ((((-0.1109 if f16 <= 28.5 else (((-0.1109 if f42 <= 0.90941 else 0.0546) if f26 <= 0.88127 else 0.1581) if f3 <= 1e-35 else -0.1109)) if f39 <= 1e-35 else ((-0.0905 if f16 <= 14.5 else ((0.1013 if f19 <= 0.069694 else 0.2215) if f10 <= 1.5 else -0.0262)) if f3 <= 1e-35 else -0.1109)) if f27 <= 1e-35 else (-0.2709 if f26 <= 0.65803 else (-0.2103 if f39 <= 1e-35 else (-0.1109 if f3 <= 1e-35 else -0.2103)))) if f35 <= 1e-35 else (-0.1012 if f23 <= 0.31414 else 0.257))
    if total <= -0.693:
        return None
    total += (((0.2638 if f14 <= -0.989 else 0.2018) if f14 <= 1.529 else ((-0.0712 if f31 <= 2.458 else 0.1051) if f36 <= 1.5 else 0.1626)) if f41 <= -1e-35 else (((0.2411 if f28 <= 3.5 else (-0.0183 if f39 <= 1e-35 else 0.1463)) if f12 <= 1.5 else (-0.0183 if f31 <= 4.5071 else 0.1465)) if f14 <= -2.006 else (((-0.0331 if f7 <= 1.5 else -0.2491) if f39 <= 1e-35 else ((-0.0207 if f14 <= -0.163 else -0.1666) if f28 <= 3.5 else -0.2388)) if f31 <= 2.5058 else -0.0183)))
    if total <= -0.942:
        return None
    total += ((0.2305 if f14 <= -0.149 else ((0.1672 if f10 <= 1.5 else (-0.0831 if f36 <= 1.5 else 0.1845)) if f37 <= 2.5 else -0.0491)) if f42 <= 1e-35 else (((((0.0461 if f41 <= 1e-35 else 0.234) if f3 <= 1e-35 else 0.0461) if f2 <= 1e-35 else 0.0461) if f27 <= 1.5 else -0.045) if f14 <= -1.151 else (((-0.2144 if f41 <= 1e-35 else -0.1305) if f25 <= 4.5 else (-0.232 if f19 <= 0.064867 else -0.1637)) if f26 <= 0.82995 else (-0.045 if f3 <= 1e-35 else -0.1305))))
    if total <= -1.174:
        return None
    total += ((((((0.1832 if f27 <= 3.5 else -0.0406) if f19 <= 0.65476 else -0.0494) if f3 <= 1e-35 else -0.0494) if f14 <= -2.476 else ((-0.2217 if f39 <= 1e-35 else (-0.093 if f28 <= 3.5 else -0.2097)) if f19 <= 0.027402 else (-0.2351 if f23 <= 0.48074 else (-0.0494 if f3 <= 1e-35 else -0.2115)))) if f31 <= 3.3452 else (-0.1957 if f23 <= 0.40238 else ((0.2062 if f14 <= 0.944 else 0.0679) if f3 <= 1e-35 else -0.1767))) if f35 <= 1e-35 else (0.2047 if f14 <= 0.569 else 0.0976))
    if total <= -1.396:
        return None
    total += ((0.1459 if f12 <= 1e-35 else (-0.2038 if f17 <= 14.5 else ((-0.163 if f36 <= 1e-35 else 0.0686) if f39 <= 1e-35 else ((0.1072 if f3 <= 1e-35 else -0.0187) if f28 <= 3.5 else -0.1178)))) if f19 <= 0.029857 else ((((((0.2048 if f19 <= 0.74167 else 0.1226) if f10 <= 1.5 else 0.1226) if f27 <= 2.5 else 0.0639) if f3 <= 1e-35 else 0.0639) if f14 <= 1.069 else ((-0.1569 if f31 <= 4.4142 else 0.0581) if f36 <= 1e-35 else 0.0639)) if f20 <= 0.80476 else -0.2358))
    if total <= -1.6:
        return None
    total += ((-0.0955 if f16 <= 12.5 else (0.1696 if f11 <= 0.93005 else (0.1036 if f17 <= 23.5 else -0.1099))) if f42 <= 1e-35 else ((0.0578 if f12 <= 1e-35 else (-0.0765 if f34 <= 3.5 else -0.1989)) if f16 <= 15.5 else ((0.1229 if f11 <= -0.12819 else (((-0.1808 if f23 <= 0.44591 else 0.0551) if f17 <= 19.5 else (0.0152 if f27 <= 1e-35 else -0.1313)) if f29 <= 0.83156 else -0.1396)) if f38 <= 1e-35 else (-0.1598 if f39 <= 1e-35 else (0.0889 if f11 <= -0.10714 else -0.0904)))))
    if total <= -1.799:
        return None
    total += ((0.1911 if f14 <= -0.879 else (0.0938 if f20 <= 0.85961 else -0.1823)) if f42 <= 1e-35 else (((-0.0794 if f16 <= 12.5 else (0.1152 if f12 <= 1.5 else (-0.0794 if f23 <= 0.83108 else 0.1047))) if f14 <= -1.296 else (-0.195 if f16 <= 14.5 else (-0.0794 if f14 <= 0.989 else -0.1661))) if f31 <= 2.01 else ((-0.1699 if f23 <= 0.40238 else (0.1764 if f14 <= -0.473 else (-0.1096 if f16 <= 21.5 else (0.0988 if f9 <= 1e-35 else -0.1793)))) if f3 <= 1e-35 else -0.1677)))
    if total <= -1.994:
        return None
    total += (((-0.0743 if f39 <= 1e-35 else 0.1254) if f14 <= -2.476 else (-0.0922 if f34 <= 3.5 else -0.1893)) if f16 <= 14.5 else ((((0.1356 if f0 <= 1e-35 else 0.1925) if f28 <= 4.5 else (0.0923 if f41 <= -1e-35 else 0.0285)) if f3 <= 1e-35 else 0.0285) if f14 <= 0.549 else ((0.0285 if f11 <= 0.98677 else -0.1452) if f41 <= -1e-35 else (((0.0267 if f14 <= 0.877 else -0.1119) if f42 <= 1.0785 else (0.0285 if f42 <= 3.22 else -0.0926)) if f28 <= 2.5 else -0.1647))))
    if total <= -2.183:
        return None
    total += (((-0.0637 if f16 <= 14.5 else ((-0.0655 if f26 <= 0.4445 else 0.1232) if f9 <= 1e-35 else 0.0152)) if f0 <= 1e-35 else 0.1887) if f42 <= 1e-35 else (((-0.1702 if f16 <= 13.5 else (((-0.0268 if f9 <= 1e-35 else -0.1145) if f38 <= 1.5 else -0.1435) if f3 <= 1e-35 else -0.1871)) if f0 <= 1e-35 else ((0.1522 if f25 <= 6.5 else -0.0268) if f40 <= 0.92366 else 0.1488)) if f31 <= 4.5071 else ((-0.1192 if f16 <= 12.5 else 0.1344) if f3 <= 1e-35 else -0.1142)))
    if total <= -2.21:
        return None
    total += ((0.173 if f14 <= -1.126 else ((-0.0207 if f16 <= 15.5 else (0.1134 if f8 <= 1e-35 else (0.1134 if f11 <= -1e-35 else -0.0207))) if f14 <= 2.074 else -0.1147)) if f42 <= 1e-35 else (-0.1614 if f16 <= 12.5 else ((-0.0054 if f24 <= 0.82466 else ((0.1597 if f32 <= 5.5 else 0.0501) if f13 <= 1e-35 else 0.0501)) if f14 <= -0.163 else (((-0.0334 if f11 <= -0.074054 else -0.1397) if f42 <= 0.92638 else -0.0054) if f25 <= 13.5 else (-0.1699 if f39 <= 1e-35 else -0.0737)))))
    if total <= -2.253:
        return None
    total += (((0.1645 if f7 <= 5.5 else 0.0791) if f14 <= -1.536 else (-0.152 if f16 <= 11.5 else (((((-0.0192 if f36 <= 1e-35 else 0.0791) if f31 <= 2.01 else 0.0791) if f40 <= 6.2053 else -0.1517) if f16 <= 87.5 else (-0.0207 if f14 <= 1.629 else -0.2395)) if f37 <= 2.5 else (0.0643 if f40 <= 0.12757 else -0.1751)))) if f34 <= 7.5 else ((-0.1554 if f8 <= 1e-35 else 0.0651) if f16 <= 18.5 else ((0.0952 if f11 <= -0.097439 else -0.0242) if f14 <= 1.019 else -0.1086)))
    if total <= -2.428:
        return None
    total += (((-0.0762 if f39 <= 1e-35 else ((-0.0079 if f16 <= 10.5 else 0.1954) if f13 <= 1e-35 else -0.0762)) if f14 <= -1.183 else (-0.094 if f34 <= 8.5 else -0.1815)) if f16 <= 14.5 else ((0.15 if f34 <= 1e-35 else ((0.1007 if f25 <= 4.5 else 0.0245) if f40 <= 1.3037 else (0.0245 if f23 <= 0.76689 else 0.1495))) if f14 <= 0.549 else (((0.0245 if f16 <= 108.5 else -0.1131) if f6 <= 1e-35 else -0.1664) if f34 <= 6.5 else (-0.0373 if f38 <= 1e-35 else -0.1419))))
    if total <= -2.522:
        return None
    total += ((-0.1801 if f22 <= 0.21484 else (-0.0981 if f31 <= 1.5022 else 0.1528)) if f23 <= 0.48074 else (((((0.0826 if f39 <= 1e-35 else 0.162) if f13 <= 1e-35 else 0.0785) if f14 <= -0.823 else ((0.07 if f34 <= 7.5 else 0.0022) if f9 <= 1e-35 else 0.0017)) if f28 <= 4.5 else (0.0017 if f34 <= 6.5 else (-0.1474 if f41 <= 1e-35 else (0.0017 if f12 <= 2.5 else -0.1462)))) if f3 <= 1e-35 else (-0.2086 if f1 <= 1e-35 else (0.1515 if f32 <= 1e-35 else -0.1181))))
    if total <= -2.439:
        return None
    total += (((-0.0482 if f37 <= 1.5 else -0.1421) if f34 <= 8.5 else -0.1704) if f26 <= 0.48957 else ((((-0.0482 if f23 <= 0.43095 else (0.1634 if f9 <= 2.5 else -0.0482)) if f12 <= 2.5 else (-0.0482 if f23 <= 0.75162 else 0.0774)) if f3 <= 1e-35 else -0.0482) if f7 <= 3.5 else (((0.1078 if f25 <= 4.5 else (-0.0105 if f10 <= 1e-35 else 0.0782)) if f28 <= 1e-35 else -0.0482) if f35 <= 1e-35 else (0.0845 if f10 <= 1.5 else (0.0675 if f11 <= -0.070746 else -0.0482)))))
    if total <= -2.363:
        return None
    total += ((((0.1399 if f12 <= 2.5 else 0.0456) if f7 <= 3.5 else ((((0.063 if f40 <= 0.21499 else -0.0276) if f39 <= 1e-35 else (0.1088 if f8 <= 1e-35 else -0.0198)) if f12 <= 2.5 else (0.0519 if f40 <= 0.2849 else -0.0276)) if f14 <= 1.689 else -0.083)) if f34 <= 11.5 else ((-0.1579 if f39 <= 1e-35 else (0.0113 if f14 <= 0.944 else -0.1315)) if f19 <= 0.027402 else ((0.0489 if f19 <= 0.62019 else -0.1289) if f9 <= 1e-35 else -0.1052))) if f20 <= 0.97367 else -0.1924)
    if total <= -2.269:
        return None
    total += (((((-0.0263 if f0 <= 1e-35 else 0.1315) if f31 <= 2.01 else (0.1126 if f11 <= 0.99768 else -0.1212)) if f9 <= 1e-35 else (-0.0174 if f32 <= 1e-35 else -0.3174)) if f36 <= 1.5 else 0.14) if f42 <= 1e-35 else ((((0.087 if f25 <= 9.5 else 0.0069) if f11 <= -0.053728 else (-0.0181 if f9 <= 1e-35 else -0.1877)) if f38 <= 1e-35 else ((-0.1351 if f26 <= 0.91729 else 0.0298) if f39 <= 1e-35 else (-0.0746 if f40 <= 1.1827 else 0.0513))) if f20 <= 0.74537 else -0.1748))
    if total <= -2.244:
        return None
    total += ((-0.0448 if f14 <= -1.056 else -0.1512) if f16 <= 12.5 else (((((0.1219 if f19 <= 0.56905 else 0.0602) if f14 <= -0.086 else (((-0.0728 if f30 <= 0.28233 else 0.0599) if f38 <= 1.5 else -0.0891) if f16 <= 85.5 else -0.1059)) if f9 <= 1e-35 else (((-0.097 if f39 <= 1e-35 else 0.0327) if f36 <= 1.5 else 0.1275) if f32 <= 1e-35 else -0.1911)) if f20 <= 0.9898 else -0.1842) if f3 <= 1e-35 else (0.0577 if f41 <= -1e-35 else (-0.1708 if f24 <= 0.97252 else 0.1071))))
    if total <= -2.226:
        return None
    total += ((((((((0.0966 if f12 <= 1.5 else 0.0136) if f34 <= 7.5 else 0.0136) if f19 <= 0.080541 else (0.0173 if f24 <= 0.77308 else (0.0656 if f17 <= 6.5 else 0.1318))) if f11 <= -1e-35 else (-0.0342 if f40 <= 0.9337 else (-0.0342 if f24 <= 0.81181 else 0.0136))) if f27 <= 3.5 else (-0.0342 if f34 <= 11.5 else -0.1265)) if f19 <= 0.63961 else (0.0518 if f17 <= 1.5 else (-0.126 if f23 <= 0.68218 else -0.3104))) if f36 <= 1.5 else 0.1321) if f38 <= 2.5 else -0.1362)
    if total <= -2.171:
        return None
    total += (((-0.102 if f16 <= 11.5 else ((-0.0339 if f26 <= 0.43201 else ((0.0228 if f22 <= 0.026201 else 0.0851) if f42 <= 1.1585 else (0.155 if f13 <= 1e-35 else 0.0228))) if f16 <= 69.5 else (0.0466 if f11 <= -0.060436 else -0.1067))) if f12 <= 2.5 else (((0.1101 if f17 <= 14.5 else -0.0213) if f9 <= 1e-35 else -0.101) if f41 <= -1e-35 else (-0.0977 if f26 <= 0.89315 else -0.0076))) if f3 <= 1e-35 else ((-0.1446 if f22 <= 0.040101 else 0.0488) if f32 <= 1e-35 else -0.1871))
    if total <= -2.035:
        return None
    total += (((0.0936 if f3 <= 1e-35 else -0.0647) if f7 <= 3.5 else (((((0.0995 if f14 <= -0.451 else 0.0149) if f32 <= 1e-35 else -0.0185) if f14 <= 1.689 else -0.0663) if f2 <= 1e-35 else -0.0544) if f6 <= 2.5 else -0.1774)) if f34 <= 11.5 else (-0.1244 if f16 <= 18.5 else (((((0.1108 if f14 <= -0.429 else -0.101) if f19 <= 0.097168 else (-0.0245 if f7 <= 5.5 else 0.152)) if f32 <= 1e-35 else -0.135) if f16 <= 83.5 else -0.1787) if f42 <= 0.84808 else 0.0612)))
    if total <= -2.14:
        return None
    total += (((((-0.0681 if f16 <= 11.5 else (0.0733 if f14 <= 1.689 else -0.0269)) if f16 <= 47.5 else ((0.0801 if f42 <= 0.15839 else (((-0.1094 if f31 <= 8.05 else 0.1194) if f22 <= 0.05726 else -0.2105) if f42 <= 1.0559 else 0.0774)) if f8 <= 1e-35 else (-0.1902 if f23 <= 0.84029 else -0.0298))) if f6 <= 1.5 else -0.163) if f21 <= 1e-35 else -0.1215) if f13 <= 1e-35 else ((0.0687 if f14 <= -6.396 else (-0.0302 if f42 <= 0.15839 else -0.1417)) if f22 <= 0.26795 else 0.1326))
    if total <= -2.067:
        return None
    total += (-0.1365 if f23 <= 0.36603 else (((0.0938 if f11 <= 0.4294 else (0.0192 if f25 <= 8.5 else -0.1543)) if f7 <= 2.5 else (((-0.0379 if f30 <= 0.28233 else (((-0.0379 if f42 <= 1.0559 else 0.0837) if f31 <= 1.1687 else 0.1098) if f30 <= 0.57275 else (((-0.0084 if f31 <= 1.3814 else 0.0712) if f23 <= 0.86512 else -0.0246) if f19 <= 0.65476 else -0.0379))) if f16 <= 68.5 else -0.0379) if f28 <= 4.5 else (-0.0381 if f23 <= 0.89937 else -0.1292))) if f36 <= 1.5 else 0.1086))
    if total <= -1.973:
        return None
    total += (((0.0808 if f3 <= 1e-35 else -0.0778) if f7 <= 3.5 else ((-0.1732 if f22 <= 0.22401 else 0.0765) if f23 <= 0.31414 else (((-0.0737 if f42 <= 1.0672 else (((-0.0492 if f33 <= 7.5 else 0.1347) if f11 <= -0.071301 else -0.1248) if f30 <= 0.55028 else (0.1488 if f22 <= 0.013746 else -0.1116))) if f22 <= 0.021391 else ((0.0035 if f32 <= 1e-35 else -0.1544) if f24 <= 0.72997 else 0.0463)) if f29 <= 0.84293 else -0.0785))) if f37 <= 2.5 else (-0.1226 if f8 <= 1e-35 else 0.0753))
    if total <= -1.9:
        return None
    total += (-0.1174 if f16 <= 10.5 else (((0.0181 if f17 <= 7.5 else ((0.1287 if f11 <= -0.079142 else 0.0607) if f28 <= 5.5 else 0.0181)) if f14 <= -0.473 else (((-0.0843 if f30 <= 0.28475 else (0.0181 if f14 <= 2.764 else -0.0881)) if f10 <= 1.5 else (0.0181 if f8 <= 1e-35 else (0.0129 if f11 <= -0.068347 else -0.1773))) if f37 <= 2.5 else (-0.1319 if f8 <= 1e-35 else 0.0181))) if f3 <= 1e-35 else ((-0.1638 if f8 <= 1e-35 else 0.1193) if f1 <= 1e-35 else 0.0654)))
    if total <= -1.88:
        return None
    total += (((-0.0586 if f16 <= 12.5 else (((((0.0016 if f19 <= 0.029857 else (0.0742 if f19 <= 0.65476 else (0.0873 if f12 <= 2.5 else -0.1758))) if f32 <= 1e-35 else (0.1487 if f30 <= 1.0775 else 0.0134)) if f16 <= 78.5 else (0.0155 if f20 <= 0.22997 else -0.1513)) if f3 <= 1e-35 else ((-0.1256 if f22 <= 0.027682 else 0.0679) if f32 <= 1e-35 else -0.1357)) if f21 <= 1e-35 else -0.0942)) if f9 <= 1e-35 else (-0.0162 if f32 <= 1e-35 else -0.1404)) if f20 <= 0.97367 else -0.1437)
    if total <= -1.889:
        return None
    total += ((((0.1345 if f10 <= 1e-35 else 0.0157) if f33 <= 11.5 else -0.0587) if f25 <= 3.5 else ((((0.0563 if f14 <= 2.034 else -0.0978) if f34 <= 4.5 else (-0.0084 if f11 <= 0.54543 else -0.1481)) if f7 <= 3.5 else ((-0.1094 if f26 <= 0.40849 else (((0.0563 if f34 <= 9.5 else -0.0105) if f11 <= -0.071301 else -0.0381) if f14 <= 1.284 else -0.0672)) if f18 <= 3.5 else (-0.1536 if f30 <= 5.3413 else 0.0563))) if f26 <= 0.98026 else 0.1445)) if f36 <= 1.5 else 0.093)
    if total <= -1.894:
        return None
    total += (((-0.028 if f34 <= 6.5 else -0.1492) if f26 <= 0.3562 else ((((-0.008 if f22 <= 0.052806 else 0.0675) if f0 <= 1e-35 else 0.1441) if f42 <= 1e-35 else -0.0255) if f42 <= 1.1585 else (-0.028 if f33 <= 1e-35 else (0.0526 if f22 <= 0.052129 else (-0.0121 if f24 <= 0.71103 else 0.177))))) if f12 <= 2.5 else ((-0.0921 if f22 <= 0.26795 else (-0.0736 if f24 <= 0.7849 else 0.1858)) if f18 <= 1e-35 else ((-0.0327 if f16 <= 35.5 else 0.064) if f16 <= 62.5 else -0.0737)))
    if total <= -1.968:
        return None
    total += ((((0.0441 if f39 <= 1e-35 else 0.1448) if f14 <= 0.859 else (0.0257 if f16 <= 111.5 else -0.1266)) if f9 <= 1e-35 else -0.0965) if f25 <= 4.5 else (((0.138 if f39 <= -1e-35 else (-0.059 if f24 <= 0.78661 else 0.0313)) if f34 <= 2.5 else ((-0.0912 if f16 <= 12.5 else ((0.0285 if f16 <= 41.5 else -0.0191) if f14 <= 0.989 else -0.0466)) if f3 <= 1e-35 else (-0.1589 if f1 <= 1e-35 else (0.1156 if f32 <= 1e-35 else -0.1083)))) if f20 <= 0.9898 else -0.1482))
    if total <= -1.94:
        return None
    total += (((((-0.1281 if f23 <= 0.48074 else ((0.0865 if f12 <= 4.5 else -0.0408) if f23 <= 0.79338 else 0.016)) if f3 <= 1e-35 else (-0.1153 if f1 <= 1e-35 else 0.0424)) if f2 <= 1e-35 else (((0.035 if f16 <= 20.5 else (-0.1964 if f20 <= 0.42725 else 0.0438)) if f34 <= 5.5 else -0.135) if f29 <= 0.46248 else 0.021)) if f9 <= 1e-35 else (((-0.0648 if f29 <= 0.025978 else 0.1394) if f34 <= 11.5 else -0.0937) if f16 <= 19.5 else -0.1242)) if f36 <= 1.5 else 0.0914)
    if total <= -1.924:
        return None
    total += (((((((0.0912 if f14 <= -0.086 else (0.0457 if f33 <= 3.5 else -0.0756)) if f25 <= 4.5 else ((0.0034 if f14 <= -0.631 else -0.0942) if f16 <= 15.5 else ((0.0267 if f2 <= 1e-35 else (0.0387 if f23 <= 0.68218 else (-0.1273 if f32 <= 3.5 else 0.0661))) if f3 <= 1e-35 else -0.0871))) if f9 <= 1e-35 else (-0.017 if f32 <= 1e-35 else -0.15)) if f20 <= 0.90455 else -0.1593) if f22 <= 0.20204 else 0.0912) if f4 <= 1e-35 else 0.1959) if f36 <= 1.5 else 0.0888)
    if total <= -1.92:
        return None
    total += (((0.0418 if f38 <= 1e-35 else -0.065) if f39 <= 1e-35 else 0.0677) if f7 <= 3.5 else (((((((-0.1035 if f31 <= 5.8417 else 0.0851) if f29 <= 0.49192 else 0.0609) if f12 <= 1.5 else (-0.0121 if f31 <= 1.3008 else 0.1342)) if f40 <= 0.32447 else -0.1076) if f39 <= 1e-35 else 0.0309) if f29 <= 0.83485 else (-0.1831 if f20 <= 0.048003 else (-0.1117 if f23 <= 0.83767 else (0.0702 if f18 <= 5.5 else -0.0982)))) if f13 <= 1e-35 else (-0.1105 if f29 <= 0.43534 else 0.0077)))
    if total <= -1.807:
        return None
    total += ((((((((0.0029 if f40 <= 1.438 else -0.1047) if f1 <= 1e-35 else 0.1339) if f40 <= 1.6371 else (-0.135 if f30 <= 0.21554 else ((0.1235 if f42 <= 1.7786 else 0.0075) if f37 <= 1e-35 else -0.108))) if f32 <= 1e-35 else (-0.0608 if f42 <= 1.4384 else (-0.0409 if f30 <= 0.64335 else 0.1593))) if f20 <= 0.34833 else 0.0846) if f20 <= 0.75595 else -0.1353) if f13 <= 1e-35 else ((-0.0862 if f32 <= 1.5 else 0.0973) if f30 <= 1.0052 else 0.039)) if f38 <= 2.5 else -0.0877)
    if total <= -1.802:
        return None
    total += ((((((0.0243 if f29 <= 0.47166 else (0.0243 if f16 <= 25.5 else ((0.0243 if f20 <= 1e-35 else (0.1357 if f19 <= 0.97368 else 0.0243)) if f25 <= 12.5 else 0.0243))) if f11 <= -0.053728 else (0.0243 if f19 <= 0.11237 else 0.001)) if f28 <= 4.5 else (-0.0247 if f19 <= 0.11583 else 0.001)) if f14 <= 2.149 else (((-0.0872 if f26 <= 0.87417 else -0.0247) if f25 <= 18.5 else -0.1455) if f32 <= 4.5 else -0.0247)) if f20 <= 0.9898 else -0.1181) if f6 <= 1.5 else -0.1454)
    if total <= -1.777:
        return None
    total += (((((((((-0.0276 if f16 <= 12.5 else (0.0614 if f14 <= -0.473 else (0.0372 if f12 <= 2.5 else -0.0229))) if f3 <= 1e-35 else (-0.0276 if f26 <= 0.9481 else 0.0851)) if f14 <= 2.379 else -0.0725) if f23 <= 0.94482 else -0.0603) if f19 <= 0.62731 else (0.0446 if f13 <= 1e-35 else -0.1217)) if f4 <= 1e-35 else 0.1687) if f36 <= 1.5 else 0.0879) if f16 <= 86.5 else (0.0483 if f7 <= 3.5 else -0.0831)) if f37 <= 2.5 else (-0.096 if f8 <= 1e-35 else 0.1035))
    if total <= -1.716:
        return None
    total += (((((0.0314 if f11 <= 0.86966 else (-0.0191 if f9 <= 1e-35 else -0.1967)) if f42 <= 0.059263 else (((((-0.111 if f39 <= 1e-35 else 0.0232) if f11 <= -0.0652 else -0.1812) if f32 <= 2.5 else 0.0492) if f42 <= 0.40076 else -0.0019) if f23 <= 0.95041 else -0.163)) if f40 <= 1.728 else (-0.1217 if f30 <= 0.21554 else 0.0586)) if f42 <= 1.4012 else ((0.0887 if f19 <= 0.75595 else -0.1086) if f40 <= 1.9113 else -0.0443)) if f37 <= 2.5 else (0.0116 if f40 <= 0.2849 else -0.13))
    if total <= -1.657:
        return None
    total += (((0.119 if f14 <= -6.966 else (((-0.1446 if f23 <= 0.72029 else 0.0145) if f33 <= 1e-35 else ((-0.1988 if f37 <= 1e-35 else 0.0629) if f30 <= 0.19254 else (0.0629 if f30 <= 0.58644 else 0.003))) if f29 <= 0.32444 else ((-0.0548 if f29 <= 0.46863 else 0.0629) if f33 <= 3.5 else (((0.0629 if f14 <= -1.446 else -0.0892) if f33 <= 10.5 else 0.0422) if f42 <= 1e-35 else -0.0556)))) if f6 <= 3.5 else -0.1436) if f21 <= 1e-35 else (0.0353 if f25 <= 8.5 else -0.138))
    if total <= -1.65:
        return None
    total += ((((0.0744 if f7 <= 1.5 else (((0.0522 if f14 <= -2.551 else (-0.1273 if f17 <= 7.5 else (0.0165 if f14 <= -0.451 else -0.0238))) if f19 <= 0.62731 else (0.0544 if f17 <= 1.5 else -0.1457)) if f1 <= 1e-35 else 0.0744)) if f4 <= 1e-35 else 0.1556) if f29 <= 0.75219 else (0.1186 if f40 <= 0.46205 else (-0.0733 if f40 <= 0.82876 else 0.0732))) if f29 <= 0.88284 else ((0.0741 if f17 <= 21.5 else -0.0841) if f42 <= 1e-35 else (-0.1462 if f17 <= 19.5 else -0.0129)))
    if total <= -1.645:
        return None
    total += ((((0.0679 if f14 <= 0.531 else 0.0095) if f23 <= 0.94771 else -0.0788) if f29 <= 0.7285 else (0.0431 if f11 <= -0.074054 else -0.0719)) if f25 <= 9.5 else (-0.1426 if f23 <= 0.31414 else (((0.1136 if f7 <= 1.5 else (-0.033 if f25 <= 11.5 else ((-0.033 if f35 <= 1e-35 else 0.0704) if f23 <= 0.77526 else (0.1085 if f23 <= 0.80132 else (-0.033 if f23 <= 0.82953 else (0.0604 if f23 <= 0.9007 else -0.0084)))))) if f14 <= 1.707 else -0.0657) if f21 <= 1e-35 else -0.0944)))
    if total <= -1.59:
        return None
    total += ((-0.0571 if f16 <= 11.5 else ((0.0543 if f14 <= 0.531 else (-0.0443 if f24 <= 0.86663 else 0.027)) if f29 <= 0.33162 else (0.0562 if f23 <= 0.72265 else (((-0.1399 if f26 <= 0.34718 else ((-0.0247 if f37 <= 1e-35 else (-0.0629 if f20 <= 0.038839 else 0.0909)) if f35 <= 1e-35 else (0.0667 if f40 <= 1.497 else -0.0629))) if f40 <= 1.8415 else -0.1216) if f20 <= 0.22997 else (0.0172 if f19 <= 0.086335 else -0.1472))))) if f21 <= 1e-35 else (-0.1139 if f29 <= 0.49192 else 0.0452))
    if total <= -1.499:
        return None
    return total
