"""Learned by bench/train_foreign_lines.py, and written by it: not to be edited. README.md here says from what."""

FEATURES = {
    'screen': ('lines', 'short', 'open', 'tiny', 'cues', 'short_fraction', 'open_fraction', 'tiny_fraction', 'cue_fraction', 'run', 'run_cues', 'first_run', 'first_run_cues', 'last_run', 'last_run_cues', 'short_first_3', 'open_first_3', 'cues_first_3', 'short_first_6', 'open_first_6', 'cues_first_6', 'short_first_12', 'open_first_12', 'cues_first_12', 'short_last_3', 'open_last_3', 'cues_last_3', 'short_last_6', 'open_last_6', 'cues_last_6', 'short_last_12', 'open_last_12', 'cues_last_12', 'window_cues', 'long_chars', 'copies', 'first_words', 'last_words', 'questions'),
}


def screen(row):
    f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21, f22, f23, f24, f25, f26, f27, f28, f29, f30, f31, f32, f33, f34, f35, f36, f37, f38 = row
    total = 0.0
    total += ((0.5711 if f14 <= 1.5 else 0.9474) if f4 <= 3.5 else (((0.6583 if f28 <= 2.5 else 0.9265) if f10 <= 3.5 else 1.013) if f31 <= 6.5 else ((0.8241 if f10 <= 3.5 else 1.0282) if f32 <= 1.5 else 1.0896)))
    total += ((-0.3032 if f32 <= 1.5 else (-0.1498 if f25 <= 2.5 else 0.034)) if f33 <= 2.5 else ((-0.2394 if f10 <= 4.5 else 0.0425) if f28 <= 1.5 else ((-0.0975 if f34 <= 194.063 else 0.0462) if f33 <= 4.5 else 0.1415)))
    total += ((-0.2499 if f32 <= 1.5 else -0.0726) if f33 <= 2.5 else (((-0.197 if f28 <= 2.5 else -0.0144) if f10 <= 3.5 else 0.0719) if f31 <= 6.5 else ((-0.1035 if f34 <= 173.243 else 0.0744) if f33 <= 4.5 else 0.1399)))
    total += ((-0.2167 if f32 <= 1.5 else (-0.1791 if f27 <= 3.5 else (0.06 if f5 <= 0.658814 else -0.0619))) if f33 <= 3.5 else ((-0.1824 if f34 <= 194.063 else 0.0324) if f31 <= 5.5 else (0.1293 if f5 <= 0.999811 else -0.0139)))
    total += ((-0.1923 if f32 <= 1.5 else (-0.1243 if f31 <= 5.5 else (-0.0157 if f38 <= 0.00344832 else 0.0765))) if f10 <= 2.5 else ((-0.0893 if f34 <= 166.083 else (-0.0532 if f32 <= 1.5 else 0.1054)) if f10 <= 6.5 else 0.1333))
    total += ((-0.1822 if f28 <= 3.5 else ((0.075 if f5 <= 0.888985 else -0.0762) if f37 <= 3.5 else -0.0842)) if f33 <= 3.5 else ((-0.1166 if f19 <= 4.5 else 0.0629) if f28 <= 2.5 else (0.025 if f34 <= 151.917 else 0.1213)))
    total += (((-0.1623 if f12 <= 2.5 else 0.0492) if f14 <= 1e-35 else (-0.1115 if f27 <= 3.5 else (-0.056 if f34 <= 194.063 else 0.0564))) if f10 <= 2.5 else ((-0.0677 if f14 <= 1e-35 else 0.0733) if f10 <= 4.5 else 0.1171))
    total += ((-0.1653 if f25 <= 1.5 else -0.0637) if f33 <= 2.5 else (((-0.1077 if f11 <= 2.5 else 0.0093) if f28 <= 3.5 else (-0.0345 if f32 <= 2.5 else 0.0756)) if f10 <= 3.5 else (0.0413 if f33 <= 4.5 else 0.1193)))
    total += (((-0.1507 if f31 <= 7.5 else -0.0363) if f14 <= 1e-35 else (-0.0375 if f26 <= 1.5 else 0.0571)) if f10 <= 2.5 else (((-0.1003 if f34 <= 300.882 else 0.0366) if f10 <= 8.5 else 0.0747) if f31 <= 6.5 else 0.1055))
    total += ((((-0.1407 if f12 <= 3.5 else 0.0314) if f9 <= 42.5 else 0.0511) if f29 <= 1.5 else (-0.1143 if f31 <= 2.5 else 0.0264)) if f31 <= 7.5 else ((-0.0653 if f38 <= 0.00470591 else 0.0575) if f32 <= 2.5 else 0.1061))
    total += (((-0.1404 if f16 <= 2.5 else -0.0059) if f25 <= 1.5 else (-0.05 if f26 <= 1.5 else 0.057)) if f31 <= 7.5 else (((-0.1227 if f10 <= 9.5 else 0.0439) if f34 <= 204.116 else 0.0444) if f32 <= 3.5 else 0.1086))
    total += (((-0.011 if f37 <= 3.5 else -0.1429) if f35 <= 1e-35 else (-0.0547 if f11 <= 4.5 else 0.0757)) if f32 <= 2.5 else ((0.0401 if f18 <= 3.5 else -0.0858) if f9 <= 4.5 else (0.0271 if f36 <= 3.5 else 0.104)))
    total += (((-0.0232 if f37 <= 3.5 else -0.1316) if f23 <= 2.5 else 0.0337) if f32 <= 1.5 else ((-0.1201 if f2 <= 67.5 else 0.0429) if f34 <= 173.243 else ((-0.0607 if f19 <= 4.5 else 0.072) if f27 <= 4.5 else 0.0968)))
    total += ((-0.122 if f28 <= 2.5 else (-0.0688 if f32 <= 1.5 else (0.0585 if f6 <= 0.615773 else (-0.079 if f32 <= 3.5 else 0.0292)))) if f10 <= 3.5 else ((-0.0302 if f28 <= 4.5 else 0.0745) if f10 <= 8.5 else 0.1085))
    total += (((-0.1195 if f16 <= 2.5 else -0.0081) if f25 <= 1.5 else ((-0.0815 if f29 <= 2.5 else 0.0383) if f38 <= 0.00801929 else 0.0502)) if f10 <= 3.5 else ((-0.0328 if f25 <= 1.5 else 0.0643) if f10 <= 9.5 else 0.1054))
    total += (((-0.1117 if f12 <= 2.5 else 0.022) if f14 <= 1e-35 else ((-0.0328 if f24 <= 2.5 else 0.0585) if f5 <= 0.881063 else -0.1036)) if f33 <= 4.5 else ((-0.0786 if f14 <= 1e-35 else 0.051) if f9 <= 15.5 else 0.1014))
    total += (((-0.1079 if f13 <= 1.5 else -0.0077) if f28 <= 3.5 else (-0.0678 if f34 <= 240.917 else 0.0349)) if f33 <= 4.5 else ((-0.0966 if f28 <= 3.5 else (-0.0548 if f4 <= 21.5 else 0.0556)) if f34 <= 194.063 else 0.1039))
    total += (((0.0601 if f5 <= 0.789775 else -0.0435) if f37 <= 3.5 else (-0.1177 if f4 <= 2.5 else (-0.0854 if f38 <= 0.00470591 else (-0.0759 if f28 <= 1.5 else 0.0313)))) if f33 <= 4.5 else (-0.0311 if f35 <= 1e-35 else 0.0931))
    total += ((-0.1107 if f14 <= 1e-35 else (0.0299 if f5 <= 0.928767 else -0.1008)) if f35 <= 1e-35 else (((-0.074 if f25 <= 1.5 else 0.0077) if f32 <= 3.5 else (-0.049 if f34 <= 151.917 else 0.0841)) if f12 <= 1.5 else 0.0967))
    total += (((-0.1055 if f7 <= 0.604564 else (-0.0582 if f34 <= 240.917 else 0.0702)) if f12 <= 2.5 else 0.0486) if f32 <= 1.5 else (-0.0835 if f34 <= 143.05 else (0.0053 if f33 <= 3.5 else (-0.0263 if f9 <= 3.5 else 0.089))))
    total += ((((-0.0463 if f33 <= 1.5 else 0.059) if f18 <= 3.5 else -0.0363) if f37 <= 9.5 else (-0.1061 if f18 <= 5.5 else -0.009)) if f33 <= 4.5 else ((-0.0798 if f14 <= 1.5 else 0.0421) if f35 <= 1e-35 else 0.0857))
    total += ((-0.0969 if f33 <= 3.5 else -0.0108) if f28 <= 2.5 else ((((0.0176 if f37 <= 19.5 else -0.1075) if f5 <= 0.928767 else -0.116) if f33 <= 6.5 else 0.0602) if f38 <= 0.00470591 else (0.0382 if f19 <= 4.5 else 0.1028)))
    total += ((-0.0972 if f35 <= 1e-35 else (-0.0306 if f11 <= 3.5 else 0.0576)) if f14 <= 1e-35 else ((-0.0783 if f33 <= 6.5 else 0.0115) if f34 <= 166.083 else ((-0.027 if f36 <= 4.5 else 0.0451) if f33 <= 4.5 else 0.0961)))
    total += (((-0.0864 if f9 <= 52.5 else 0.0218) if f16 <= 2.5 else (-0.051 if f4 <= 4.5 else 0.0672)) if f14 <= 1e-35 else ((-0.055 if f38 <= 0.00681433 else 0.0327) if f36 <= 4.5 else (-0.0384 if f27 <= 3.5 else 0.0683)))
    total += ((-0.0964 if f31 <= 9.5 else 0.0056) if f32 <= 1e-35 else ((-0.0823 if f33 <= 6.5 else 0.0001) if f34 <= 199.077 else ((-0.099 if f3 <= 21.5 else 0.0111) if f24 <= 1.5 else (0.027 if f33 <= 3.5 else 0.0845))))
    total += (((-0.0145 if f37 <= 3.5 else (-0.1085 if f19 <= 5.5 else 0.006)) if f34 <= 240.917 else (-0.0752 if f4 <= 1.5 else (0.0414 if f37 <= 45.5 else -0.0596))) if f10 <= 6.5 else (-0.031 if f34 <= 137.071 else 0.0856))
    total += ((-0.1005 if f20 <= 1e-35 else (-0.0472 if f16 <= 2.5 else 0.0475)) if f32 <= 1e-35 else (((-0.0726 if f0 <= 82.5 else 0.0095) if f25 <= 1.5 else (0.0486 if f6 <= 0.629941 else -0.0193)) if f10 <= 8.5 else 0.0748))
    total += (((-0.0404 if f34 <= 217.362 else 0.0457) if f37 <= 3.5 else (-0.0886 if f29 <= 2.5 else -0.0031)) if f35 <= 1e-35 else ((-0.0719 if f34 <= 185.163 else 0.0082) if f33 <= 4.5 else (-0.0061 if f36 <= 3.5 else 0.0868)))
    total += ((((-0.006 if f7 <= 0.286208 else 0.0713) if f5 <= 0.778915 else -0.0201) if f37 <= 3.5 else (-0.0717 if f11 <= 4.5 else (-0.0487 if f38 <= 1e-35 else 0.0642))) if f32 <= 3.5 else (0.0647 if f5 <= 0.986922 else -0.0771))
    total += (((-0.0934 if f23 <= 1e-35 else (-0.0563 if f34 <= 283.037 else 0.0425)) if f29 <= 1e-35 else (-0.0405 if f34 <= 228.369 else (-0.0607 if f24 <= 1.5 else 0.0458))) if f12 <= 2.5 else (-0.0522 if f34 <= 137.071 else 0.0895))
    total += ((-0.0908 if f12 <= 1.5 else 0.04) if f27 <= 3.5 else ((-0.0541 if f16 <= 2.5 else 0.0157) if f36 <= 4.5 else (-0.0478 if f7 <= 0.121335 else (0.0778 if f18 <= 3.5 else (-0.0646 if f35 <= 1e-35 else 0.0548)))))
    total += ((-0.0772 if f14 <= 4.5 else 0.0309) if f34 <= 209.031 else (((-0.0143 if f30 <= 8.5 else (0.0726 if f21 <= 9.5 else -0.0349)) if f37 <= 9.5 else (-0.0757 if f13 <= 2.5 else 0.006)) if f18 <= 5.5 else 0.0833))
    total += (-0.0788 if f31 <= 2.5 else (((0.047 if f37 <= 19.5 else -0.0583) if f18 <= 3.5 else (-0.0791 if f4 <= 16.5 else (-0.0483 if f36 <= 4.5 else 0.043))) if f38 <= 0.00470591 else (0.0228 if f11 <= 3.5 else 0.0867)))
    total += ((-0.0827 if f24 <= 1.5 else ((-0.0548 if f8 <= 0.0211646 else (0.0601 if f20 <= 1.5 else -0.0388)) if f21 <= 7.5 else (-0.059 if f10 <= 3.5 else 0.0061))) if f16 <= 2.5 else (0.0605 if f5 <= 0.999811 else -0.0761))
    total += (((0.0263 if f18 <= 3.5 else (-0.0585 if f4 <= 28.5 else 0.0204)) if f37 <= 19.5 else (-0.1061 if f10 <= 9.5 else 0.0197)) if f38 <= 0.00470591 else (-0.0559 if f28 <= 1.5 else (-0.0208 if f27 <= 3.5 else 0.0553)))
    total += (((-0.081 if f29 <= 2.5 else -0.0001) if f34 <= 309.54 else (0.035 if f37 <= 33.5 else -0.0674)) if f38 <= 0.00344832 else (-0.0409 if f28 <= 1.5 else ((-0.0336 if f20 <= 1e-35 else 0.0394) if f32 <= 1.5 else 0.0582)))
    total += (((0.0019 if f37 <= 1.5 else -0.0935) if f34 <= 199.077 else (((-0.022 if f37 <= 33.5 else -0.1009) if f19 <= 4.5 else 0.0416) if f30 <= 9.5 else (0.0685 if f5 <= 0.778915 else 0.0073))) if f33 <= 6.5 else 0.06)
    total += ((-0.064 if f31 <= 3.5 else (((((-0.0334 if f3 <= 15.5 else 0.0281) if f2 <= 81.5 else -0.0874) if f16 <= 2.5 else 0.0352) if f32 <= 3.5 else 0.0494) if f5 <= 0.938012 else -0.062)) if f10 <= 9.5 else 0.0619)
    total += ((-0.06 if f29 <= 1.5 else (-0.0406 if f34 <= 151.917 else (-0.0071 if f18 <= 5.5 else 0.0586))) if f34 <= 278.031 else ((-0.0238 if f3 <= 5.5 else (0.0663 if f6 <= 0.919477 else -0.039)) if f37 <= 45.5 else -0.0718))
    total += ((-0.0832 if f8 <= 0.0912231 else (0.0273 if f19 <= 2.5 else -0.0612)) if f3 <= 9.5 else ((0.0213 if f5 <= 0.789775 else -0.0441) if f36 <= 4.5 else (0.0486 if f36 <= 23.5 else (-0.0552 if f24 <= 2.5 else 0.0235))))
    return total
