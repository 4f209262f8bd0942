"""Learned by bench/train_truncation.py, and written by it: not to be edited. README.md here says from what."""

FEATURES = {
    'other': ('open_word', 'comma', 'capital', 'closed', 'open_bracket', 'open_quote', 'bracket_words', 'last_chars', 'ellipsis', 'other_ellipses', 'ellipses', 'ends_like_word', 'last_open_word', 'capital_before', 'sentence_end', 'knows_sentence_ends', 'words', 'tail_words', 'marks', 'tail_capitals', 'titled', 'bullet', 'commas', 'plain_words', 'ended_share', 'others', 'alike_share', 'longer_open', 'long_open', 'rank', 'length_to_ended', 'length_to_open', 'like_ends', 'index', 'from_end', 'last', 'open_sections', 'open_before', 'open_after', 'before_ended', 'before_words', 'after_ended', 'after_words', 'after_open_like'),
    'english': ('open_word', 'comma', 'capital', 'closed', 'open_bracket', 'open_quote', 'bracket_words', 'last_chars', 'ellipsis', 'other_ellipses', 'ellipses', 'ends_like_word', 'last_open_word', 'capital_before', 'sentence_end', 'knows_sentence_ends', 'words', 'tail_words', 'marks', 'tail_capitals', 'titled', 'bullet', 'commas', 'plain_words', 'ended_share', 'others', 'alike_share', 'longer_open', 'long_open', 'rank', 'length_to_ended', 'length_to_open', 'like_ends', 'index', 'from_end', 'last', 'open_sections', 'open_before', 'open_after', 'before_ended', 'before_words', 'after_ended', 'after_words', 'after_open_like'),
}


def other(row):
    f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21, f22, f23, f24, f25, f26, f27, f28, f29, f30, f31, f32, f33, f34, f35, f36, f37, f38, f39, f40, f41, f42, f43 = row
    total = 0.0
    total += -0.208
    if total <= -0.308:
        return None
    total += (((-0.2444 if f14 <= -1.852 else (-0.3254 if f27 <= 1e-35 else (-0.4465 if f26 <= 0.62158 else -0.3761))) if f26 <= 0.82995 else ((0.1887 if f9 <= 1e-35 else -0.0828) if f12 <= 1e-35 else ((-0.1631 if f19 <= 0.026491 else (0.0756 if f11 <= -0.09731 else (-0.1408 if f40 <= 1.1986 else -0.0088))) if f14 <= 0.028 else -0.2444))) if f35 <= 1e-35 else ((0.1358 if f30 <= 0.37067 else 0.2049) if f14 <= 0.8135 else ((-0.1349 if f23 <= 0.50325 else 0.1276) if f8 <= 1e-35 else -0.0521)))
    if total <= -0.755:
        return None
    total += ((-0.0025 if f16 <= 12.5 else ((0.2727 if f6 <= 1.5 else -0.0816) if f20 <= 0.91107 else -0.0895)) if f42 <= 1e-35 else (((-0.2683 if f16 <= 14.5 else (-0.22 if f39 <= 1e-35 else (-0.0453 if f11 <= -0.056413 else -0.1844))) if f0 <= 1e-35 else 0.1628) if f31 <= 1.8629 else ((-0.2654 if f40 <= 0.37532 else -0.0003) if f16 <= 15.5 else (((0.1356 if f39 <= 1e-35 else 0.2526) if f11 <= 0.51604 else (-0.1083 if f32 <= 1e-35 else 0.1229)) if f3 <= 1e-35 else -0.1996))))
    if total <= -1.023:
        return None
    total += (((0.24 if f11 <= 0.85314 else 0.1349) if f3 <= 1e-35 else (-0.1838 if f30 <= 0.28956 else 0.0985)) if f41 <= -1e-35 else (((-0.1061 if f11 <= -0.074077 else -0.1944) if f34 <= 10.5 else -0.2417) if f26 <= 0.74019 else (((-0.0222 if f24 <= 0.83185 else (0.0678 if f40 <= 0.043637 else (0.2125 if f25 <= 9.5 else 0.0702))) if f3 <= 1e-35 else -0.1061) if f34 <= 6.5 else ((-0.0086 if f30 <= 0.60078 else 0.1501) if f11 <= -0.29826 else (-0.1061 if f26 <= 0.94337 else -0.0086)))))
    if total <= -1.264:
        return None
    total += ((0.2197 if f14 <= 0.2345 else (0.0789 if f36 <= 1.5 else 0.1673)) if f41 <= -1e-35 else (((0.1751 if f38 <= 2.5 else -0.155) if f12 <= 1e-35 else ((0.0454 if f14 <= -1.8115 else (-0.1883 if f39 <= 1e-35 else (-0.0657 if f14 <= 0.9005 else -0.1883))) if f27 <= 3.5 else -0.2293)) if f31 <= 1.6686 else ((0.1981 if f14 <= -2.0605 else -0.162) if f39 <= -1e-35 else ((0.2196 if f14 <= -0.047 else (-0.018 if f31 <= 4.2071 else 0.1421)) if f3 <= 1e-35 else -0.1573))))
    if total <= -1.494:
        return None
    total += ((((0.124 if f27 <= 3.5 else -0.0506) if f14 <= -2.131 else (((-0.0531 if f14 <= 1e-35 else -0.1447) if f13 <= 1e-35 else -0.1625) if f27 <= 2.5 else -0.2016)) if f31 <= 1.4346 else (((-0.1675 if f29 <= 0.21913 else -0.0225) if f22 <= 0.018562 else (((-0.1112 if f30 <= 0.27043 else 0.112) if f29 <= 0.90587 else -0.0498) if f9 <= 1e-35 else -0.1728)) if f0 <= 1e-35 else 0.2268)) if f35 <= 1e-35 else (0.2008 if f14 <= 0.028 else (-0.0823 if f30 <= 0.29289 else 0.1267)))
    if total <= -1.695:
        return None
    total += ((0.2356 if f12 <= 1e-35 else (((-0.0683 if f22 <= 0.027682 else 0.0712) if f21 <= 1e-35 else -0.1833) if f18 <= 1e-35 else (((0.0624 if f14 <= 0.0565 else -0.1261) if f24 <= 0.82925 else 0.1408) if f36 <= 1e-35 else 0.1996))) if f34 <= 4.5 else ((0.0832 if f12 <= 1e-35 else ((-0.1792 if f8 <= 1e-35 else -0.0099) if f36 <= 1e-35 else 0.0507)) if f18 <= 1e-35 else (((0.1199 if f14 <= 0.5585 else -0.041) if f21 <= 1e-35 else -0.1519) if f20 <= 0.53923 else -0.1896)))
    if total <= -1.885:
        return None
    total += (((0.0937 if f12 <= 1e-35 else (-0.1726 if f26 <= 0.62158 else (-0.0388 if f14 <= 0.013 else -0.1285))) if f31 <= 1.8209 else ((-0.167 if f30 <= 0.45261 else 0.0384) if f39 <= -1e-35 else ((0.1033 if f9 <= 1e-35 else -0.1535) if f6 <= 1.5 else -0.223))) if f35 <= 1e-35 else (0.1939 if f14 <= -0.7565 else (-0.0635 if f30 <= 0.32982 else (0.1464 if f8 <= 1e-35 else (((-0.1802 if f32 <= 1e-35 else 0.0964) if f9 <= 1e-35 else -0.3082) if f36 <= 1e-35 else 0.1501)))))
    if total <= -2.058:
        return None
    total += ((((-0.1498 if f39 <= 1e-35 else -0.081) if f25 <= 19.5 else -0.1963) if f26 <= 0.62158 else (((0.1508 if f14 <= 0.9835 else -0.0467) if f6 <= 1e-35 else -0.081) if f7 <= 3.5 else ((-0.0494 if f39 <= 1e-35 else ((0.1322 if f14 <= -1e-35 else 0.021) if f20 <= 0.43019 else -0.0494)) if f11 <= -0.037785 else -0.081))) if f35 <= 1e-35 else (0.2106 if f12 <= 1e-35 else ((0.0081 if f20 <= 0.82843 else -0.3088) if f26 <= 0.53604 else (0.1371 if f11 <= 0.86464 else 0.0566))))
    if total <= -2.139:
        return None
    total += ((-0.1873 if f16 <= 11.5 else ((0.0389 if f2 <= 1e-35 else -0.1191) if f34 <= 5.5 else -0.1415)) if f16 <= 14.5 else ((((0.1869 if f25 <= 11.5 else 0.0436) if f11 <= -0.21005 else (0.0436 if f25 <= 4.5 else (-0.0931 if f39 <= 1e-35 else ((0.0436 if f21 <= 1e-35 else -0.1506) if f29 <= 0.50316 else (0.0025 if f11 <= -0.033452 else -0.1207))))) if f6 <= 1e-35 else -0.2204) if f35 <= 1e-35 else ((0.1839 if f11 <= -0.12482 else 0.114) if f11 <= 0.89178 else -0.0041)))
    if total <= -2.28:
        return None
    total += (((0.1495 if f34 <= 4.5 else -0.0787) if f14 <= -2.528 else (-0.1873 if f39 <= 1e-35 else (-0.0787 if f34 <= 10.5 else -0.1712))) if f16 <= 13.5 else ((((0.0272 if f23 <= 0.43095 else 0.1836) if f34 <= 11.5 else 0.0392) if f7 <= 3.5 else (0.0272 if f35 <= 1e-35 else (0.1338 if f32 <= 1e-35 else 0.0272))) if f14 <= 0.098 else ((-0.1745 if f23 <= 0.60147 else (-0.1244 if f24 <= 0.78638 else (0.0191 if f14 <= 0.8405 else -0.0659))) if f35 <= 1e-35 else 0.0272)))
    if total <= -2.454:
        return None
    total += (((0.163 if f14 <= -0.7985 else (((0.0829 if f40 <= 0.30034 else -0.1161) if f39 <= 1e-35 else 0.1144) if f2 <= 1e-35 else -0.026)) if f3 <= 1e-35 else (-0.237 if f1 <= 1e-35 else 0.1426)) if f42 <= 1e-35 else ((0.1431 if f12 <= 1e-35 else ((0.0819 if f14 <= -2.0605 else -0.0723) if f39 <= 1e-35 else ((((0.1018 if f14 <= 0.9235 else -0.0142) if f29 <= 0.81366 else -0.0599) if f20 <= 0.47913 else -0.0723) if f3 <= 1e-35 else -0.0723))) if f27 <= 2.5 else -0.1336))
    if total <= -2.588:
        return None
    total += (((-0.1646 if f16 <= 11.5 else (-0.1287 if f39 <= 1e-35 else (-0.1951 if f23 <= 0.46202 else (0.0837 if f3 <= 1e-35 else -0.1325)))) if f8 <= 1e-35 else 0.0763) if f16 <= 14.5 else ((((((0.1356 if f8 <= 1e-35 else 0.0521) if f37 <= 2.5 else 0.0521) if f2 <= 1e-35 else 0.0521) if f11 <= 0.61535 else 0.0066) if f28 <= 5.5 else (-0.1023 if f35 <= 1e-35 else 0.0066)) if f3 <= 1e-35 else (0.0423 if f23 <= 0.22587 else (-0.1712 if f36 <= 1e-35 else 0.02))))
    if total <= -2.504:
        return None
    total += ((((0.0552 if f17 <= 8.5 else ((((-0.1147 if f26 <= 0.55917 else (-0.0149 if f11 <= -0.062712 else -0.0798)) if f6 <= 1e-35 else -0.1995) if f0 <= 1e-35 else 0.0521) if f4 <= 1e-35 else 0.3401)) if f31 <= 3.3406 else (0.1429 if f11 <= -0.12635 else 0.02)) if f20 <= 0.61325 else -0.1755) if f35 <= 1e-35 else (((((-0.0968 if f39 <= 1e-35 else 0.0371) if f26 <= 0.82625 else 0.0915) if f9 <= 1e-35 else -0.1312) if f36 <= 1.5 else 0.1173) if f0 <= 1e-35 else 0.1822))
    if total <= -2.559:
        return None
    total += (((-0.1149 if f39 <= 1e-35 else (-0.1517 if f16 <= 9.5 else 0.0825)) if f7 <= 3.5 else -0.1463) if f16 <= 12.5 else (((0.142 if f38 <= 1e-35 else (0.1062 if f37 <= 1e-35 else 0.0102)) if f7 <= 3.5 else (((0.1135 if f20 <= 0.84681 else 0.0102) if f32 <= 1e-35 else 0.0102) if f41 <= -1e-35 else (0.0102 if f40 <= 1.6591 else (0.1557 if f12 <= 2.5 else 0.0223)))) if f14 <= 0.2055 else (-0.0983 if f26 <= 0.69478 else (0.0102 if f14 <= 1.3655 else -0.0569))))
    if total <= -2.5:
        return None
    total += (-0.1218 if f16 <= 12.5 else ((0.1378 if f9 <= 2.5 else -0.1266) if f12 <= 1e-35 else (((0.2193 if f7 <= 1.5 else (((((-0.0141 if f19 <= 0.062996 else 0.0476) if f40 <= 1.2362 else (0.0935 if f37 <= 1e-35 else -0.0763)) if f9 <= 1e-35 else (-0.0055 if f32 <= 1e-35 else -0.1681)) if f36 <= 1.5 else 0.1266) if f13 <= 1e-35 else ((-0.0554 if f19 <= 0.30495 else 0.1051) if f2 <= 1e-35 else -0.1157))) if f6 <= 1e-35 else -0.1859) if f21 <= 1e-35 else -0.1348)))
    if total <= -2.614:
        return None
    total += ((((0.0642 if f7 <= 4.5 else -0.0515) if f25 <= 15.5 else (0.1478 if f11 <= -0.8296 else -0.1227)) if f2 <= 1e-35 else -0.1466) if f16 <= 15.5 else (((-0.0972 if f23 <= 0.43095 else (0.1407 if f10 <= 1.5 else 0.026)) if f7 <= 3.5 else (((0.0565 if f21 <= 1e-35 else -0.0894) if f2 <= 1e-35 else -0.04) if f10 <= 1.5 else (0.0208 if f8 <= 1e-35 else (-0.1572 if f36 <= 1.5 else 0.0923)))) if f3 <= 1e-35 else (0.0843 if f23 <= 0.11438 else -0.1207)))
    if total <= -2.732:
        return None
    total += (((-0.108 if f8 <= 1e-35 else 0.0826) if f18 <= 1e-35 else ((((0.155 if f29 <= 0.41703 else 0.038) if f3 <= 1e-35 else (0.1737 if f23 <= 0.32738 else -0.148)) if f21 <= 1e-35 else -0.1191) if f20 <= 0.78175 else -0.1626)) if f39 <= 1e-35 else (((0.1151 if f18 <= 1.5 else 0.0506) if f14 <= -0.1585 else (-0.1542 if f23 <= 0.30217 else ((0.0506 if f7 <= 8.5 else -0.0507) if f8 <= 1e-35 else (0.0455 if f29 <= 0.49667 else -0.0994)))) if f3 <= 1e-35 else -0.0938))
    if total <= -2.84:
        return None
    total += ((((((0.0399 if f30 <= 0.32083 else 0.1003) if f14 <= 1.6295 else -0.009) if f41 <= -1e-35 else ((0.1516 if f15 <= 1e-35 else 0.047) if f11 <= -0.34598 else ((-0.009 if f5 <= 1e-35 else 0.0322) if f22 <= 0.1052 else 0.0322))) if f11 <= 0.29218 else (((-0.156 if f19 <= 0.060915 else -0.009) if f10 <= 1e-35 else -0.009) if f10 <= 2.5 else (-0.009 if f14 <= -1.54 else -0.1863))) if f37 <= 2.5 else (-0.1195 if f19 <= 0.32917 else 0.1441)) if f20 <= 0.82843 else -0.1797)
    if total <= -2.849:
        return None
    total += (((((-0.0391 if f18 <= 1e-35 else 0.0837) if f23 <= 0.6476 else (0.1281 if f14 <= 1.332 else -0.0391)) if f3 <= 1e-35 else -0.0391) if f7 <= 3.5 else ((((0.1178 if f16 <= 46.5 else 0.0045) if f14 <= -2.0605 else -0.0391) if f40 <= 1.0463 else ((((0.0914 if f28 <= 1e-35 else 0.0136) if f5 <= 1e-35 else 0.162) if f40 <= 4.6396 else -0.0391) if f3 <= 1e-35 else -0.0391)) if f36 <= 1.5 else 0.1031)) if f28 <= 5.5 else (-0.1202 if f18 <= 1e-35 else -0.0391))
    if total <= -2.85:
        return None
    total += (((0.1269 if f7 <= 5.5 else 0.0551) if f11 <= -0.22813 else (((-0.0364 if f22 <= 0.037855 else (0.0366 if f11 <= 0.44721 else ((-0.0071 if f25 <= 9.5 else -0.1189) if f30 <= 2.9348 else -0.2083))) if f40 <= 1.2362 else (0.0551 if f40 <= 4.542 else (0.0551 if f11 <= -0.074791 else -0.1394))) if f20 <= 0.77098 else -0.1487)) if f34 <= 11.5 else (-0.1455 if f30 <= 0.42137 else (((-0.0749 if f22 <= 0.075853 else 0.0142) if f23 <= 0.90779 else 0.0714) if f38 <= 1.5 else -0.1309)))
    if total <= -2.813:
        return None
    total += (((((0.0638 if f40 <= 0.091432 else 0.1367) if f11 <= -0.15125 else (0.0133 if f40 <= 0.1084 else (0.0638 if f40 <= 0.63733 else 0.0227))) if f28 <= 1e-35 else ((0.0133 if f11 <= -0.033452 else (-0.0312 if f40 <= 1.2925 else -0.009)) if f2 <= 1e-35 else -0.0312)) if f36 <= 1.5 else ((0.1602 if f11 <= -0.088898 else 0.0761) if f21 <= 1e-35 else -0.0312)) if f28 <= 5.5 else (((-0.0637 if f2 <= 1e-35 else -0.1443) if f37 <= 1.5 else -0.1386) if f26 <= 0.75212 else -0.0312))
    if total <= -2.801:
        return None
    total += ((((0.0859 if f29 <= 0.5244 else -0.0549) if f35 <= 1e-35 else 0.1549) if f12 <= 1e-35 else ((((0.0159 if f11 <= -0.057329 else (((-0.1091 if f26 <= 0.90831 else -0.0057) if f35 <= 1e-35 else (-0.0057 if f8 <= 1e-35 else -0.2299)) if f32 <= 2.5 else -0.0057)) if f4 <= 1e-35 else 0.2324) if f38 <= 2.5 else -0.1015) if f21 <= 1e-35 else ((-0.1077 if f29 <= 0.34392 else 0.0438) if f32 <= 1e-35 else -0.1759))) if f1 <= 1e-35 else (0.2218 if f32 <= 1.5 else -0.1191))
    if total <= -2.73:
        return None
    total += ((-0.1082 if f23 <= 0.41801 else (((0.0842 if f10 <= 1.5 else 0.0063) if f21 <= 1e-35 else -0.0552) if f7 <= 4.5 else (((-0.0936 if f40 <= 1e-35 else (0.0517 if f12 <= 1.5 else -0.0311)) if f37 <= 1.5 else -0.1004) if f19 <= 0.069366 else ((0.0582 if f19 <= 0.98438 else -0.0864) if f10 <= 3.5 else (0.0947 if f11 <= -0.07583 else -0.1468))))) if f3 <= 1e-35 else (((-0.0255 if f31 <= 1.4125 else 0.2367) if f23 <= 0.067816 else -0.1858) if f1 <= 1e-35 else 0.1346))
    if total <= -2.669:
        return None
    total += (((0.1635 if f7 <= 1.5 else (0.0804 if f14 <= 0.345 else -0.0278)) if f7 <= 3.5 else ((((0.1018 if f29 <= 0.40683 else 0.0373) if f14 <= -0.1585 else 0.0081) if f20 <= 0.35806 else (-0.1068 if f22 <= 0.023393 else -0.0087)) if f18 <= 4.5 else -0.1221)) if f34 <= 8.5 else ((-0.1102 if f8 <= 1e-35 else (0.1828 if f10 <= 2.5 else -0.1108)) if f22 <= 0.014546 else (((0.0368 if f14 <= -0.5255 else -0.039) if f27 <= 5.5 else -0.1281) if f26 <= 0.97087 else 0.1431)))
    if total <= -2.567:
        return None
    total += (((0.0044 if f16 <= 14.5 else ((((0.1157 if f34 <= 2.5 else 0.0504) if f8 <= 1e-35 else 0.1555) if f9 <= 1e-35 else (0.1056 if f16 <= 19.5 else 0.0044)) if f16 <= 42.5 else (0.0044 if f36 <= 1.5 else 0.1139))) if f14 <= 0.221 else ((-0.1053 if f26 <= 0.55917 else (-0.0104 if f20 <= 0.27842 else -0.0678)) if f35 <= 1e-35 else 0.0044)) if f3 <= 1e-35 else (-0.1502 if f22 <= 0.039321 else (0.0055 if f20 <= 0.15656 else (-0.127 if f22 <= 0.1991 else 0.12))))
    if total <= -2.598:
        return None
    total += ((((0.0543 if f14 <= -2.789 else -0.1019) if f23 <= 0.41801 else (((0.0495 if f17 <= 11.5 else ((0.1442 if f42 <= 0.29894 else 0.0495) if f42 <= 1.2601 else 0.207)) if f14 <= -0.6285 else 0.0243) if f10 <= 1.5 else ((0.0094 if f17 <= 9.5 else 0.141) if f14 <= -1.578 else (-0.0742 if f42 <= 0.75236 else 0.0094)))) if f3 <= 1e-35 else ((0.1964 if f33 <= 10.5 else -0.041) if f23 <= 0.05719 else -0.0813)) if f38 <= 2.5 else (-0.016 if f37 <= 1e-35 else -0.1522))
    if total <= -2.679:
        return None
    total += ((0.0926 if f17 <= 5.5 else -0.0981) if f16 <= 11.5 else (((0.161 if f7 <= 1.5 else (((0.0818 if f9 <= 1e-35 else (0.0261 if f11 <= 0.69504 else -0.1585)) if f17 <= 10.5 else ((0.0785 if f14 <= -0.7565 else ((-0.0188 if f22 <= 0.048465 else (0.0386 if f28 <= 4.5 else -0.0346)) if f14 <= 1.94 else -0.0753)) if f37 <= 2.5 else -0.0875)) if f4 <= 1e-35 else 0.2395)) if f6 <= 1.5 else -0.1622) if f16 <= 65.5 else (0.0003 if f28 <= 1e-35 else -0.093)))
    if total <= -2.767:
        return None
    total += (((0.131 if f7 <= 1.5 else ((((0.0857 if f25 <= 3.5 else -0.0808) if f16 <= 12.5 else (((0.0445 if f9 <= 1e-35 else -0.0065) if f16 <= 67.5 else -0.0065) if f14 <= 0.968 else -0.0364)) if f13 <= 1e-35 else (0.0824 if f14 <= -3.616 else ((-0.0201 if f19 <= 0.98438 else -0.1726) if f25 <= 13.5 else (-0.2237 if f25 <= 29.5 else -0.0586)))) if f1 <= 1e-35 else (0.131 if f16 <= 112.5 else -0.1285))) if f21 <= 1e-35 else -0.0889) if f4 <= 1e-35 else 0.2691)
    if total <= -2.636:
        return None
    total += (((((((0.0485 if f13 <= 1e-35 else -0.026) if f7 <= 5.5 else (0.0981 if f23 <= 0.59851 else ((-0.0187 if f5 <= 1e-35 else 0.0662) if f36 <= 1.5 else 0.0809))) if f27 <= 5.5 else -0.0722) if f16 <= 65.5 else ((-0.0326 if f23 <= 0.8712 else (-0.0733 if f8 <= 1e-35 else (-0.3532 if f16 <= 96.5 else -0.0331))) if f23 <= 0.90967 else 0.0201)) if f6 <= 1e-35 else -0.132) if f20 <= 0.58477 else (-0.1068 if f8 <= 1e-35 else 0.1201)) if f4 <= 1e-35 else 0.243)
    if total <= -2.587:
        return None
    total += (((0.1881 if f25 <= 2.5 else -0.0519) if f30 <= 0.28956 else ((-0.0675 if f33 <= 1e-35 else 0.0699) if f16 <= 19.5 else ((0.0171 if f28 <= 1.5 else -0.0826) if f35 <= 1e-35 else ((0.1145 if f17 <= 16.5 else 0.0348) if f8 <= 1e-35 else (((-0.0085 if f11 <= -0.089685 else -0.3333) if f34 <= 1e-35 else 0.0501) if f32 <= 1e-35 else 0.0155))))) if f34 <= 11.5 else (-0.1071 if f30 <= 0.41729 else ((0.0284 if f33 <= 4.5 else -0.053) if f26 <= 0.98245 else 0.1546)))
    if total <= -2.517:
        return None
    total += ((((((0.0317 if f11 <= 0.44721 else -0.0648) if f7 <= 3.5 else ((((0.0044 if f14 <= -0.2615 else (-0.0216 if f34 <= 11.5 else -0.0855)) if f24 <= 0.93805 else 0.0317) if f31 <= 2.9583 else (0.0286 if f11 <= -0.12855 else -0.0894)) if f31 <= 8.3431 else 0.0292)) if f5 <= 1e-35 else (0.0317 if f40 <= 0.83389 else 0.1249)) if f20 <= 0.66333 else -0.0918) if f6 <= 3.5 else -0.1684) if f1 <= 1e-35 else ((0.2733 if f19 <= 0.023533 else 0.0602) if f12 <= 2.5 else 0.0377))
    if total <= -2.258:
        return None
    total += (((-0.004 if f34 <= 3.5 else (-0.1304 if f30 <= 0.90607 else 0.0755)) if f8 <= 1e-35 else (0.2414 if f31 <= 0.31282 else -0.0487)) if f16 <= 11.5 else ((((((0.0604 if f25 <= 4.5 else ((0.0157 if f11 <= -0.037785 else -0.0362) if f33 <= 8.5 else 0.0397)) if f11 <= 1.0765 else -0.0992) if f20 <= 0.97644 else -0.1122) if f38 <= 2.5 else (-0.1062 if f31 <= 1.5044 else 0.1026)) if f16 <= 65.5 else (-0.055 if f22 <= 0.085868 else 0.0418)) if f6 <= 4.5 else -0.1644))
    if total <= -2.228:
        return None
    total += (((0.1132 if f14 <= -4.311 else ((-0.0584 if f16 <= 11.5 else (((0.0006 if f29 <= 0.055051 else (0.0591 if f38 <= 1.5 else 0.0006)) if f16 <= 34.5 else 0.0034) if f14 <= 1.332 else -0.0257)) if f13 <= 1e-35 else (-0.006 if f25 <= 8.5 else (-0.0489 if f16 <= 41.5 else -0.171)))) if f37 <= 2.5 else -0.074) if f3 <= 1e-35 else ((-0.1408 if f8 <= 1e-35 else 0.0838) if f1 <= 1e-35 else ((0.1702 if f16 <= 112.5 else -0.0953) if f32 <= 1.5 else -0.1328)))
    if total <= -2.153:
        return None
    total += ((0.1021 if f7 <= 1.5 else ((((((((0.0285 if f2 <= 1e-35 else ((0.0285 if f17 <= 9.5 else -0.1817) if f17 <= 18.5 else 0.0285)) if f12 <= 1.5 else (0.0 if f17 <= 20.5 else -0.0518)) if f40 <= 6.1847 else -0.1541) if f20 <= 0.82843 else -0.1416) if f22 <= 0.117 else 0.0285) if f5 <= 1e-35 else (0.1021 if f11 <= -0.091101 else 0.0285)) if f43 <= 1e-35 else (-0.0953 if f40 <= 1.2362 else 0.0141)) if f16 <= 128.5 else -0.1015)) if f4 <= 1e-35 else 0.2075)
    if total <= -2.051:
        return None
    total += (((((((-0.0887 if f41 <= 1e-35 else (((0.0996 if f12 <= 1e-35 else -0.1223) if f33 <= 2.5 else 0.0119) if f12 <= 3.5 else 0.069)) if f39 <= 1e-35 else 0.0287) if f18 <= 1e-35 else (0.081 if f20 <= 0.23467 else 0.0056)) if f16 <= 36.5 else ((0.0736 if f12 <= 2.5 else -0.0319) if f33 <= 2.5 else (-0.0438 if f26 <= 0.98245 else 0.0996))) if f4 <= 1e-35 else 0.2013) if f36 <= 1.5 else 0.0795) if f21 <= 1e-35 else (-0.0863 if f26 <= 0.89096 else 0.0363))
    if total <= -2.018:
        return None
    total += ((0.0986 if f7 <= 2.5 else (0.0582 if f28 <= 1e-35 else (-0.0175 if f36 <= 1.5 else 0.0282))) if f34 <= 2.5 else ((-0.0778 if f31 <= 0.9485 else (0.1632 if f29 <= 0.89513 else -0.0399)) if f25 <= 3.5 else (((((-0.1261 if f39 <= -1e-35 else 0.0004) if f29 <= 0.055051 else (0.0438 if f29 <= 0.44353 else (0.0216 if f7 <= 5.5 else -0.0404))) if f37 <= 1.5 else -0.0515) if f3 <= 1e-35 else -0.0591) if f13 <= 1e-35 else (-0.0261 if f31 <= 2.8596 else -0.1337))))
    if total <= -2.077:
        return None
    total += (((0.0985 if f7 <= 1.5 else ((((-0.0212 if f16 <= 15.5 else 0.0803) if f8 <= 1e-35 else -0.0265) if f34 <= 1e-35 else ((-0.0249 if f8 <= 1e-35 else (0.1096 if f10 <= 1.5 else -0.0265)) if f22 <= 0.11297 else ((0.0463 if f22 <= 0.15403 else 0.2421) if f22 <= 0.16341 else -0.0251))) if f14 <= 1.5865 else -0.0541)) if f1 <= 1e-35 else (-0.1161 if f22 <= 0.035191 else ((-0.0653 if f17 <= 3.5 else 0.2041) if f23 <= 0.94968 else -0.0949))) if f20 <= 0.97352 else -0.1231)
    if total <= -1.878:
        return None
    total += ((((((0.1068 if f42 <= 0.4817 else -0.0406) if f12 <= 1.5 else -0.0197) if f42 <= 1.1822 else (0.1524 if f16 <= 22.5 else 0.0176)) if f25 <= 4.5 else ((-0.1628 if f30 <= 0.16737 else ((-0.0663 if f33 <= 1e-35 else 0.0241) if f18 <= 1.5 else -0.0372)) if f13 <= 1e-35 else -0.0584)) if f36 <= 1.5 else 0.0687) if f3 <= 1e-35 else ((((0.0788 if f42 <= 0.45534 else -0.1048) if f20 <= 0.04939 else -0.1559) if f8 <= 1e-35 else 0.1261) if f1 <= 1e-35 else 0.078))
    if total <= -1.91:
        return None
    total += (((((-0.0059 if f10 <= 3.5 else -0.1075) if f22 <= 0.025105 else (0.025 if f31 <= 1.0573 else -0.23)) if f22 <= 0.028654 else (((0.0385 if f40 <= 4.542 else -0.0838) if f2 <= 1e-35 else ((-0.0726 if f3 <= 1e-35 else 0.0786) if f31 <= 5.2614 else 0.0746)) if f32 <= 1e-35 else ((0.0786 if f3 <= 1e-35 else -0.1037) if f29 <= 0.34307 else (0.0419 if f22 <= 0.049444 else (0.0432 if f23 <= 0.72792 else -0.1171))))) if f18 <= 3.5 else -0.0525) if f26 <= 0.98507 else 0.1594)
    if total <= -1.836:
        return None
    total += ((((((((-0.084 if f40 <= 0.083683 else 0.0376) if f16 <= 13.5 else 0.0289) if f40 <= 0.7314 else -0.0125) if f40 <= 1.9672 else ((0.1058 if f16 <= 19.5 else (0.068 if f40 <= 2.7019 else -0.0668)) if f37 <= 1e-35 else -0.0854)) if f40 <= 4.8619 else -0.0636) if f16 <= 196.0 else -0.1321) if f37 <= 3.5 else (-0.0949 if f19 <= 0.22792 else 0.1075)) if f3 <= 1e-35 else (((0.2332 if f32 <= 1e-35 else -0.0254) if f23 <= 0.067816 else -0.1314) if f1 <= 1e-35 else 0.0611))
    if total <= -1.708:
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
