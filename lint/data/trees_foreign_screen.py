"""Learned by bench/train_foreign_lines.py, and written by it: not to be edited. README.md here says from what."""

FEATURES = {
    'screen': ('lines', 'short', 'open', 'tiny', 'cues', 'short_fraction', 'open_fraction', 'tiny_fraction', 'cue_fraction', 'run', 'run_cues', 'first_run', 'first_run_cues', 'last_run', 'last_run_cues', 'short_first_3', 'open_first_3', 'cues_first_3', 'short_first_6', 'open_first_6', 'cues_first_6', 'short_first_12', 'open_first_12', 'cues_first_12', 'short_last_3', 'open_last_3', 'cues_last_3', 'short_last_6', 'open_last_6', 'cues_last_6', 'short_last_12', 'open_last_12', 'cues_last_12', 'window_cues', 'long_chars', 'copies', 'first_words', 'last_words', 'questions'),
}


def screen(row):
    f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21, f22, f23, f24, f25, f26, f27, f28, f29, f30, f31, f32, f33, f34, f35, f36, f37, f38 = row
    total = 0.0
    total += ((0.5166 if f14 <= 1.5 else 0.8772) if f4 <= 3.5 else (((0.5745 if f28 <= 2.5 else 0.8564) if f10 <= 3.5 else 0.9498) if f31 <= 6.5 else ((0.7501 if f10 <= 3.5 else 0.9688) if f32 <= 1.5 else 1.0285)))
    total += ((-0.2954 if f25 <= 2.5 else (-0.1507 if f32 <= 1.5 else 0.0162)) if f33 <= 2.5 else ((-0.2168 if f10 <= 3.5 else 0.0593) if f28 <= 2.5 else ((-0.1001 if f34 <= 190.335 else 0.0542) if f33 <= 4.5 else 0.1452)))
    total += ((-0.2452 if f32 <= 1.5 else (-0.1474 if f28 <= 3.5 else (-0.0768 if f34 <= 225.442 else 0.0567))) if f33 <= 3.5 else ((-0.1486 if f9 <= 17.5 else 0.0855) if f31 <= 5.5 else (0.0514 if f34 <= 151.917 else 0.1382)))
    total += ((-0.2185 if f32 <= 1.5 else (-0.1276 if f27 <= 4.5 else (-0.0389 if f38 <= 0.0160321 else 0.0608))) if f33 <= 3.5 else ((-0.178 if f34 <= 199.077 else 0.0288) if f31 <= 5.5 else (0.0554 if f33 <= 4.5 else 0.1335)))
    total += ((-0.1906 if f32 <= 1.5 else ((-0.1689 if f2 <= 31.5 else -0.0164) if f25 <= 1.5 else 0.0374)) if f10 <= 2.5 else ((-0.0858 if f32 <= 1.5 else (-0.0656 if f34 <= 166.083 else 0.1032)) if f10 <= 6.5 else 0.1333))
    total += ((-0.1792 if f28 <= 3.5 else (-0.1183 if f34 <= 240.917 else 0.0067)) if f33 <= 3.5 else ((-0.1103 if f3 <= 89.5 else 0.0684) if f28 <= 2.5 else ((-0.034 if f33 <= 5.5 else 0.0857) if f34 <= 199.077 else 0.125)))
    total += (((0.0043 if f21 <= 1.5 else -0.1626) if f14 <= 1e-35 else ((-0.094 if f38 <= 0.0115208 else 0.0091) if f29 <= 2.5 else 0.0735)) if f10 <= 2.5 else ((-0.0905 if f14 <= 1e-35 else 0.0725) if f10 <= 4.5 else 0.1174))
    total += ((-0.162 if f28 <= 3.5 else -0.0747) if f33 <= 2.5 else (((-0.1029 if f28 <= 3.5 else 0.0267) if f10 <= 8.5 else 0.0838) if f31 <= 6.5 else ((0.0705 if f5 <= 0.834098 else -0.036) if f33 <= 4.5 else 0.1186)))
    total += (((-0.1472 if f14 <= 1.5 else 0.0166) if f31 <= 6.5 else (-0.084 if f38 <= 0.00681433 else 0.0551)) if f10 <= 2.5 else ((-0.0624 if f34 <= 212.994 else (-0.0576 if f27 <= 3.5 else 0.0907)) if f10 <= 6.5 else 0.1171))
    total += ((-0.1375 if f9 <= 17.5 else (-0.0519 if f4 <= 16.5 else 0.0568)) if f32 <= 1.5 else ((-0.1157 if f31 <= 2.5 else 0.0019) if f31 <= 6.5 else ((-0.0095 if f38 <= 0.0058005 else 0.0786) if f32 <= 3.5 else 0.1091)))
    total += (((-0.1309 if f26 <= 1.5 else -0.009) if f10 <= 3.5 else (-0.0658 if f34 <= 212.994 else 0.0664)) if f31 <= 7.5 else ((-0.0688 if f38 <= 0.00344832 else 0.0546) if f32 <= 2.5 else (-0.0348 if f34 <= 1e-35 else 0.1051)))
    total += ((-0.1327 if f9 <= 16.5 else (-0.0547 if f4 <= 15.5 else 0.0555)) if f32 <= 1.5 else ((-0.0691 if f25 <= 1.5 else 0.0285) if f31 <= 6.5 else ((0.061 if f37 <= 9.5 else -0.0658) if f32 <= 3.5 else 0.1025)))
    total += ((-0.1247 if f9 <= 16.5 else -0.0038) if f32 <= 1.5 else ((-0.1065 if f2 <= 67.5 else 0.0462) if f34 <= 173.243 else ((0.0473 if f32 <= 3.5 else 0.1074) if f37 <= 24.5 else (-0.1012 if f32 <= 4.5 else 0.0542))))
    total += ((-0.1217 if f28 <= 2.5 else (-0.0934 if f32 <= 1e-35 else (0.0576 if f5 <= 0.700195 else (-0.0603 if f26 <= 1.5 else 0.0343)))) if f10 <= 3.5 else ((-0.0204 if f28 <= 4.5 else 0.0753) if f10 <= 9.5 else 0.11))
    total += (((-0.0201 if f37 <= 4.5 else -0.122) if f29 <= 1.5 else (-0.0378 if f38 <= 0.00344832 else 0.0471)) if f10 <= 3.5 else (((-0.0714 if f19 <= 5.5 else 0.0651) if f13 <= 2.5 else 0.0696) if f10 <= 9.5 else 0.1052))
    total += (((-0.1112 if f12 <= 2.5 else 0.0248) if f14 <= 1e-35 else ((-0.0332 if f24 <= 2.5 else 0.0527) if f5 <= 0.881063 else -0.1021)) if f33 <= 4.5 else ((0.0382 if f5 <= 0.909333 else -0.1008) if f9 <= 15.5 else 0.0999))
    total += ((-0.1102 if f28 <= 2.5 else ((-0.0987 if f29 <= 2.5 else 0.0135) if f34 <= 240.917 else (-0.0312 if f30 <= 9.5 else 0.0604))) if f33 <= 4.5 else ((-0.0847 if f28 <= 3.5 else 0.036) if f34 <= 194.063 else 0.0997))
    total += ((0.0031 if f37 <= 3.5 else -0.1015) if f33 <= 2.5 else ((((-0.0728 if f12 <= 1.5 else 0.0586) if f27 <= 4.5 else (0.0859 if f5 <= 0.714901 else 0.0228)) if f5 <= 0.946822 else -0.0832) if f10 <= 6.5 else 0.0911))
    total += (((-0.1119 if f9 <= 38.5 else 0.023) if f14 <= 1e-35 else 0.0074) if f31 <= 6.5 else ((0.058 if f21 <= 6.5 else (-0.1076 if f34 <= 334.263 else 0.0145)) if f35 <= 1e-35 else (-0.0501 if f36 <= 1.5 else 0.0779)))
    total += ((-0.0992 if f25 <= 1.5 else ((-0.0391 if f10 <= 1e-35 else 0.0468) if f5 <= 0.742825 else -0.0761)) if f33 <= 3.5 else ((-0.0788 if f33 <= 6.5 else 0.024) if f34 <= 194.063 else (-0.0317 if f32 <= 1e-35 else 0.0853)))
    total += ((((-0.037 if f33 <= 1.5 else 0.0612) if f18 <= 3.5 else -0.0251) if f37 <= 7.5 else (-0.0934 if f19 <= 5.5 else 0.0167)) if f33 <= 4.5 else ((-0.0822 if f14 <= 1.5 else 0.0459) if f35 <= 1e-35 else 0.0864))
    total += ((-0.1006 if f12 <= 1e-35 else -0.0003) if f28 <= 2.5 else (((-0.1094 if f19 <= 5.5 else 0.0232) if f14 <= 1e-35 else (0.0325 if f5 <= 0.986922 else -0.0862)) if f38 <= 0.00470591 else (0.0432 if f11 <= 4.5 else 0.107)))
    total += (((-0.108 if f38 <= 0.0104715 else (-0.088 if f31 <= 4.5 else 0.0153)) if f12 <= 2.5 else 0.0694) if f14 <= 1e-35 else ((0.0359 if f5 <= 0.742825 else -0.0446) if f33 <= 4.5 else (-0.005 if f36 <= 3.5 else 0.0922)))
    total += (((-0.1085 if f25 <= 1.5 else (0.0308 if f15 <= 1.5 else -0.0594)) if f16 <= 2.5 else (-0.0459 if f0 <= 98.5 else 0.0786)) if f29 <= 1.5 else (-0.0032 if f36 <= 4.5 else (-0.0375 if f9 <= 2.5 else 0.0701)))
    total += ((-0.1044 if f31 <= 9.5 else 0.0061) if f32 <= 1e-35 else ((-0.0764 if f3 <= 120.5 else 0.0174) if f34 <= 199.077 else ((-0.1029 if f3 <= 21.5 else 0.0163) if f24 <= 1.5 else (0.0432 if f19 <= 5.5 else 0.1008))))
    total += (((-0.095 if f9 <= 42.5 else 0.0256) if f29 <= 1.5 else (-0.0592 if f34 <= 228.369 else 0.0389)) if f31 <= 6.5 else (((0.002 if f37 <= 3.5 else -0.0851) if f29 <= 2.5 else 0.0356) if f38 <= 0.00344832 else 0.0657))
    total += ((-0.0991 if f29 <= 1e-35 else -0.0083) if f33 <= 1.5 else ((((-0.0511 if f30 <= 9.5 else 0.0604) if f15 <= 1.5 else -0.0635) if f14 <= 1.5 else 0.0362) if f16 <= 2.5 else (-0.0451 if f0 <= 37.5 else 0.0758)))
    total += (((-0.0276 if f36 <= 4.5 else (-0.0191 if f31 <= 5.5 else 0.059)) if f37 <= 3.5 else (-0.0732 if f16 <= 2.5 else (-0.0507 if f4 <= 4.5 else 0.0553))) if f10 <= 6.5 else (-0.0273 if f34 <= 151.917 else 0.0826))
    total += (-0.0798 if f32 <= 1e-35 else ((0.0207 if f18 <= 3.5 else (-0.0789 if f4 <= 20.5 else (-0.0598 if f11 <= 9.5 else 0.0646))) if f38 <= 0.00344832 else (-0.0256 if f27 <= 3.5 else (0.0655 if f5 <= 0.979094 else -0.0225))))
    total += (((-0.0849 if f29 <= 1.5 else -0.0222) if f25 <= 1.5 else (-0.0295 if f34 <= 240.917 else ((0.0604 if f22 <= 1.5 else -0.029) if f7 <= 0.31322 else 0.0568))) if f12 <= 2.5 else (-0.0547 if f34 <= 137.071 else 0.0909))
    total += ((((-0.0438 if f8 <= 0.0377596 else (0.0671 if f2 <= 41.5 else -0.0165)) if f18 <= 3.5 else (-0.0699 if f35 <= 1e-35 else 0.0117)) if f37 <= 20.5 else (-0.0938 if f9 <= 25.5 else 0.0208)) if f10 <= 9.5 else 0.0695)
    total += (((-0.0902 if f34 <= 244.352 else (-0.0922 if f24 <= 1.5 else 0.013)) if f11 <= 3.5 else (-0.0562 if f3 <= 17.5 else (-0.0131 if f34 <= 204.116 else 0.091))) if f14 <= 1.5 else (0.0553 if f5 <= 0.999811 else -0.0507))
    total += (((((0.0249 if f4 <= 9.5 else -0.0637) if f37 <= 3.5 else -0.0672) if f9 <= 50.5 else 0.0281) if f11 <= 4.5 else (-0.0534 if f3 <= 17.5 else 0.0674)) if f14 <= 1.5 else (0.0507 if f5 <= 0.986922 else -0.0451))
    total += ((-0.0833 if f29 <= 1e-35 else -0.0037) if f33 <= 1.5 else ((((-0.068 if f29 <= 1.5 else 0.0043) if f24 <= 2.5 else (0.0528 if f21 <= 7.5 else 0.0016)) if f16 <= 2.5 else 0.0649) if f5 <= 0.986922 else -0.069))
    total += (((-0.0314 if f5 <= 0.822475 else -0.0882) if f38 <= 0.0115208 else (-0.0504 if f27 <= 3.5 else 0.0362)) if f33 <= 4.5 else (-0.0309 if f36 <= 3.5 else ((-0.0492 if f24 <= 2.5 else 0.0425) if f9 <= 20.5 else 0.0878)))
    total += (((-0.0767 if f34 <= 340.795 else (-0.0316 if f15 <= 2.5 else 0.0545)) if f29 <= 2.5 else (-0.0473 if f34 <= 143.05 else 0.0443)) if f38 <= 0.00344832 else ((-0.0565 if f12 <= 1e-35 else 0.0342) if f31 <= 5.5 else 0.0527))
    total += (((-0.0046 if f37 <= 1.5 else -0.0959) if f33 <= 6.5 else 0.0149) if f34 <= 199.077 else (((-0.0134 if f37 <= 33.5 else -0.0998) if f19 <= 4.5 else 0.0457) if f30 <= 9.5 else (0.0186 if f38 <= 0.00344832 else 0.0727)))
    total += ((-0.0588 if f31 <= 3.5 else ((-0.0234 if f7 <= 0.154026 else 0.0442) if f5 <= 0.742825 else (-0.0761 if f7 <= 0.416966 else (0.0153 if f5 <= 0.946822 else -0.0427)))) if f10 <= 9.5 else (0.0767 if f5 <= 0.979094 else -0.0079))
    total += (((-0.0519 if f14 <= 1e-35 else 0.0247) if f37 <= 3.5 else (-0.0773 if f3 <= 164.5 else 0.0224)) if f34 <= 258.745 else ((-0.0317 if f3 <= 5.5 else (0.0568 if f6 <= 0.919477 else -0.0226)) if f37 <= 46.5 else -0.0747))
    total += ((((-0.0965 if f19 <= 4.5 else 0.0451) if f24 <= 1.5 else 0.0308) if f5 <= 0.742825 else ((-0.0391 if f29 <= 3.5 else 0.0308) if f5 <= 0.970501 else -0.092)) if f33 <= 6.5 else (0.0743 if f8 <= 0.403224 else 0.0011))
    return total
