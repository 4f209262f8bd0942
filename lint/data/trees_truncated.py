"""Learned by bench/train_truncation.py, and written by it: not to be edited. README.md here says from what."""

FEATURES = {
    'other': ('open_word', 'comma', 'capital', 'closed', 'open_bracket', 'open_quote', 'bracket_words', 'last_chars', 'ellipsis', 'other_ellipses', 'ellipses', 'ends_like_word', 'last_open_word', 'capital_before', 'sentence_end', 'knows_sentence_ends', 'word_end', 'part_of_word', 'words', 'tail_words', 'marks', 'tail_capitals', 'titled', 'bullet', 'commas', 'plain_words', 'ended_share', 'others', 'alike_share', 'longer_open', 'long_open', 'rank', 'length_to_ended', 'length_to_open', 'like_ends', 'index', 'from_end', 'last', 'open_sections', 'open_before', 'open_after', 'before_ended', 'before_words', 'after_ended', 'after_words', 'after_open_like'),
    'english': ('open_word', 'comma', 'capital', 'closed', 'open_bracket', 'open_quote', 'bracket_words', 'last_chars', 'ellipsis', 'other_ellipses', 'ellipses', 'ends_like_word', 'last_open_word', 'capital_before', 'sentence_end', 'knows_sentence_ends', 'word_end', 'part_of_word', 'words', 'tail_words', 'marks', 'tail_capitals', 'titled', 'bullet', 'commas', 'plain_words', 'ended_share', 'others', 'alike_share', 'longer_open', 'long_open', 'rank', 'length_to_ended', 'length_to_open', 'like_ends', 'index', 'from_end', 'last', 'open_sections', 'open_before', 'open_after', 'before_ended', 'before_words', 'after_ended', 'after_words', 'after_open_like'),
}


def other(row):
    f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21, f22, f23, f24, f25, f26, f27, f28, f29, f30, f31, f32, f33, f34, f35, f36, f37, f38, f39, f40, f41, f42, f43, f44, f45 = row
    total = 0.0
    total += 0.455
    if total <= 0.355:
        return None
    total += ((0.1652 if f28 <= 0.23807 else (0.2991 if f25 <= 0.50352 else (0.4456 if f11 <= 0.87514 else 0.3259))) if f43 <= -1e-35 else (((0.1035 if f28 <= 0.37421 else 0.3375) if f12 <= 1e-35 else ((-0.1982 if f28 <= 0.62158 else (-0.0606 if f39 <= 1e-35 else -0.1527)) if f20 <= 1e-35 else (-0.0717 if f25 <= 0.76139 else (0.1844 if f11 <= -0.087188 else -0.0102)))) if f33 <= 2.4677 else (((0.1869 if f33 <= 4.8048 else 0.3457) if f0 <= 1e-35 else 0.4598) if f3 <= 1e-35 else 0.0108)))
    if total <= 0.157:
        return None
    total += (((0.1489 if f14 <= -0.718 else -0.1192) if f18 <= 12.5 else ((0.2627 if f14 <= 0.06 else 0.1989) if f22 <= 0.86607 else -0.1092)) if f43 <= -1e-35 else ((-0.126 if f14 <= -1.9025 else (-0.3046 if f18 <= 14.5 else (-0.2 if f27 <= 18.5 else -0.2858))) if f28 <= 0.74853 else (0.2304 if f12 <= 1e-35 else ((-0.126 if f18 <= 15.5 else (0.162 if f35 <= 8.5 else -0.0721)) if f27 <= 7.5 else (-0.126 if f28 <= 0.93793 else (0.0704 if f14 <= 0.6405 else -0.0614))))))
    if total <= -0.148:
        return None
    total += (((-0.2533 if f18 <= 15.5 else (-0.106 if f39 <= 1.5 else -0.2311)) if f28 <= 0.74853 else (((-0.106 if f18 <= 13.5 else ((0.0598 if f26 <= 0.87377 else 0.197) if f36 <= 11.5 else 0.0255)) if f35 <= 8.5 else (-0.106 if f28 <= 0.86141 else (0.2032 if f11 <= -0.59976 else (-0.033 if f26 <= 0.97391 else 0.1005)))) if f3 <= 1e-35 else -0.106)) if f37 <= 1e-35 else ((-0.1006 if f41 <= 1e-35 else 0.1176) if f18 <= 14.5 else (0.2485 if f7 <= 3.5 else 0.1902)))
    if total <= -0.401:
        return None
    total += (((0.2411 if f12 <= 1e-35 else (-0.0989 if f28 <= 0.23807 else 0.1718)) if f6 <= 1e-35 else -0.2947) if f43 <= -1e-35 else ((0.1343 if f12 <= 1e-35 else ((((-0.198 if f19 <= 15.5 else -0.1063) if f1 <= 1e-35 else 0.0974) if f30 <= 3.5 else -0.2402) if f20 <= 1e-35 else ((((0.094 if f34 <= 1e-35 else -0.0766) if f2 <= 1e-35 else -0.1121) if f23 <= 1e-35 else -0.1121) if f14 <= 0.221 else -0.1983))) if f33 <= 2.4677 else (0.145 if f14 <= 0.8885 else -0.0279)))
    if total <= -0.641:
        return None
    total += ((((0.1302 if f40 <= 2.5 else -0.0916) if f12 <= 1e-35 else (((-0.1872 if f41 <= 1e-35 else -0.0593) if f36 <= 9.5 else -0.2209) if f20 <= 1e-35 else ((0.1045 if f7 <= 3.5 else -0.0425) if f11 <= -0.078077 else -0.1272))) if f33 <= 2.942 else ((-0.0533 if f25 <= 0.63693 else 0.1557) if f3 <= 1e-35 else -0.0974)) if f37 <= 1e-35 else (0.2046 if f11 <= -0.084066 else (((0.025 if f20 <= 1e-35 else 0.1728) if f42 <= 0.43826 else -0.1073) if f41 <= 1e-35 else 0.1635)))
    if total <= -0.862:
        return None
    total += (((0.189 if f12 <= 1e-35 else (-0.0873 if f21 <= 0.036039 else (0.1177 if f11 <= -0.14515 else (((0.0547 if f22 <= 0.30396 else -0.0873) if f10 <= 1.5 else -0.0873) if f2 <= 1e-35 else -0.0873)))) if f29 <= 1.5 else ((-0.1846 if f18 <= 12.5 else -0.0873) if f36 <= 11.5 else -0.2038)) if f37 <= 1e-35 else ((0.1189 if f7 <= 3.5 else (-0.0045 if f22 <= 0.31073 else -0.2283)) if f18 <= 14.5 else (0.1686 if f11 <= 0.87514 else (0.0771 if f18 <= 87.5 else -0.1808))))
    if total <= -1.066:
        return None
    total += (((-0.1836 if f1 <= 1e-35 else 0.1054) if f18 <= 13.5 else (0.154 if f12 <= 1e-35 else (((-0.0242 if f22 <= 0.52087 else -0.2091) if f42 <= 0.31594 else -0.1709) if f41 <= 1e-35 else (((0.1193 if f22 <= 0.58236 else -0.1307) if f32 <= 0.65806 else -0.0033) if f36 <= 11.5 else (0.1974 if f16 <= -0.223 else -0.0875))))) if f37 <= 1e-35 else ((0.1874 if f7 <= 3.5 else (-0.0993 if f18 <= 12.5 else (0.135 if f34 <= 1e-35 else -0.0064))) if f22 <= 0.91486 else -0.2245))
    if total <= -1.207:
        return None
    total += ((((((-0.0046 if f42 <= 1.2739 else 0.0868) if f22 <= 0.47434 else -0.0595) if f6 <= 1e-35 else -0.0595) if f33 <= 4.6202 else ((0.1342 if f31 <= 0.92146 else -0.0201) if f22 <= 0.54006 else -0.0595)) if f30 <= 2.5 else ((-0.1191 if f30 <= 5.5 else -0.186) if f20 <= 1e-35 else (-0.0595 if f23 <= 1e-35 else -0.1823))) if f37 <= 1e-35 else (((0.1375 if f39 <= 2.5 else (-0.1217 if f20 <= 1e-35 else 0.1214)) if f22 <= 0.91486 else -0.1879) if f6 <= 1e-35 else -0.2555))
    if total <= -1.382:
        return None
    total += (((-0.1778 if f28 <= 0.62158 else (-0.0423 if f40 <= 1e-35 else -0.1282)) if f0 <= 1e-35 else (-0.0315 if f18 <= 11.5 else 0.1557)) if f18 <= 14.5 else (((0.0111 if f41 <= 1e-35 else ((0.0111 if f25 <= 0.50352 else (0.1203 if f11 <= 0.83631 else 0.0153)) if f3 <= 1e-35 else 0.0111)) if f0 <= 1e-35 else 0.1735) if f14 <= 0.5505 else (((0.0111 if f16 <= -0.6135 else (-0.1323 if f42 <= 1.2673 else -0.0456)) if f33 <= 1.8909 else 0.0111) if f6 <= 1.5 else -0.2508)))
    if total <= -1.504:
        return None
    total += ((-0.1593 if f28 <= 0.49123 else (0.1213 if f12 <= 1e-35 else (((0.1791 if f7 <= 2.5 else (-0.09 if f25 <= 0.47494 else (-0.0183 if f44 <= 0.81279 else 0.0654))) if f3 <= 1e-35 else -0.09) if f27 <= 11.5 else (0.0182 if f19 <= 7.5 else -0.09)))) if f37 <= 1e-35 else ((((-0.0386 if f21 <= 0.035099 else 0.0979) if f3 <= 1e-35 else -0.2593) if f24 <= 0.01487 else ((0.124 if f30 <= 1e-35 else 0.0346) if f38 <= 1.5 else 0.1356)) if f0 <= 1e-35 else 0.1875))
    if total <= -1.594:
        return None
    total += (((0.1601 if f3 <= 1e-35 else -0.0856) if f7 <= 3.5 else (((-0.0873 if f42 <= 1.0916 else 0.0733) if f24 <= 0.018605 else 0.1064) if f8 <= 1e-35 else (0.0361 if f9 <= 1e-35 else -0.2628))) if f43 <= -1e-35 else ((((-0.0457 if f25 <= 0.47494 else 0.1518) if f3 <= 1e-35 else -0.0457) if f7 <= 3.5 else ((-0.0457 if f1 <= 1e-35 else 0.1548) if f33 <= 8.0357 else 0.0639)) if f30 <= 2.5 else (-0.1677 if f18 <= 12.5 else (-0.0461 if f40 <= 1.5 else -0.1471))))
    if total <= -1.762:
        return None
    total += ((((((0.077 if f13 <= 1e-35 else -0.0247) if f44 <= 0.80079 else 0.1548) if f7 <= 3.5 else ((-0.0247 if f24 <= 0.10456 else 0.0697) if f33 <= 2.942 else (0.1152 if f22 <= 0.23607 else -0.0131))) if f11 <= -0.074036 else -0.0761) if f29 <= 3.5 else (-0.0904 if f29 <= 5.5 else -0.1644)) if f37 <= 1e-35 else ((0.1562 if f3 <= 1e-35 else -0.0637) if f7 <= 3.5 else (((0.0243 if f29 <= 3.5 else -0.1515) if f21 <= 0.025978 else 0.1032) if f20 <= 4.5 else -0.0963)))
    if total <= -1.793:
        return None
    total += ((-0.1532 if f18 <= 11.5 else (0.0149 if f30 <= 1.5 else -0.0932)) if f18 <= 13.5 else ((((-0.0113 if f25 <= 0.47494 else (0.161 if f18 <= 55.5 else 0.0911)) if f3 <= 1e-35 else -0.0113) if f7 <= 3.5 else ((((0.0265 if f18 <= 19.5 else 0.0968) if f31 <= 0.93875 else 0.0265) if f30 <= 1e-35 else -0.0113) if f38 <= 1.5 else (-0.0113 if f18 <= 21.5 else 0.1483))) if f30 <= 5.5 else ((-0.0113 if f7 <= 7.5 else -0.114) if f40 <= 1e-35 else -0.1129)))
    if total <= -1.886:
        return None
    total += ((0.0257 if f18 <= 12.5 else (((0.1544 if f34 <= 1e-35 else (0.1389 if f29 <= 1e-35 else 0.0257)) if f22 <= 0.59041 else 0.0257) if f18 <= 55.5 else ((0.0257 if f24 <= 0.013921 else 0.1557) if f21 <= 0.12372 else 0.0257))) if f14 <= -0.9895 else ((-0.0746 if f35 <= 4.5 else -0.1491) if f28 <= 0.49123 else ((((-0.0265 if f21 <= 0.038711 else (0.0257 if f14 <= 0.9145 else -0.0265)) if f24 <= 0.017938 else 0.0257) if f11 <= 1e-35 else -0.0746) if f34 <= 1e-35 else -0.0746)))
    if total <= -1.969:
        return None
    total += (((((0.1099 if f18 <= 55.5 else ((0.0756 if f18 <= 128.5 else -0.0712) if f10 <= 1.5 else -0.121)) if f36 <= 4.5 else ((0.0063 if f18 <= 12.5 else 0.0747) if f11 <= -0.088806 else -0.0409)) if f2 <= 1e-35 else ((-0.1679 if f25 <= 0.50352 else (-0.1025 if f21 <= 0.32306 else (0.0817 if f31 <= 0.61603 else -0.082))) if f3 <= 1e-35 else 0.1255)) if f39 <= 1.5 else (-0.1351 if f20 <= 1e-35 else (0.0975 if f40 <= 1e-35 else -0.0718))) if f6 <= 1e-35 else -0.2118)
    if total <= -1.946:
        return None
    total += ((((0.0751 if f19 <= 11.5 else 0.1535) if f14 <= -1.4995 else (((-0.0477 if f33 <= 5.5119 else 0.0583) if f32 <= 0.37067 else ((0.0583 if f44 <= 0.25158 else (0.0569 if f30 <= 1.5 else -0.0265)) if f31 <= 0.8761 else -0.0442)) if f14 <= 1.84 else -0.1157)) if f36 <= 11.5 else (((-0.1378 if f33 <= 2.2042 else 0.106) if f25 <= 0.94015 else (0.0745 if f14 <= 0.6405 else -0.1094)) if f20 <= 1e-35 else (0.0742 if f14 <= -1.358 else -0.0445))) if f6 <= 1e-35 else -0.2088)
    if total <= -1.982:
        return None
    total += ((((-0.1179 if f8 <= 1e-35 else 0.1908) if f25 <= 0.41764 else (0.0957 if f7 <= 3.5 else (((-0.1019 if f5 <= 1e-35 else 0.089) if f21 <= 0.047065 else (0.062 if f24 <= 0.01105 else -0.1727)) if f24 <= 0.015444 else ((((0.0535 if f31 <= 0.93388 else -0.0405) if f10 <= 2.5 else (0.0268 if f8 <= 1e-35 else -0.1824)) if f2 <= 1e-35 else -0.0614) if f1 <= 1e-35 else 0.1613)))) if f23 <= 1e-35 else (-0.1746 if f31 <= 0.37176 else -0.0217)) if f6 <= 1e-35 else -0.189)
    if total <= -1.819:
        return None
    total += (((((0.0089 if f41 <= 1e-35 else ((0.1265 if f27 <= 13.5 else (0.0089 if f28 <= 0.56742 else 0.0857)) if f13 <= 1e-35 else 0.0089)) if f11 <= -0.10732 else -0.0181) if f37 <= 1e-35 else (0.1171 if f7 <= 4.5 else (-0.0181 if f32 <= 0.42948 else (0.0751 if f11 <= 0.87514 else -0.0181)))) if f14 <= 0.5505 else (((-0.0479 if f42 <= 0.33496 else (-0.1649 if f42 <= 1.2864 else -0.0536)) if f37 <= 1e-35 else -0.0479) if f1 <= 1e-35 else -0.0181)) if f6 <= 1e-35 else -0.186)
    if total <= -1.835:
        return None
    total += (((((0.0955 if f12 <= 1e-35 else (-0.1348 if f28 <= 0.24802 else ((0.0955 if f7 <= 2.5 else ((0.0626 if f36 <= 2.5 else 0.0099) if f8 <= 1e-35 else -0.0032)) if f11 <= 0.17472 else -0.0458))) if f2 <= 1e-35 else (0.0832 if f7 <= 2.5 else -0.0731)) if f1 <= 1e-35 else 0.1731) if f6 <= 1e-35 else -0.1734) if f36 <= 11.5 else (-0.159 if f28 <= 0.44619 else (((0.053 if f29 <= 2.5 else -0.0442) if f2 <= 1e-35 else -0.0464) if f11 <= -0.082001 else -0.0929)))
    if total <= -1.912:
        return None
    total += ((0.1816 if f16 <= -0.6135 else ((((-0.0247 if f32 <= 0.43513 else (0.0622 if f31 <= 0.96039 else -0.0113)) if f44 <= 0.047247 else (-0.0247 if f44 <= 2.9393 else (-0.0247 if f25 <= 0.55685 else 0.0917))) if f42 <= 1.2739 else (((0.0917 if f43 <= 1e-35 else (0.0917 if f42 <= 2.0533 else -0.0016)) if f39 <= 1e-35 else -0.0247) if f42 <= 4.4051 else -0.0247)) if f30 <= 5.5 else ((-0.0247 if f9 <= 1e-35 else -0.0967) if f39 <= 1.5 else -0.1137))) if f6 <= 1e-35 else -0.1733)
    if total <= -1.772:
        return None
    total += ((((((0.0037 if f28 <= 0.28873 else (0.1536 if f33 <= 0.70639 else (0.1323 if f14 <= -2.4145 else 0.0566))) if f3 <= 1e-35 else 0.0037) if f10 <= 1.5 else 0.0037) if f2 <= 1e-35 else 0.0037) if f14 <= -0.835 else (0.0037 if f30 <= 1.5 else (((-0.031 if f2 <= 1e-35 else -0.1166) if f34 <= 1e-35 else (-0.2103 if f34 <= 5.5 else -0.031)) if f39 <= 1.5 else (-0.0459 if f42 <= 0.33018 else -0.1597)))) if f38 <= 1.5 else (0.1275 if f39 <= 2.5 else -0.0572))
    if total <= -1.865:
        return None
    total += ((((0.142 if f36 <= 5.5 else 0.0199) if f12 <= 1e-35 else ((((-0.0286 if f36 <= 10.5 else -0.1404) if f28 <= 0.44619 else (((0.0542 if f21 <= 0.74167 else -0.0286) if f19 <= 6.5 else -0.0121) if f42 <= 1.584 else (0.0542 if f42 <= 4.4051 else -0.0286))) if f3 <= 1e-35 else (-0.2215 if f10 <= 1.5 else 0.0313)) if f1 <= 1e-35 else 0.1138)) if f6 <= 1e-35 else -0.1563) if f23 <= 1e-35 else (-0.1608 if f31 <= 0.33122 else (0.0144 if f11 <= 0.63694 else -0.1807)))
    if total <= -1.877:
        return None
    total += (-0.1107 if f18 <= 11.5 else (0.2167 if f16 <= -2.0485 else (((-0.0369 if f25 <= 1e-35 else -0.1547) if f8 <= 1e-35 else 0.1106) if f25 <= 0.41764 else ((((((0.0916 if f33 <= 0.39907 else ((-0.1342 if f32 <= 0.41404 else -0.0025) if f21 <= 0.22049 else 0.0819)) if f42 <= 0.50052 else (0.0153 if f12 <= 1.5 else (-0.0895 if f12 <= 4.5 else -0.003))) if f33 <= 4.0167 else 0.0698) if f42 <= 1.584 else 0.0673) if f6 <= 1.5 else -0.1385) if f18 <= 77.5 else -0.0629))))
    if total <= -1.661:
        return None
    total += ((-0.1173 if f37 <= 1e-35 else (0.121 if f29 <= 2.5 else -0.1053)) if f18 <= 11.5 else (((0.1803 if f16 <= -2.0485 else ((0.0621 if f30 <= 1e-35 else ((0.0331 if f7 <= 5.5 else ((-0.0004 if f12 <= 2.5 else -0.1172) if f24 <= 0.012579 else 0.0058)) if f34 <= 1e-35 else (-0.1511 if f8 <= 1e-35 else (-0.0695 if f44 <= 1.039 else 0.0331)))) if f18 <= 127.5 else (0.0464 if f12 <= 1.5 else -0.1675))) if f23 <= 1e-35 else -0.0984) if f22 <= 0.92582 else -0.1624))
    if total <= -1.62:
        return None
    total += ((-0.0988 if f18 <= 11.5 else (((0.1152 if f36 <= 7.5 else 0.0304) if f11 <= -0.32855 else (((0.0304 if f18 <= 19.5 else (((0.0304 if f22 <= 0.060915 else -0.0447) if f9 <= 1e-35 else ((0.0304 if f35 <= 4.5 else -0.0964) if f8 <= 1e-35 else -0.2372)) if f33 <= 1.5469 else 0.0288)) if f23 <= 1e-35 else -0.086) if f22 <= 0.42404 else (-0.1015 if f33 <= 4.6202 else 0.0304))) if f18 <= 77.5 else (-0.1211 if f33 <= 8.0357 else -0.0284))) if f38 <= 1.5 else 0.0971)
    if total <= -1.59:
        return None
    total += ((((((-0.0178 if f25 <= 0.46248 else ((0.0769 if f28 <= 0.94913 else 0.1752) if f7 <= 7.5 else (0.0599 if f36 <= 4.5 else -0.0178))) if f8 <= 1e-35 else ((-0.0178 if f36 <= 1e-35 else (-0.0178 if f42 <= 0.10742 else 0.1945)) if f9 <= 1e-35 else -0.0178)) if f40 <= 2.5 else -0.0178) if f3 <= 1e-35 else -0.0178) if f2 <= 1e-35 else (-0.0178 if f1 <= 1e-35 else 0.1807)) if f14 <= 0.5905 else ((-0.0422 if f16 <= 3.604 else -0.0921) if f1 <= 1e-35 else -0.0178))
    if total <= -1.632:
        return None
    total += (((((-0.0291 if f28 <= 0.43226 else ((0.1356 if f27 <= 2.5 else 0.0049) if f41 <= 1e-35 else (((0.0995 if f31 <= 0.090231 else 0.1753) if f14 <= -0.8625 else (0.0995 if f11 <= -1e-35 else 0.0049)) if f31 <= 0.39434 else (0.0474 if f8 <= 1e-35 else 0.0049)))) if f3 <= 1e-35 else -0.0291) if f2 <= 1e-35 else -0.0291) if f14 <= 0.9805 else (-0.0291 if f27 <= 8.5 else -0.0975)) if f38 <= 1.5 else ((0.1313 if f40 <= 1e-35 else 0.0303) if f14 <= 2.009 else -0.065))
    if total <= -1.73:
        return None
    total += (((((((0.0509 if f11 <= -0.064945 else 0.0213) if f14 <= 1e-35 else ((0.0213 if f21 <= 0.069366 else -0.0179) if f30 <= 5.5 else -0.0452)) if f40 <= 1.5 else ((-0.0452 if f24 <= 0.021859 else 0.0509) if f44 <= 0.24305 else -0.0452)) if f2 <= 1e-35 else (0.0317 if f30 <= 1e-35 else -0.0452)) if f14 <= 1.84 else (-0.0604 if f24 <= 0.073283 else -0.1929)) if f3 <= 1e-35 else (0.0093 if f11 <= -0.31149 else -0.1587)) if f1 <= 1e-35 else (0.0509 if f24 <= 0.023881 else 0.1457))
    if total <= -1.79:
        return None
    total += (0.135 if f16 <= -0.6135 else ((0.0627 if f19 <= 4.5 else ((0.0314 if f35 <= 10.5 else -0.0843) if f36 <= 9.5 else -0.1465)) if f18 <= 12.5 else ((0.0627 if f30 <= 3.5 else 0.0237) if f11 <= -0.29075 else ((((0.0237 if f18 <= 43.5 else -0.0021) if f14 <= 0.208 else (-0.0021 if f30 <= 2.5 else (-0.0313 if f7 <= 8.5 else -0.1328))) if f23 <= 1e-35 else -0.0899) if f18 <= 128.5 else (0.0069 if f12 <= 1.5 else (-0.2231 if f35 <= 7.5 else 0.0011))))))
    if total <= -1.692:
        return None
    total += (((((0.0212 if f12 <= 1e-35 else -0.0416) if f24 <= 0.027908 else ((0.0212 if f39 <= 1.5 else ((0.0212 if f42 <= 0.62575 else -0.0416) if f40 <= 1e-35 else -0.0416)) if f18 <= 71.5 else (-0.0416 if f38 <= 1.5 else 0.0212))) if f11 <= 0.17472 else ((-0.1664 if f42 <= 0.11181 else (-0.0913 if f8 <= 1e-35 else -0.0416)) if f9 <= 1e-35 else (-0.1713 if f42 <= 1.2864 else -0.0416))) if f5 <= 1e-35 else (0.0277 if f42 <= 1.3349 else 0.1094)) if f4 <= 1e-35 else 0.2261)
    if total <= -1.697:
        return None
    total += (0.1588 if f16 <= -2.0485 else ((((-0.0542 if f22 <= 0.032796 else ((0.0734 if f42 <= 0.70071 else 0.0148) if f24 <= 0.060738 else ((-0.1381 if f24 <= 0.069884 else -0.0121) if f42 <= 1.2312 else 0.0555))) if f27 <= 8.5 else ((-0.0111 if f12 <= 1.5 else (0.0038 if f42 <= 0.26365 else -0.1021)) if f24 <= 0.0409 else (((0.0521 if f25 <= 0.88389 else -0.0066) if f29 <= 3.5 else -0.0415) if f20 <= 3.5 else -0.1126))) if f6 <= 1.5 else -0.143) if f22 <= 0.89444 else -0.1513))
    if total <= -1.619:
        return None
    total += (((-0.1364 if f8 <= 1e-35 else 0.0105) if f1 <= 1e-35 else 0.138) if f18 <= 10.5 else (((0.0671 if f18 <= 45.5 else 0.0177) if f14 <= -1.9025 else ((((0.0177 if f14 <= 0.4 else (-0.0742 if f18 <= 16.5 else (0.0028 if f18 <= 56.5 else -0.0749))) if f42 <= 4.6132 else (-0.1225 if f31 <= 0.13681 else 0.0177)) if f40 <= 1.5 else (-0.0012 if f36 <= 11.5 else -0.1082)) if f18 <= 77.5 else (-0.0166 if f21 <= 0.12372 else -0.1117))) if f4 <= 1e-35 else 0.2016))
    if total <= -1.693:
        return None
    total += ((((((0.098 if f18 <= 45.5 else -0.0736) if f19 <= 7.5 else (0.1487 if f16 <= -1.643 else (0.0299 if f14 <= 1e-35 else -0.0137))) if f39 <= 2.5 else (0.0665 if f14 <= -2.055 else -0.0898)) if f18 <= 52.5 else (-0.0788 if f26 <= 0.87019 else (((-0.0047 if f19 <= 7.5 else 0.1106) if f32 <= 1.9506 else -0.0047) if f14 <= 0.351 else -0.0413))) if f22 <= 0.47913 else -0.0697) if f38 <= 1.5 else (-0.0907 if f18 <= 21.5 else (0.122 if f14 <= 1.5405 else -0.0326)))
    if total <= -1.707:
        return None
    total += (((((((0.0413 if f25 <= 0.8921 else (0.0413 if f27 <= 2.5 else -0.1614)) if f22 <= 0.040408 else 0.0413) if f27 <= 5.5 else ((0.0225 if f33 <= 0.41049 else -0.0787) if f42 <= 0.11873 else (0.0413 if f42 <= 0.2109 else ((0.0054 if f20 <= 3.5 else -0.0727) if f39 <= 1.5 else (-0.0102 if f42 <= 0.54199 else -0.1188))))) if f1 <= 1e-35 else (0.0966 if f25 <= 0.88965 else 0.0413)) if f4 <= 1e-35 else 0.188) if f22 <= 0.91987 else -0.1281) if f6 <= 1e-35 else -0.1392)
    if total <= -1.61:
        return None
    total += (((((-0.0748 if f35 <= 1e-35 else 0.0495) if f31 <= 0.29855 else 0.1213) if f31 <= 0.55198 else -0.0073) if f35 <= 3.5 else ((-0.1022 if f28 <= 0.24802 else (((0.0061 if f11 <= 0.17472 else -0.0585) if f5 <= 1e-35 else 0.056) if f18 <= 19.5 else (-0.0492 if f26 <= 0.90288 else (0.056 if f27 <= 8.5 else (-0.0237 if f25 <= 0.93039 else 0.056))))) if f26 <= 0.98089 else 0.1312)) if f38 <= 1.5 else ((-0.0504 if f18 <= 21.5 else 0.138) if f40 <= 1e-35 else -0.0208))
    if total <= -1.479:
        return None
    total += ((((0.0363 if f19 <= 9.5 else -0.0974) if f25 <= 0.41764 else (0.0363 if f7 <= 2.5 else ((((-0.0182 if f35 <= 9.5 else -0.0958) if f34 <= 1.5 else 0.0363) if f20 <= 1e-35 else 0.0106) if f41 <= 1e-35 else (0.0174 if f34 <= 1e-35 else (0.0363 if f9 <= 1e-35 else -0.1915))))) if f3 <= 1e-35 else (0.0272 if f25 <= 0.50352 else -0.1795)) if f1 <= 1e-35 else (0.0363 if f24 <= 0.023347 else (0.0363 if f19 <= 3.5 else (0.1845 if f25 <= 0.94894 else 0.0363))))
    if total <= -1.307:
        return None
    total += (((((((0.0592 if f37 <= 1e-35 else -0.039) if f33 <= 0.28642 else ((((0.0592 if f14 <= -0.113 else -0.0615) if f33 <= 1.5728 else 0.0592) if f36 <= 1e-35 else (-0.026 if f21 <= 0.035099 else 0.0241)) if f10 <= 1e-35 else ((0.0441 if f33 <= 0.53907 else -0.0767) if f36 <= 1.5 else 0.0022))) if f40 <= 1.5 else -0.0469) if f21 <= 0.72078 else (0.0516 if f36 <= 1e-35 else -0.0767)) if f14 <= 2.469 else -0.1495) if f38 <= 1.5 else 0.0592) if f26 <= 0.98013 else 0.1195)
    if total <= -1.354:
        return None
    total += ((0.1425 if f25 <= 0.8535 else (0.097 if f24 <= 0.082272 else -0.1813)) if f7 <= 1.5 else (-0.0746 if f28 <= 0.24802 else (((0.0218 if f24 <= 0.094987 else 0.2025) if f25 <= 1e-35 else (-0.038 if f25 <= 0.41764 else ((0.0177 if f42 <= 0.50052 else -0.0248) if f42 <= 1.584 else (0.062 if f25 <= 0.87421 else ((-0.038 if f12 <= 1e-35 else 0.2144) if f7 <= 2.5 else -0.0297))))) if f13 <= 1e-35 else ((0.0753 if f39 <= 1.5 else -0.038) if f44 <= 0.091432 else -0.038))))
    if total <= -1.211:
        return None
    total += (((((0.057 if f14 <= -1.4695 else ((-0.018 if f22 <= 0.1467 else (0.0326 if f22 <= 0.47913 else -0.018)) if f24 <= 0.01487 else (0.0326 if f31 <= 0.5798 else (((0.0326 if f22 <= 0.11583 else -0.018) if f24 <= 0.036475 else -0.018) if f24 <= 0.089816 else 0.0326)))) if f13 <= 1e-35 else -0.018) if f34 <= 1e-35 else -0.018) if f11 <= 0.17472 else ((-0.1345 if f28 <= 0.64237 else -0.018) if f9 <= 1e-35 else (-0.1424 if f7 <= 7.5 else -0.018))) if f4 <= 1e-35 else 0.1942)
    if total <= -1.178:
        return None
    total += (0.1491 if f16 <= -2.0485 else ((0.0755 if f11 <= -0.26252 else (((0.0404 if f14 <= 0.44 else 0.0075) if f16 <= 3.7685 else ((((0.0075 if f19 <= 50.5 else -0.1255) if f21 <= 0.4037 else -0.1086) if f42 <= 0.70071 else ((-0.0212 if f14 <= -0.039 else -0.1624) if f19 <= 39.5 else 0.0075)) if f42 <= 1.249 else 0.0075)) if f42 <= 6.3038 else (-0.2005 if f19 <= 16.5 else 0.0277))) if f27 <= 12.5 else (0.0755 if f16 <= -1e-35 else (-0.0142 if f20 <= 2.5 else -0.073))))
    if total <= -1.045:
        return None
    return total


def english(row):
    f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21, f22, f23, f24, f25, f26, f27, f28, f29, f30, f31, f32, f33, f34, f35, f36, f37, f38, f39, f40, f41, f42, f43, f44, f45 = row
    total = 0.0
    total += (((0.2492 if f18 <= 11.5 else 0.5295) if f22 <= 0.83974 else 0.0613) if f44 <= 1e-35 else (((0.4565 if f36 <= 10.5 else 0.1834) if f12 <= 1e-35 else ((-0.1373 if f41 <= 1e-35 else (0.2456 if f7 <= 2.5 else (0.0851 if f30 <= 1.5 else -0.0995))) if f8 <= 1e-35 else 0.3219)) if f21 <= 0.025978 else (0.4611 if f30 <= 1e-35 else (0.3073 if f12 <= 1e-35 else (((0.2685 if f19 <= 17.5 else 0.0891) if f40 <= 1e-35 else 0.0375) if f22 <= 0.58017 else -0.1172)))))
    if total <= -0.237:
        return None
    total += (((-0.0782 if f18 <= 12.5 else ((0.2616 if f21 <= 0.79286 else 0.1275) if f30 <= 1.5 else ((0.1275 if f30 <= 4.5 else -0.0218) if f21 <= 0.32883 else -0.0782))) if f14 <= -1.3205 else ((-0.209 if f18 <= 14.5 else -0.0782) if f30 <= 1.5 else (-0.3069 if f21 <= 0.025978 else -0.2199))) if f37 <= 1e-35 else (-0.206 if f25 <= 0.30217 else (0.2605 if f14 <= 0.14 else ((0.1167 if f39 <= 1.5 else -0.0728) if f18 <= 24.5 else (0.2192 if f11 <= 0.63234 else 0.0484)))))
    if total <= -0.544:
        return None
    total += ((((0.0989 if f32 <= 0.21779 else (0.2392 if f14 <= 0.14 else 0.1775)) if f14 <= 2.4595 else -0.0211) if f22 <= 0.92582 else -0.1837) if f43 <= -1e-35 else (((-0.073 if f19 <= 15.5 else 0.0354) if f28 <= 0.69657 else (0.2235 if f30 <= 1e-35 else (0.0354 if f0 <= 1e-35 else 0.1499))) if f14 <= -1.1955 else ((-0.1705 if f35 <= 2.5 else (-0.1705 if f19 <= 8.5 else -0.2684)) if f28 <= 0.80826 else (-0.1705 if f41 <= 1e-35 else (-0.073 if f6 <= 1.5 else -0.1705)))))
    if total <= -0.813:
        return None
    total += ((0.0349 if f36 <= 1e-35 else (-0.2407 if f8 <= 1e-35 else 0.0195)) if f18 <= 14.5 else ((((-0.1798 if f25 <= 0.36603 else ((0.2054 if f36 <= 1e-35 else (((0.0971 if f18 <= 43.5 else -0.1151) if f33 <= 3.4472 else 0.1716) if f38 <= 1e-35 else 0.2088)) if f39 <= 2.5 else -0.0072)) if f6 <= 1e-35 else -0.2307) if f45 <= 1e-35 else -0.1588) if f36 <= 10.5 else (-0.1891 if f20 <= 1e-35 else ((-0.1031 if f28 <= 0.85355 else 0.0512) if f38 <= 1e-35 else 0.1873))))
    if total <= -1.053:
        return None
    total += ((((-0.0422 if f18 <= 11.5 else ((0.1136 if f31 <= 0.819 else -0.0422) if f26 <= 0.87019 else 0.2109)) if f12 <= 2.5 else (-0.0422 if f25 <= 0.8252 else 0.0771)) if f14 <= -1.5805 else ((-0.0422 if f14 <= 0.9645 else -0.1312) if f29 <= 1e-35 else (-0.234 if f18 <= 14.5 else (-0.1312 if f39 <= 1.5 else -0.2279)))) if f37 <= 1e-35 else (-0.1533 if f25 <= 0.30217 else (0.203 if f14 <= 0.14 else (0.1358 if f12 <= 2.5 else (-0.0826 if f18 <= 25.5 else 0.0845)))))
    if total <= -1.287:
        return None
    total += (((-0.0927 if f25 <= 0.68496 else (0.1568 if f29 <= 3.5 else -0.0823)) if f14 <= -2.3305 else (-0.2137 if f33 <= 1.1625 else -0.0927)) if f18 <= 14.5 else ((((0.1899 if f9 <= 1.5 else 0.0416) if f12 <= 3.5 else 0.0634) if f36 <= 11.5 else 0.0416) if f14 <= 0.14 else ((-0.1061 if f25 <= 0.63246 else 0.0416) if f36 <= 1.5 else ((0.0416 if f16 <= -0.828 else (-0.2062 if f33 <= 1.2768 else (-0.0626 if f31 <= 0.68586 else -0.1959))) if f38 <= 1e-35 else 0.0416))))
    if total <= -1.501:
        return None
    total += ((-0.0592 if f25 <= 0.49545 else ((0.1821 if f12 <= 2.5 else 0.105) if f14 <= 1.809 else 0.0154)) if f44 <= 1e-35 else ((0.0524 if f12 <= 1e-35 else (-0.1973 if f28 <= 0.62061 else (0.1378 if f7 <= 1.5 else (((0.1211 if f2 <= 1e-35 else -0.0223) if f30 <= 2.5 else -0.0911) if f14 <= -0.6005 else -0.1511)))) if f33 <= 1.2525 else (((0.1602 if f2 <= 1e-35 else 0.0492) if f14 <= 0.629 else (-0.1163 if f44 <= 1.0381 else 0.0492)) if f31 <= 0.89737 else -0.1355)))
    if total <= -1.698:
        return None
    total += (((0.1166 if f18 <= 15.5 else 0.1788) if f14 <= 0.14 else ((0.0966 if f14 <= 2.4595 else -0.0646) if f22 <= 0.61722 else -0.1314)) if f43 <= -1e-35 else ((-0.0847 if f14 <= -1.83 else -0.1851) if f28 <= 0.62061 else ((((-0.0139 if f18 <= 11.5 else ((0.1537 if f40 <= 2.5 else -0.0139) if f31 <= 0.76533 else 0.015)) if f3 <= 1e-35 else -0.0139) if f22 <= 0.56905 else -0.0139) if f14 <= 0.09 else ((-0.0847 if f26 <= 0.87355 else -0.0139) if f27 <= 8.5 else -0.0847))))
    if total <= -1.884:
        return None
    total += (((0.0583 if f7 <= 5.5 else -0.0943) if f14 <= -2.4605 else (-0.1991 if f28 <= 0.62061 else -0.1088)) if f18 <= 13.5 else ((((0.1802 if f7 <= 3.5 else ((0.1442 if f30 <= 1e-35 else 0.0776) if f38 <= 1e-35 else 0.1807)) if f30 <= 5.5 else 0.0205) if f2 <= 1e-35 else 0.0205) if f14 <= 0.6445 else (((0.0205 if f30 <= 4.5 else -0.0842) if f6 <= 1.5 else -0.2104) if f40 <= 1e-35 else (0.0205 if f16 <= -1.503 else (-0.2052 if f41 <= 1e-35 else -0.0767)))))
    if total <= -2.083:
        return None
    total += (((-0.0637 if f18 <= 12.5 else ((0.008 if f41 <= 1e-35 else (((0.1602 if f13 <= 1e-35 else 0.0315) if f32 <= 2.4772 else 0.008) if f9 <= 1e-35 else 0.008)) if f14 <= 0.899 else -0.0637)) if f30 <= 2.5 else (-0.1686 if f28 <= 0.54771 else (-0.0637 if f13 <= 1e-35 else -0.1287))) if f37 <= 1e-35 else ((0.1508 if f14 <= 0.09 else (((-0.1187 if f28 <= 0.29834 else 0.0597) if f18 <= 65.5 else -0.11) if f38 <= 1e-35 else 0.1114)) if f6 <= 1e-35 else -0.2325))
    if total <= -2.251:
        return None
    total += (((((0.1129 if f30 <= 1e-35 else (((0.0473 if f36 <= 8.5 else -0.0296) if f19 <= 13.5 else 0.0535) if f14 <= 0.579 else -0.0861)) if f3 <= 1e-35 else (-0.2388 if f1 <= 1e-35 else 0.0978)) if f22 <= 0.65451 else -0.1851) if f39 <= 1.5 else (-0.1771 if f1 <= 1e-35 else 0.198)) if f37 <= 1e-35 else (0.1566 if f14 <= -1.4405 else (((0.0664 if f2 <= 1e-35 else -0.0814) if f39 <= 1.5 else -0.1997) if f21 <= 0.022475 else (0.1094 if f14 <= 2.64 else -0.0891))))
    if total <= -2.116:
        return None
    total += (((0.229 if f16 <= -1.503 else ((0.0653 if f9 <= 1e-35 else -0.099) if f12 <= 1e-35 else (((-0.0321 if f39 <= 1.5 else -0.0964) if f11 <= -0.20574 else -0.1463) if f1 <= 1e-35 else 0.0653))) if f33 <= 1.1769 else ((0.0648 if f11 <= -0.24654 else (-0.0015 if f35 <= 2.5 else -0.1067)) if f42 <= 0.61201 else (-0.075 if f25 <= 0.53033 else (0.1232 if f32 <= 1.3756 else -0.0156)))) if f37 <= 1e-35 else (0.1262 if f12 <= 2.5 else (-0.0697 if f32 <= 0.70389 else 0.0866)))
    if total <= -2.05:
        return None
    total += ((((0.1274 if f10 <= 2.5 else -0.0211) if f7 <= 3.5 else ((0.0898 if f10 <= 1.5 else (-0.2194 if f38 <= 1.5 else 0.1254)) if f44 <= 1e-35 else (((0.0586 if f32 <= 0.70938 else (0.0148 if f11 <= -0.087815 else -0.2104)) if f22 <= 0.094045 else (-0.0347 if f24 <= 0.025105 else 0.0982)) if f27 <= 11.5 else (-0.1256 if f19 <= 15.5 else -0.0268)))) if f22 <= 0.82576 else -0.1789) if f39 <= 1.5 else ((-0.1056 if f21 <= 0.022992 else 0.0937) if f40 <= 1e-35 else -0.1738))
    if total <= -2.176:
        return None
    total += (((-0.0537 if f36 <= 8.5 else -0.1393) if f39 <= 1.5 else -0.1738) if f28 <= 0.48932 else ((((((-0.0537 if f36 <= 1.5 else 0.0523) if f33 <= 1.5465 else -0.0537) if f26 <= 0.87019 else 0.1002) if f3 <= 1e-35 else -0.0537) if f36 <= 6.5 else (-0.0537 if f0 <= 1e-35 else 0.0505)) if f37 <= 1e-35 else (((((0.0931 if f40 <= 1e-35 else -0.0537) if f2 <= 1e-35 else -0.0427) if f8 <= 1e-35 else -0.0537) if f0 <= 1e-35 else 0.1493) if f38 <= 1.5 else 0.1541)))
    if total <= -2.336:
        return None
    total += ((-0.0657 if f36 <= 8.5 else -0.1711) if f18 <= 12.5 else ((((((-0.0725 if f22 <= 0.091751 else 0.076) if f27 <= 11.5 else -0.1012) if f41 <= 1e-35 else ((0.1069 if f22 <= 0.9898 else -0.1148) if f32 <= 0.75154 else ((0.1126 if f11 <= -0.20574 else -0.0056) if f3 <= 1e-35 else -0.1444))) if f21 <= 0.69615 else (-0.0023 if f19 <= 1.5 else -0.2181)) if f37 <= 1e-35 else (0.105 if f10 <= 1.5 else (0.1004 if f11 <= -0.06479 else -0.1026))) if f6 <= 1e-35 else -0.1925))
    if total <= -2.401:
        return None
    total += (-0.1453 if f25 <= 0.49545 else (((0.2133 if f16 <= -1.503 else (0.1031 if f36 <= 11.5 else ((0.1145 if f22 <= 0.19098 else -0.0118) if f11 <= -0.20393 else -0.0752))) if f7 <= 3.5 else (((((-0.1443 if f37 <= 1e-35 else 0.0283) if f22 <= 0.063165 else 0.0894) if f12 <= 1.5 else ((0.0075 if f42 <= 0.28619 else -0.1148) if f42 <= 1.0051 else 0.0403)) if f1 <= 1e-35 else 0.1721) if f36 <= 7.5 else (-0.1351 if f32 <= 0.45512 else -0.0317))) if f6 <= 1e-35 else -0.2014))
    if total <= -2.229:
        return None
    total += (((0.0111 if f33 <= 0.40765 else ((0.0148 if f28 <= 0.44804 else 0.1309) if f3 <= 1e-35 else 0.0111)) if f12 <= 2.5 else 0.0111) if f14 <= -1.3205 else ((((-0.1445 if f19 <= 15.5 else (0.0111 if f14 <= 0.46 else -0.1142)) if f20 <= 1e-35 else 0.0111) if f42 <= 0.2946 else (-0.169 if f1 <= 1e-35 else 0.0111)) if f41 <= 1e-35 else (((0.0111 if f14 <= 2.4595 else -0.0968) if f42 <= 4.8063 else -0.1164) if f34 <= 1e-35 else (-0.0196 if f20 <= 1e-35 else -0.1776))))
    if total <= -2.218:
        return None
    total += (((-0.0688 if f30 <= 3.5 else -0.1645) if f20 <= 1e-35 else -0.0461) if f28 <= 0.48932 else ((0.1849 if f16 <= -1.503 else (((((0.1039 if f12 <= 1e-35 else ((-0.0461 if f28 <= 0.89645 else 0.0372) if f1 <= 1e-35 else 0.1039)) if f20 <= 1e-35 else (0.1039 if f31 <= 0.83527 else (0.0929 if f43 <= 1e-35 else -0.0461))) if f8 <= 1e-35 else -0.0461) if f34 <= 1e-35 else (0.0866 if f31 <= 0.18065 else -0.0461)) if f40 <= 1e-35 else -0.0461)) if f2 <= 1e-35 else -0.0461))
    if total <= -2.287:
        return None
    total += ((((0.0259 if f22 <= 0.27055 else -0.0919) if f14 <= -2.3305 else -0.1426) if f1 <= 1e-35 else 0.1725) if f18 <= 12.5 else (((((0.1322 if f14 <= -2.255 else ((((-0.0067 if f26 <= 0.67446 else 0.0668) if f31 <= 0.57735 else (0.0668 if f16 <= 0.807 else -0.0067)) if f45 <= 1e-35 else -0.0067) if f5 <= 1e-35 else 0.0933)) if f21 <= 0.74167 else -0.0067) if f22 <= 0.53496 else -0.0067) if f9 <= 1e-35 else -0.0067) if f14 <= 1.2145 else (-0.0067 if f16 <= 2.022 else -0.0831)))
    if total <= -2.156:
        return None
    total += ((((0.0143 if f31 <= 0.41278 else -0.1397) if f2 <= 1e-35 else -0.1284) if f36 <= 8.5 else -0.1499) if f18 <= 12.5 else ((((((((0.0815 if f9 <= 1e-35 else -0.0153) if f22 <= 0.047065 else -0.0153) if f22 <= 0.08422 else (0.114 if f30 <= 1.5 else (0.0693 if f11 <= -0.096256 else -0.0153))) if f2 <= 1e-35 else -0.0153) if f18 <= 56.5 else -0.0153) if f38 <= 1.5 else 0.1377) if f30 <= 5.5 else (-0.1073 if f41 <= 1e-35 else -0.0153)) if f6 <= 1.5 else -0.1802))
    if total <= -2.243:
        return None
    total += (0.1884 if f16 <= -1.948 else ((0.0886 if f44 <= 0.090097 else (0.0861 if f36 <= 3.5 else 0.0075)) if f14 <= -2.255 else (((0.0075 if f36 <= 10.5 else (0.0075 if f22 <= 0.08422 else -0.0313)) if f14 <= 1.2145 else (((-0.0313 if f14 <= 1.73 else -0.1186) if f36 <= 3.5 else -0.1667) if f42 <= 0.83485 else (-0.1613 if f28 <= 0.54771 else -0.0313))) if f39 <= 1.5 else (-0.026 if f42 <= 0.18258 else (-0.1747 if f43 <= 1e-35 else (-0.1028 if f42 <= 0.99593 else 0.0075))))))
    if total <= -2.417:
        return None
    total += (((0.0547 if f14 <= -2.255 else ((-0.1548 if f22 <= 0.37232 else -0.0198) if f24 <= 0.071113 else -0.0217)) if f18 <= 14.5 else (((0.1054 if f20 <= 3.5 else 0.0353) if f34 <= 1e-35 else 0.0353) if f14 <= 0.14 else (((0.0223 if f14 <= 1.639 else -0.0958) if f42 <= 0.84643 else 0.0353) if f7 <= 8.5 else (-0.1251 if f24 <= 0.067879 else 0.0353)))) if f13 <= 1e-35 else (-0.121 if f33 <= 1.4264 else (0.0551 if f18 <= 46.5 else (0.0067 if f44 <= 0.14359 else -0.1733))))
    if total <= -2.439:
        return None
    total += ((((((0.0362 if f36 <= 7.5 else (-0.1126 if f42 <= 1.0312 else 0.0081)) if f21 <= 0.022475 else ((0.0856 if f8 <= 1e-35 else -0.1012) if f21 <= 0.65476 else -0.0594)) if f34 <= 1e-35 else (((0.0618 if f14 <= -2.9705 else -0.1885) if f19 <= 12.5 else 0.0894) if f3 <= 1e-35 else -0.1975)) if f18 <= 128.5 else -0.1293) if f40 <= 1.5 else ((0.1024 if f27 <= 12.5 else -0.0572) if f14 <= -0.5 else -0.1266)) if f22 <= 0.58899 else (-0.1697 if f42 <= 1.2177 else -0.0195))
    if total <= -2.337:
        return None
    total += ((((0.1586 if f16 <= -2.213 else ((((0.0888 if f33 <= 0.18538 else -0.0345) if f33 <= 0.65058 else ((((-0.0345 if f42 <= 1.8581 else 0.088) if f24 <= 0.043344 else 0.0888) if f21 <= 0.025978 else (0.0811 if f24 <= 0.048465 else -0.0345)) if f10 <= 1.5 else -0.0345)) if f2 <= 1e-35 else -0.0345) if f24 <= 0.051151 else (0.0634 if f32 <= 1.3934 else (-0.0345 if f37 <= 1e-35 else 0.0573)))) if f29 <= 4.5 else -0.0938) if f22 <= 0.86607 else -0.1425) if f6 <= 1e-35 else -0.1613)
    if total <= -2.273:
        return None
    total += (((((-0.0153 if f14 <= -2.3305 else -0.1541) if f12 <= 4.5 else 0.0146) if f18 <= 11.5 else (((0.0566 if f9 <= 1e-35 else 0.0138) if f14 <= 0.579 else (((0.0138 if f14 <= 2.3595 else -0.0472) if f30 <= 4.5 else -0.1005) if f18 <= 136.5 else -0.2209)) if f12 <= 3.5 else ((0.0488 if f14 <= -4.946 else -0.1235) if f18 <= 26.5 else (0.034 if f2 <= 1e-35 else -0.0903)))) if f3 <= 1e-35 else (0.0566 if f25 <= 0.087121 else -0.1735)) if f1 <= 1e-35 else 0.1252)
    if total <= -2.148:
        return None
    total += ((-0.1141 if f1 <= 1e-35 else 0.1759) if f18 <= 11.5 else ((0.0938 if f3 <= 1e-35 else -0.074) if f7 <= 2.5 else ((((0.1084 if f19 <= 11.5 else -0.1137) if f33 <= 0.31384 else ((0.0709 if f30 <= 2.5 else ((0.0396 if f7 <= 4.5 else -0.0928) if f21 <= 0.046537 else 0.0396)) if f24 <= 0.15451 else -0.0805)) if f18 <= 84.5 else (-0.1185 if f25 <= 0.93634 else 0.0712)) if f12 <= 2.5 else ((-0.0265 if f25 <= 0.9646 else -0.191) if f21 <= 0.90455 else -0.1627))))
    if total <= -2.049:
        return None
    total += (((((0.0132 if f22 <= 0.089087 else 0.0449) if f30 <= 3.5 else -0.0121) if f14 <= 0.579 else ((-0.1189 if f18 <= 14.5 else (-0.0121 if f14 <= 2.395 else -0.0816)) if f23 <= 1e-35 else -0.1597)) if f2 <= 1e-35 else (((0.0449 if f27 <= 4.5 else -0.1036) if f24 <= 0.016808 else (0.0449 if f31 <= 0.9722 else -0.1136)) if f13 <= 1e-35 else (-0.1488 if f24 <= 0.15752 else 0.0405))) if f1 <= 1e-35 else ((0.202 if f18 <= 113.5 else 0.0449) if f34 <= 1e-35 else 0.0449))
    if total <= -2.061:
        return None
    total += ((((((0.0691 if f11 <= -0.33011 else (((0.0375 if f31 <= 0.027212 else -0.022) if f24 <= 0.0519 else (0.0375 if f24 <= 0.16248 else -0.0461)) if f9 <= 1e-35 else ((-0.0507 if f22 <= 0.14416 else 0.0375) if f34 <= 1e-35 else -0.1569))) if f1 <= 1e-35 else (0.1695 if f34 <= 1e-35 else 0.0691)) if f31 <= 0.89087 else -0.0605) if f23 <= 1e-35 else (-0.1903 if f42 <= 0.83485 else 0.0184)) if f22 <= 0.9898 else (-0.1738 if f24 <= 0.17574 else 0.0631)) if f6 <= 1.5 else -0.1519)
    if total <= -2.137:
        return None
    total += ((((0.0857 if f11 <= 0.5387 else (-0.1613 if f42 <= 0.88976 else 0.0162)) if f7 <= 2.5 else (((((-0.0128 if f28 <= 0.55132 else 0.0655) if f42 <= 5.7795 else -0.1154) if f31 <= 0.28483 else ((-0.0668 if f24 <= 0.020943 else 0.0137) if f42 <= 1.1435 else (0.0695 if f32 <= 0.54739 else -0.1144))) if f36 <= 11.5 else (0.0617 if f30 <= 1e-35 else -0.076)) if f21 <= 0.67708 else (0.0009 if f19 <= 1.5 else -0.1704))) if f4 <= 1e-35 else 0.234) if f38 <= 1.5 else 0.122)
    if total <= -2.052:
        return None
    total += (0.1644 if f16 <= -1.128 else ((((0.0162 if f11 <= -0.094644 else (-0.0465 if f10 <= 1.5 else (-0.2456 if f19 <= 8.5 else -0.0326))) if f19 <= 10.5 else (0.0645 if f14 <= 0.579 else ((0.0188 if f7 <= 8.5 else -0.0752) if f20 <= 3.5 else -0.1344))) if f25 <= 0.9646 else -0.1663) if f39 <= 1e-35 else (0.0776 if f35 <= 2.5 else ((-0.0778 if f22 <= 0.15047 else ((0.0494 if f20 <= 2.5 else -0.1112) if f13 <= 1e-35 else -0.0863)) if f22 <= 0.57321 else -0.1523))))
    if total <= -1.887:
        return None
    total += (((((0.0759 if f3 <= 1e-35 else -0.0071) if f44 <= 0.18301 else (-0.0071 if f44 <= 1.2153 else (-0.0071 if f25 <= 0.70106 else ((0.1034 if f42 <= 2.1827 else -0.0071) if f25 <= 0.92032 else -0.0071)))) if f11 <= -0.062399 else ((((-0.126 if f24 <= 0.011561 else -0.0071) if f36 <= 1e-35 else -0.1514) if f44 <= 0.59851 else -0.0075) if f42 <= 1.2784 else (-0.0071 if f42 <= 5.8944 else -0.1595))) if f40 <= 1.5 else -0.0866) if f38 <= 1.5 else (-0.0025 if f28 <= 0.58404 else 0.1355))
    if total <= -1.974:
        return None
    total += ((((-0.0107 if f26 <= 0.87355 else 0.0833) if f27 <= 5.5 else (((0.1299 if f16 <= -1.503 else ((((0.0373 if f22 <= 0.08265 else -0.0413) if f24 <= 0.051151 else (0.0467 if f31 <= 0.87434 else -0.1072)) if f45 <= 1e-35 else (-0.1286 if f21 <= 0.082483 else 0.0615)) if f42 <= 5.6077 else -0.1541)) if f22 <= 0.86607 else -0.1308) if f20 <= 2.5 else ((-0.1511 if f42 <= 0.81909 else -0.012) if f26 <= 0.97087 else 0.0936))) if f6 <= 1.5 else -0.1469) if f38 <= 1.5 else 0.0916)
    if total <= -1.879:
        return None
    total += ((((0.043 if f16 <= -2.963 else -0.0972) if f18 <= 11.5 else (((-0.1464 if f28 <= 0.16312 else ((0.043 if f30 <= 5.5 else -0.0252) if f7 <= 5.5 else 0.0017)) if f23 <= 1e-35 else -0.0811) if f18 <= 56.5 else ((0.043 if f30 <= 1e-35 else ((-0.0033 if f24 <= 0.017893 else -0.1709) if f19 <= 10.5 else -0.0044)) if f7 <= 5.5 else (-0.1352 if f27 <= 11.5 else 0.0257)))) if f1 <= 1e-35 else (0.0964 if f34 <= 1e-35 else 0.043)) if f4 <= 1e-35 else 0.1941)
    if total <= -1.801:
        return None
    total += (((0.127 if f27 <= 7.5 else ((0.0894 if f21 <= 0.32883 else -0.0297) if f11 <= 0.35706 else -0.1256)) if f3 <= 1e-35 else -0.0971) if f7 <= 2.5 else ((((((0.0136 if f21 <= 0.35857 else -0.0178) if f14 <= -0.41 else (-0.0215 if f39 <= 1e-35 else -0.099)) if f27 <= 14.5 else -0.0666) if f37 <= 1e-35 else (0.0136 if f12 <= 2.5 else (-0.0982 if f27 <= 11.5 else 0.0136))) if f5 <= 1e-35 else (0.0823 if f14 <= 1.329 else 0.0136)) if f4 <= 1e-35 else 0.1786))
    if total <= -1.674:
        return None
    total += ((((0.0488 if f35 <= 1.5 else (-0.0418 if f12 <= 2.5 else -0.1118)) if f44 <= 1.1547 else (-0.1106 if f39 <= 1e-35 else (0.1253 if f14 <= -0.5 else (0.0302 if f23 <= 1e-35 else -0.128)))) if f41 <= 1e-35 else (((0.083 if f27 <= 5.5 else (-0.0045 if f19 <= 14.5 else ((-0.0045 if f32 <= 0.33156 else 0.1392) if f32 <= 0.79233 else (-0.0045 if f36 <= 11.5 else 0.0926)))) if f9 <= 1e-35 else -0.0045) if f14 <= 1.0645 else -0.0343)) if f38 <= 1.5 else 0.0973)
    if total <= -1.716:
        return None
    total += (0.1038 if f7 <= 1.5 else (-0.0993 if f25 <= 0.33974 else (((0.1666 if f16 <= -3.283 else ((-0.089 if f1 <= 1e-35 else 0.0823) if f18 <= 11.5 else ((((-0.0405 if f8 <= 1e-35 else 0.0823) if f33 <= 0.65881 else 0.0368) if f9 <= 1e-35 else ((-0.0248 if f8 <= 1e-35 else -0.1749) if f22 <= 0.30861 else 0.0621)) if f32 <= 1.2514 else -0.1321))) if f32 <= 1.3084 else (0.1157 if f43 <= 1e-35 else (-0.0524 if f22 <= 0.25227 else 0.1069))) if f31 <= 0.89087 else -0.0521)))
    if total <= -1.645:
        return None
    total += ((0.129 if f16 <= -3.603 else (((((-0.0316 if f33 <= 1.223 else (0.0595 if f20 <= 3.5 else -0.0471)) if f27 <= 5.5 else (((0.0272 if f33 <= 0.20856 else -0.0176) if f28 <= 0.86883 else 0.0582) if f33 <= 2.709 else (0.0595 if f16 <= 1.122 else -0.0471))) if f39 <= 2.5 else (-0.0471 if f8 <= 1e-35 else 0.0595)) if f21 <= 0.27842 else (0.0041 if f11 <= -0.073084 else -0.0471)) if f14 <= 2.3595 else -0.0888)) if f38 <= 1.5 else (-0.0464 if f28 <= 0.54771 else 0.1147))
    if total <= -1.618:
        return None
    total += (((((((0.024 if f21 <= 0.21584 else -0.0393) if f44 <= 0.88957 else -0.0918) if f44 <= 1.2017 else (-0.0983 if f25 <= 0.33974 else 0.0506)) if f9 <= 1e-35 else ((0.0805 if f44 <= 0.08392 else ((0.0805 if f39 <= 1e-35 else -0.0748) if f25 <= 0.80461 else (-0.0997 if f44 <= 2.931 else 0.0624))) if f8 <= 1e-35 else (0.0215 if f31 <= 0.2053 else -0.2048))) if f38 <= 1e-35 else (-0.036 if f21 <= 0.022475 else 0.0805)) if f4 <= 1e-35 else 0.1574) if f6 <= 1.5 else -0.1276)
    if total <= -1.575:
        return None
    total += ((((-0.1182 if f6 <= 1e-35 else 0.0735) if f25 <= 0.31534 else (((((-0.0615 if f25 <= 0.73385 else (0.0694 if f25 <= 0.79338 else -0.0042)) if f22 <= 0.36451 else (-0.0348 if f19 <= 10.5 else 0.0735)) if f40 <= 2.5 else (-0.0902 if f26 <= 0.93706 else 0.0735)) if f3 <= 1e-35 else (-0.1521 if f1 <= 1e-35 else (0.0735 if f34 <= 1e-35 else -0.055))) if f38 <= 1e-35 else (0.0735 if f40 <= 1.5 else -0.08))) if f4 <= 1e-35 else 0.1482) if f19 <= 47.5 else -0.1312)
    if total <= -1.583:
        return None
    total += (0.0922 if f7 <= 1.5 else ((((((((0.0579 if f14 <= 0.079 else -0.0061) if f25 <= 0.89813 else -0.0061) if f14 <= 0.5595 else (((-0.0061 if f33 <= 0.20063 else -0.0689) if f21 <= 0.13188 else -0.0061) if f19 <= 27.5 else -0.0061)) if f21 <= 0.32883 else (0.0681 if f14 <= -7.0655 else -0.0689)) if f39 <= 2.5 else -0.0689) if f38 <= 1e-35 else (-0.0689 if f25 <= 0.4027 else (0.0681 if f19 <= 45.5 else -0.0689))) if f14 <= 2.8695 else -0.1325) if f4 <= 1e-35 else 0.1446))
    if total <= -1.498:
        return None
    return total
