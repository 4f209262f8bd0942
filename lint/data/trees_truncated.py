"""Learned by bench/train_truncation.py, and written by it: not to be edited. README.md here says from what."""

FEATURES = {
    'other': ('open_word', 'knows_open_words', 'comma', 'dash', 'digit', 'capital', 'upper', 'closed', 'open_bracket', 'open_quote', 'bracket_words', 'last_chars', 'ellipsis', 'other_ellipses', 'inner_ellipses', 'inside', 'ends', 'pauses', 'ends_like_word', 'ends_like_letters', 'ends_like_two_letters', 'open_word_before', 'last_open_word', 'capital_before', 'sentence_end', 'knows_sentence_ends', 'words', 'tail_words', 'tail_share', 'pause_words', 'tail_capitals', 'marks', 'titled', 'uppers', 'lower_start', 'quote_start', 'bullet', 'bracket_start', 'dash_start', 'digits', 'commas', 'colon', 'common', 'plain_words', 'ended_share', 'others', 'alike_share', 'alike', 'open_share', 'longer_open', 'rank', 'length_to_ended', 'length_to_open', 'like_starts_ended', 'like_starts_open', 'like_ends', 'prose_before', 'prose_after', 'index', 'from_end', 'last', 'open_before', 'open_after', 'before_ended', 'before_words', 'before_colon', 'before_bullet', 'before_open_like', 'after_ended', 'after_words', 'after_bullet', 'after_lower', 'after_open_like', 'after_quote', 'shared'),
    'english': ('open_word', 'knows_open_words', 'comma', 'dash', 'digit', 'capital', 'upper', 'closed', 'open_bracket', 'open_quote', 'bracket_words', 'last_chars', 'ellipsis', 'other_ellipses', 'inner_ellipses', 'inside', 'ends', 'pauses', 'ends_like_word', 'ends_like_letters', 'ends_like_two_letters', 'open_word_before', 'last_open_word', 'capital_before', 'sentence_end', 'knows_sentence_ends', 'words', 'tail_words', 'tail_share', 'pause_words', 'tail_capitals', 'marks', 'titled', 'uppers', 'lower_start', 'quote_start', 'bullet', 'bracket_start', 'dash_start', 'digits', 'commas', 'colon', 'common', 'plain_words', 'ended_share', 'others', 'alike_share', 'alike', 'open_share', 'longer_open', 'rank', 'length_to_ended', 'length_to_open', 'like_starts_ended', 'like_starts_open', 'like_ends', 'prose_before', 'prose_after', 'index', 'from_end', 'last', 'open_before', 'open_after', 'before_ended', 'before_words', 'before_colon', 'before_bullet', 'before_open_like', 'after_ended', 'after_words', 'after_bullet', 'after_lower', 'after_open_like', 'after_quote', 'shared'),
}


def other(row):
    f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21, f22, f23, f24, f25, f26, f27, f28, f29, f30, f31, f32, f33, f34, f35, f36, f37, f38, f39, f40, f41, f42, f43, f44, f45, f46, f47, f48, f49, f50, f51, f52, f53, f54, f55, f56, f57, f58, f59, f60, f61, f62, f63, f64, f65, f66, f67, f68, f69, f70, f71, f72, f73, f74 = row
    total = 0.0
    total += (((-0.1983 if f22 <= 1e-35 else (-0.4907 if f30 <= 0.018693 else (-0.3334 if f32 <= 0.37355 else -0.4976))) if f52 <= 1.5804 else (-0.4413 if f63 <= -1e-35 else ((-0.0817 if f11 <= 3.5 else (-0.2975 if f52 <= 3.378 else -0.165)) if f7 <= 1e-35 else -0.3893))) if f60 <= 1e-35 else ((-0.2903 if f30 <= 0.020204 else -0.1262) if f63 <= 1e-35 else -0.0894))
    if total <= -0.598:
        return None
    total += (((-0.0124 if f64 <= 1e-35 else (0.2274 if f11 <= 3.5 else (0.168 if f67 <= 1e-35 else -0.0183))) if f10 <= 1e-35 else -0.1465) if f69 <= 0.045804 else ((-0.1663 if f26 <= 14.5 else -0.093) if f26 <= 18.5 else (((0.1843 if f11 <= 3.5 else 0.0725) if f18 <= -0.061927 else -0.0255) if f49 <= 1e-35 else (-0.1138 if f30 <= 0.038839 else 0.0214))))
    if total <= -0.764:
        return None
    total += ((((-0.1469 if f12 <= 1e-35 else 0.06) if f31 <= 1e-35 else (0.084 if f11 <= 3.5 else -0.0725)) if f52 <= 1.6695 else (-0.1062 if f64 <= 0.02746 else ((0.191 if f11 <= 3.5 else 0.0816) if f7 <= 1e-35 else (-0.1364 if f2 <= 1e-35 else 0.18)))) if f60 <= 1e-35 else (-0.0268 if f63 <= -1e-35 else (0.0995 if f46 <= 0.68708 else 0.1807)))
    if total <= -0.904:
        return None
    total += ((((-0.1491 if f46 <= 0.84401 else -0.0497) if f0 <= 1e-35 else 0.0914) if f26 <= 17.5 else (((0.1383 if f49 <= 1.5 else 0.0041) if f18 <= -0.085449 else 0.0044) if f24 <= 0.23 else (-0.1263 if f63 <= 1e-35 else (-0.079 if f44 <= 0.87272 else 0.0353)))) if f60 <= 1e-35 else ((-0.0266 if f63 <= 1e-35 else 0.1192) if f31 <= 1e-35 else 0.1669))
    if total <= -1.053:
        return None
    total += ((((0.088 if f49 <= 2.5 else -0.077) if f24 <= -1.4095 else (-0.141 if f51 <= 0.52191 else (-0.1157 if f63 <= 1e-35 else -0.0419))) if f52 <= 2.0082 else ((-0.1352 if f51 <= 0.48795 else 0.0262) if f64 <= 0.02746 else (0.1311 if f18 <= -0.045439 else 0.0122))) if f60 <= 1e-35 else (0.1526 if f24 <= 1e-35 else (-0.0291 if f63 <= 1e-35 else 0.0982)))
    if total <= -1.194:
        return None
    total += (((0.1577 if f11 <= 3.5 else (0.0138 if f46 <= 0.68226 else 0.1132)) if f10 <= 1e-35 else -0.153) if f69 <= 0.052982 else ((-0.1258 if f0 <= 1e-35 else 0.0621) if f46 <= 0.69478 else ((-0.0787 if f0 <= 1e-35 else 0.1323) if f63 <= 1e-35 else ((0.1238 if f11 <= 4.5 else (-0.0181 if f52 <= 3.2883 else 0.0951)) if f10 <= 1e-35 else -0.1583))))
    if total <= -1.32:
        return None
    total += ((0.0091 if f69 <= 0.081238 else (-0.1268 if f12 <= 1e-35 else 0.0667)) if f26 <= 15.5 else (((-0.0966 if f31 <= 1e-35 else 0.0244) if f63 <= 1e-35 else (((0.1102 if f45 <= 28.5 else -0.0169) if f5 <= 1e-35 else -0.0312) if f18 <= -0.045439 else -0.0314)) if f60 <= 1e-35 else (-0.0265 if f63 <= -1e-35 else (0.1296 if f18 <= 0.85064 else 0.014))))
    if total <= -1.447:
        return None
    total += (((0.0699 if f22 <= 1e-35 else (0.0788 if f11 <= 1.5 else -0.1164)) if f46 <= 0.69478 else (0.1491 if f22 <= 1e-35 else ((-0.1094 if f31 <= 1e-35 else 0.0049) if f63 <= 1e-35 else ((0.0696 if f23 <= 1e-35 else -0.0425) if f24 <= 1.1105 else -0.0344)))) if f60 <= 1e-35 else (0.1384 if f24 <= -0.4785 else (-0.0248 if f63 <= 1e-35 else 0.0864)))
    if total <= -1.563:
        return None
    total += ((((0.0405 if f49 <= 1e-35 else -0.0939) if f59 <= 3.5 else -0.1236) if f0 <= 1e-35 else 0.0869) if f26 <= 15.5 else ((0.1028 if f10 <= 1e-35 else -0.1532) if f69 <= 1e-35 else (((-0.0266 if f44 <= 0.83221 else 0.0915) if f59 <= 4.5 else (-0.0745 if f30 <= 0.025212 else (0.0473 if f19 <= -0.088672 else -0.0556))) if f0 <= 1e-35 else 0.1249)))
    if total <= -1.687:
        return None
    total += ((0.0931 if f22 <= 1e-35 else (-0.1171 if f52 <= 0.92404 else (-0.1313 if f63 <= -1e-35 else 0.0039))) if f26 <= 15.5 else ((0.1495 if f22 <= 1e-35 else (0.0294 if f31 <= 1e-35 else 0.0969)) if f69 <= 1e-35 else (((0.0678 if f10 <= 1e-35 else -0.1365) if f11 <= 3.5 else (-0.0899 if f63 <= 1e-35 else -0.0237)) if f52 <= 2.4655 else 0.0702)))
    if total <= -1.804:
        return None
    total += (((0.0661 if f49 <= 1e-35 else -0.0578) if f59 <= 3.5 else -0.1074) if f26 <= 15.5 else (((0.1302 if f7 <= 1e-35 else -0.0581) if f11 <= 3.5 else (0.0954 if f27 <= 15.5 else (-0.0444 if f46 <= 0.7357 else 0.0429))) if f59 <= 4.5 else ((0.076 if f11 <= 3.5 else (0.0573 if f27 <= 12.5 else -0.0421)) if f7 <= 1e-35 else -0.1083)))
    if total <= -1.911:
        return None
    total += ((0.0413 if f24 <= -1.4095 else ((-0.1215 if f63 <= 1e-35 else ((-0.0788 if f42 <= 0.30619 else 0.0384) if f45 <= 17.5 else -0.1089)) if f12 <= 1e-35 else 0.0806)) if f26 <= 17.5 else ((0.103 if f24 <= -0.36 else (0.0067 if f52 <= 2.183 else 0.084)) if f24 <= 0.45 else ((-0.0852 if f64 <= 0.93143 else -0.006) if f52 <= 3.1188 else 0.041)))
    if total <= -2.007:
        return None
    total += (((0.0291 if f45 <= 3.5 else -0.1118) if f51 <= 0.48795 else ((0.0738 if f18 <= -0.24732 else -0.0184) if f62 <= 1.5 else -0.0886)) if f63 <= 1e-35 else ((((-0.0218 if f42 <= 0.1821 else 0.0876) if f18 <= 0.47021 else -0.0254) if f49 <= 3.5 else -0.0757) if f7 <= 1e-35 else ((-0.0238 if f59 <= 1.5 else -0.1396) if f17 <= 1e-35 else 0.0202)))
    if total <= -2.09:
        return None
    total += (((-0.0977 if f12 <= 1e-35 else 0.1212) if f31 <= 1e-35 else (0.0541 if f32 <= 0.56905 else -0.1329)) if f46 <= 0.6239 else (((0.1028 if f18 <= 0.57849 else -0.0045) if f7 <= 1e-35 else (-0.1149 if f2 <= 1e-35 else 0.1121)) if f24 <= -0.25 else (0.0526 if f68 <= -1e-35 else (0.0146 if f59 <= 5.5 else (-0.027 if f18 <= -0.03535 else -0.0956)))))
    if total <= -2.163:
        return None
    total += (-0.0948 if f26 <= 12.5 else (((-0.04 if f63 <= -1e-35 else ((-0.015 if f43 <= 0.46248 else 0.1033) if f11 <= 4.5 else ((0.0611 if f49 <= 2.5 else -0.0368) if f23 <= 1e-35 else -0.0302))) if f10 <= 1e-35 else -0.1428) if f24 <= 0.3025 else (-0.0816 if f63 <= 1e-35 else ((0.0229 if f18 <= 0.79624 else -0.0762) if f10 <= 1.5 else -0.1437))))
    if total <= -2.258:
        return None
    total += (((-0.0377 if f26 <= 12.5 else 0.0689) if f24 <= -1.247 else (-0.1114 if f26 <= 12.5 else ((-0.028 if f64 <= 1.0043 else 0.043) if f24 <= 0.14 else -0.0635))) if f52 <= 1.2231 else (((0.1011 if f6 <= 1e-35 else -0.0978) if f11 <= 4.5 else (0.0478 if f32 <= 0.42705 else -0.0557)) if f24 <= 0.45 else (-0.0381 if f64 <= 0.92349 else 0.0476)))
    if total <= -2.369:
        return None
    total += ((-0.0867 if f26 <= 13.5 else (((((-0.057 if f43 <= 0.43934 else 0.1042) if f11 <= 3.5 else 0.0244) if f30 <= 0.78175 else -0.119) if f7 <= 1e-35 else -0.0779) if f24 <= 0.23 else -0.0447)) if f60 <= 1e-35 else (0.1262 if f22 <= 1e-35 else ((0.0275 if f23 <= 1e-35 else -0.0996) if f30 <= 0.038839 else (0.0861 if f16 <= 1e-35 else -0.0212))))
    if total <= -2.456:
        return None
    total += (((0.0565 if f22 <= 1e-35 else (-0.0825 if f2 <= 1e-35 else 0.0878)) if f31 <= 1e-35 else ((0.056 if f36 <= 1e-35 else -0.0815) if f32 <= 0.64365 else -0.1238)) if f46 <= 0.69478 else ((((0.109 if f22 <= 1e-35 else 0.0508) if f18 <= 0.61978 else -0.0287) if f10 <= 1e-35 else -0.1451) if f5 <= 1e-35 else (-0.0778 if f52 <= 4.0217 else 0.0142)))
    if total <= -2.368:
        return None
    total += (((((-0.0315 if f42 <= 0.17712 else (-0.021 if f64 <= 1e-35 else 0.0738)) if f13 <= 1e-35 else -0.0286) if f36 <= 1e-35 else -0.0669) if f10 <= 1.5 else -0.1373) if f59 <= 4.5 else (((((0.021 if f62 <= 1.5 else -0.0758) if f32 <= 0.41223 else -0.0857) if f18 <= -0.064965 else -0.0727) if f49 <= 3.5 else -0.106) if f60 <= 1e-35 else 0.0847))
    if total <= -2.397:
        return None
    total += (((((-0.0597 if f31 <= 1e-35 else 0.0311) if f40 <= 0.017316 else (-0.0003 if f64 <= 1.0043 else (0.0857 if f47 <= 17.5 else -0.0203))) if f36 <= 1e-35 else -0.0945) if f60 <= 1e-35 else (0.1035 if f18 <= -0.08764 else 0.0348)) if f5 <= 1e-35 else (((0.0418 if f29 <= 1.5 else -0.0968) if f12 <= 1e-35 else 0.0652) if f2 <= 1e-35 else 0.1278))
    if total <= -2.311:
        return None
    total += ((((-0.0436 if f43 <= 0.43934 else 0.0888) if f6 <= 1e-35 else -0.1157) if f7 <= 1e-35 else -0.0772) if f11 <= 3.5 else ((((-0.0683 if f64 <= 0.85798 else (0.0178 if f49 <= 2.5 else -0.0756)) if f7 <= 1e-35 else -0.1316) if f2 <= 1e-35 else 0.1076) if f30 <= 0.025212 else ((-0.1289 if f43 <= 0.4027 else 0.0439) if f55 <= 1e-35 else -0.0776)))
    if total <= -2.309:
        return None
    total += (((-0.0764 if f31 <= 1e-35 else 0.0015) if f12 <= 1e-35 else (0.1435 if f13 <= 1e-35 else -0.107)) if f63 <= 1e-35 else ((0.1051 if f22 <= 1e-35 else (((0.0749 if f29 <= 6.5 else 0.0243) if f23 <= 1e-35 else -0.0293) if f20 <= 0.78784 else -0.0445)) if f7 <= 1e-35 else ((-0.0601 if f17 <= 1e-35 else 0.0717) if f55 <= 1e-35 else -0.133)))
    if total <= -2.385:
        return None
    total += ((((0.063 if f24 <= -0.969 else -0.0121) if f52 <= 0.92404 else 0.0682) if f24 <= 0.631 else (-0.0467 if f52 <= 2.755 else 0.0326)) if f59 <= 4.5 else ((-0.0928 if f12 <= 1e-35 else 0.0778) if f46 <= 0.53175 else (0.0495 if f24 <= -1.459 else (-0.1011 if f43 <= 0.41886 else ((0.0059 if f74 <= 0.56905 else -0.111) if f55 <= 1e-35 else -0.0802)))))
    if total <= -2.379:
        return None
    total += ((-0.0839 if f12 <= 1e-35 else 0.0726) if f46 <= 0.49166 else ((((0.0887 if f11 <= 3.5 else (-0.048 if f64 <= 1e-35 else (0.065 if f29 <= 8.5 else 0.0142))) if f7 <= 1e-35 else -0.037) if f24 <= 0.9605 else (-0.1035 if f42 <= 0.23033 else (-0.0005 if f18 <= 0.89759 else -0.0857))) if f5 <= 1e-35 else (-0.0095 if f23 <= 1e-35 else -0.0831)))
    if total <= -2.376:
        return None
    total += (((-0.0866 if f52 <= 8.9667 else 0.0057) if f64 <= 1e-35 else (((((0.0661 if f54 <= 1.5 else -0.0589) if f4 <= 1e-35 else -0.0757) if f3 <= 1e-35 else -0.1607) if f11 <= 4.5 else (((-0.0206 if f32 <= 0.38529 else -0.1092) if f42 <= 0.33852 else 0.0134) if f52 <= 4.233 else 0.0428)) if f10 <= 1.5 else -0.1263)) if f49 <= 3.5 else -0.0798)
    if total <= -2.362:
        return None
    total += (-0.0622 if f26 <= 12.5 else ((((0.118 if f11 <= 1.5 else (0.0783 if f69 <= 0.19069 else 0.0154)) if f6 <= 1e-35 else -0.0819) if f11 <= 3.5 else ((((-0.0568 if f12 <= 1e-35 else 0.1532) if f63 <= -1e-35 else (0.0492 if f22 <= 1.5 else 0.0074)) if f72 <= 1e-35 else -0.069) if f16 <= 1e-35 else -0.0517)) if f10 <= 1.5 else -0.123))
    if total <= -2.425:
        return None
    total += (((-0.0518 if f46 <= 0.49166 else ((0.1235 if f11 <= 1.5 else (0.0501 if f30 <= 0.57519 else -0.0972)) if f11 <= 3.5 else ((((0.0956 if f45 <= 3.5 else -0.079) if f51 <= 0.28516 else (0.0492 if f29 <= 8.5 else 0.0064)) if f50 <= 0.71517 else -0.0304) if f74 <= 0.54006 else -0.0919))) if f10 <= 1e-35 else -0.1153) if f36 <= 1e-35 else -0.0807)
    if total <= -2.476:
        return None
    total += ((0.0794 if f22 <= 1e-35 else ((((-0.0801 if f30 <= 0.041842 else 0.0265) if f64 <= 1e-35 else (((0.0538 if f64 <= 5.8209 else -0.0704) if f26 <= 52.5 else (0.0164 if f18 <= 0.57849 else -0.0983)) if f72 <= 1e-35 else -0.0436)) if f24 <= 0.9415 else -0.0268) if f61 <= 2.5 else -0.0757)) if f5 <= 1e-35 else (-0.0646 if f12 <= 1e-35 else 0.0616))
    if total <= -2.423:
        return None
    total += ((((((-0.0489 if f46 <= 0.49166 else (0.0756 if f19 <= -0.56529 else 0.0146)) if f60 <= 1e-35 else 0.0752) if f19 <= -0.089303 else (0.0087 if f57 <= 3.5 else -0.0397)) if f5 <= 1e-35 else (-0.0141 if f23 <= 1e-35 else (-0.0956 if f52 <= 3.2883 else -0.0133))) if f2 <= 1e-35 else (0.1443 if f55 <= 1e-35 else -0.0685)) if f36 <= 1e-35 else -0.0796)
    if total <= -2.399:
        return None
    total += (((-0.0623 if f12 <= 1e-35 else 0.0937) if f64 <= 0.02746 else (((-0.0474 if f46 <= 0.54016 else (0.1113 if f11 <= 1.5 else (0.0306 if f69 <= 0.18237 else -0.0134))) if f42 <= 0.36812 else (((0.0772 if f49 <= 5.5 else -0.0648) if f74 <= 0.56905 else -0.066) if f26 <= 44.5 else -0.0038)) if f10 <= 1.5 else -0.1107)) if f54 <= 1e-35 else -0.0649)
    if total <= -2.413:
        return None
    total += ((0.1009 if f11 <= 1.5 else (-0.0726 if f43 <= 0.50221 else ((((0.061 if f24 <= -1.065 else (-0.0799 if f63 <= -1e-35 else (-0.0252 if f74 <= 0.067076 else 0.0294))) if f30 <= 0.020204 else (0.0659 if f50 <= 0.4672 else (-0.0323 if f28 <= 0.41381 else 0.0377))) if f20 <= 0.30924 else -0.0298) if f72 <= 1e-35 else -0.0764))) if f2 <= 1e-35 else 0.1041)
    if total <= -2.383:
        return None
    total += ((((((0.0582 if f22 <= 1e-35 else ((-0.0111 if f59 <= 10.5 else -0.0656) if f61 <= 1.5 else -0.0915)) if f53 <= 1e-35 else (0.0594 if f74 <= 0.35857 else -0.0769)) if f31 <= 1e-35 else (0.0391 if f31 <= 3.5 else -0.0254)) if f2 <= 1e-35 else 0.1185) if f55 <= 1e-35 else (-0.0226 if f13 <= 1e-35 else -0.1455)) if f32 <= 0.82086 else -0.107)
    if total <= -2.324:
        return None
    total += ((-0.0499 if f64 <= 1e-35 else ((((-0.0446 if f55 <= 1.5 else 0.0914) if f31 <= 1e-35 else (0.0414 if f36 <= 1e-35 else -0.0879)) if f42 <= 0.31058 else ((0.0514 if f30 <= 0.57519 else -0.0707) if f20 <= 0.29198 else -0.0046)) if f7 <= 1e-35 else ((0.0782 if f43 <= 1e-35 else -0.0894) if f17 <= 1e-35 else 0.0422))) if f54 <= 1.5 else -0.0804)
    if total <= -2.368:
        return None
    total += ((-0.0679 if f43 <= 0.4027 else ((((0.0543 if f5 <= 1e-35 else -0.0028) if f18 <= 0.29928 else -0.0122) if f4 <= 1e-35 else -0.0943) if f11 <= 5.5 else ((-0.0123 if f52 <= 8.9667 else 0.0381) if f36 <= 1e-35 else -0.0812))) if f7 <= 1e-35 else (((0.0391 if f43 <= 0.67779 else -0.0752) if f17 <= 1e-35 else 0.0602) if f55 <= 1e-35 else -0.122))
    if total <= -2.45:
        return None
    total += (((0.0907 if f11 <= 1.5 else (((((0.034 if f5 <= 1e-35 else (0.091 if f29 <= 1.5 else -0.0537)) if f29 <= 6.5 else (-0.0431 if f42 <= 0.32438 else (0.0131 if f13 <= 1e-35 else -0.0618))) if f0 <= 1e-35 else 0.06) if f32 <= 0.83772 else -0.1082) if f17 <= 1e-35 else -0.0593)) if f49 <= 4.5 else -0.0731) if f2 <= 1e-35 else 0.0901)
    if total <= -2.416:
        return None
    total += (((0.1111 if f45 <= 1.5 else -0.015) if f44 <= 0.80792 else (0.0671 if f11 <= 3.5 else ((0.0288 if f64 <= 5.6771 else -0.0829) if f31 <= 4.5 else -0.0864))) if f59 <= 5.5 else ((((0.094 if f11 <= 1.5 else -0.0384) if f46 <= 0.84802 else 0.0128) if f45 <= 28.5 else -0.0688) if f60 <= 1e-35 else (-0.0512 if f63 <= -1e-35 else 0.0944)))
    if total <= -2.454:
        return None
    total += (((((((-0.0326 if f63 <= -1e-35 else 0.0531) if f26 <= 59.5 else -0.0245) if f7 <= 1e-35 else -0.0292) if f49 <= 5.5 else -0.0699) if f29 <= 6.5 else (0.0243 if f11 <= 3.5 else -0.0312)) if f23 <= 1e-35 else (0.0505 if f29 <= 1.5 else -0.0686)) if f52 <= 4.233 else ((-0.0574 if f26 <= 11.5 else 0.047) if f26 <= 91.5 else -0.0406))
    if total <= -2.401:
        return None
    total += (((0.0413 if f24 <= -0.2695 else ((-0.0514 if f46 <= 0.49166 else ((0.0293 if f45 <= 20.5 else -0.0377) if f60 <= 1e-35 else 0.0776)) if f18 <= -0.068119 else -0.0202)) if f5 <= 1e-35 else (0.0494 if f29 <= 1.5 else (-0.0806 if f40 <= 0.015505 else -0.0234))) if f7 <= 1e-35 else ((-0.1163 if f40 <= 0.017316 else 0.0116) if f55 <= 1e-35 else -0.1084))
    if total <= -2.372:
        return None
    total += ((((((((0.0055 if f53 <= 1e-35 else 0.0543) if f55 <= 1e-35 else -0.1154) if f12 <= 1e-35 else (0.1245 if f18 <= -0.045439 else 0.0107)) if f8 <= 1e-35 else 0.1522) if f74 <= 0.65313 else -0.0927) if f30 <= 0.57519 else -0.0698) if f14 <= 1e-35 else ((0.0284 if f18 <= -0.11754 else -0.0351) if f55 <= 1e-35 else -0.1051)) if f72 <= 1e-35 else -0.0575)
    if total <= -2.343:
        return None
    total += ((((((0.0152 if f4 <= 1e-35 else -0.0981) if f64 <= 0.98305 else (-0.0032 if f42 <= 0.2822 else 0.0731)) if f11 <= 5.5 else (-0.0102 if f52 <= 8.9667 else 0.0348)) if f14 <= 1e-35 else (0.0116 if f18 <= -0.11331 else -0.0445)) if f32 <= 0.91288 else -0.0921) if f36 <= 1e-35 else (-0.0992 if f53 <= 1.5 else (0.0728 if f55 <= 1e-35 else -0.1255)))
    if total <= -2.27:
        return None
    total += (((((((-0.0069 if f64 <= 0.077671 else 0.0397) if f5 <= 1e-35 else -0.0126) if f24 <= 0.3025 else ((0.0257 if f22 <= 1.5 else -0.0175) if f36 <= 1e-35 else -0.0804)) if f6 <= 1e-35 else -0.0949) if f61 <= 2.5 else -0.0575) if f7 <= 1e-35 else (0.0595 if f43 <= 1e-35 else -0.1221)) if f2 <= 1e-35 else (-0.0516 if f40 <= 0.032841 else 0.1008))
    if total <= -2.351:
        return None
    total += (((((((0.046 if f23 <= 1e-35 else -0.0268) if f18 <= -0.091751 else -0.0023) if f42 <= 0.47093 else (0.085 if f57 <= 1.5 else (0.0429 if f42 <= 0.6438 else -0.0571))) if f61 <= 2.5 else -0.0405) if f24 <= 2.051 else -0.0502) if f57 <= 5.5 else (-0.0668 if f46 <= 0.6393 else (-0.0289 if f64 <= 0.98305 else 0.027))) if f26 <= 139.5 else -0.1164)
    if total <= -2.305:
        return None
    total += (0.0432 if f45 <= 3.5 else ((-0.054 if f26 <= 11.5 else (((((0.0017 if f5 <= 1e-35 else -0.0467) if f54 <= 1.5 else -0.1058) if f12 <= 1e-35 else ((0.1188 if f26 <= 47.5 else -0.0052) if f13 <= 1e-35 else -0.0677)) if f53 <= 1e-35 else (0.0391 if f31 <= 3.5 else -0.1126)) if f50 <= 0.7863 else -0.0377)) if f8 <= 1e-35 else 0.1541))
    if total <= -2.266:
        return None
    total += (((0.0286 if f19 <= -0.38537 else (((((-0.0077 if f12 <= 1e-35 else (0.104 if f30 <= 0.021981 else (-0.068 if f15 <= 1e-35 else 0.0537))) if f13 <= 1e-35 else -0.054) if f13 <= 1.5 else 0.0696) if f45 <= 27.5 else -0.0465) if f8 <= 1e-35 else 0.1313)) if f24 <= 1.9505 else -0.0562) if f2 <= 1e-35 else (0.0861 if f55 <= 1e-35 else -0.0673))
    if total <= -2.237:
        return None
    total += (((-0.0491 if f42 <= 0.17712 else ((0.0819 if f11 <= 1.5 else (((0.0846 if f29 <= 1.5 else (-0.0268 if f30 <= 0.037235 else 0.0186)) if f42 <= 0.34498 else (-0.0249 if f26 <= 12.5 else 0.0353)) if f17 <= 1e-35 else -0.0443)) if f54 <= 1e-35 else -0.0408)) if f2 <= 1e-35 else 0.0835) if f26 <= 86.5 else (-0.0138 if f69 <= 0.20127 else -0.1026))
    if total <= -2.264:
        return None
    total += ((-0.036 if f51 <= 0.30211 else ((((0.0358 if f32 <= 0.83772 else -0.0823) if f74 <= 0.65313 else -0.0861) if f51 <= 0.93117 else ((0.0319 if f69 <= 0.025105 else -0.1163) if f28 <= 0.33075 else ((0.0606 if f24 <= -0.23 else 0.0024) if f18 <= 0.81112 else -0.0443))) if f47 <= 26.5 else -0.0344)) if f7 <= 1e-35 else (-0.0997 if f2 <= 1e-35 else 0.0667))
    if total <= -2.261:
        return None
    total += ((((((((0.0111 if f39 <= 0.10456 else -0.077) if f64 <= 1.1971 else 0.0411) if f64 <= 6.1181 else -0.0802) if f14 <= 1e-35 else (0.0155 if f18 <= -0.10911 else -0.0429)) if f6 <= 1e-35 else -0.0812) if f7 <= 1e-35 else ((0.0164 if f43 <= 0.67779 else -0.1293) if f2 <= 1e-35 else 0.0623)) if f8 <= 1e-35 else 0.1457) if f36 <= 1e-35 else -0.0484)
    if total <= -2.31:
        return None
    total += (((-0.0477 if f43 <= 0.43934 else (((0.0366 if f29 <= 8.5 else (0.0108 if f36 <= 1e-35 else -0.0651)) if f64 <= 6.6259 else -0.0954) if f50 <= 0.71517 else ((0.0144 if f30 <= 0.47494 else -0.1104) if f20 <= 0.25409 else -0.0574))) if f74 <= 0.57641 else -0.0824) if f7 <= 1e-35 else ((0.0798 if f43 <= 1e-35 else -0.1146) if f2 <= 1e-35 else 0.0486))
    if total <= -2.273:
        return None
    total += ((0.0757 if f11 <= 1.5 else ((((((0.0613 if f20 <= -0.90587 else 0.0183) if f20 <= 0.36937 else (0.0034 if f50 <= 0.71517 else -0.0508)) if f5 <= 1e-35 else (-0.0382 if f53 <= 1e-35 else 0.0281)) if f4 <= 1e-35 else -0.1047) if f7 <= 1e-35 else (0.0188 if f43 <= 0.67779 else -0.1149)) if f2 <= 1e-35 else 0.0684)) if f72 <= 1e-35 else -0.0544)
    if total <= -2.306:
        return None
    total += ((((((((0.0411 if f50 <= 0.71241 else -0.1036) if f28 <= 0.1866 else 0.0618) if f39 <= 0.085961 else -0.0391) if f7 <= 1e-35 else -0.0201) if f29 <= 5.5 else (0.0473 if f11 <= 3.5 else -0.004)) if f16 <= 1e-35 else ((0.019 if f57 <= 3.5 else -0.0368) if f13 <= 1e-35 else -0.0765)) if f61 <= 2.5 else -0.0443) if f23 <= 1e-35 else -0.0316)
    if total <= -2.259:
        return None
    total += ((-0.0928 if f63 <= 1e-35 else 0.0002) if f26 <= 11.5 else ((((((-0.0339 if f63 <= -1e-35 else 0.0287) if f31 <= 1e-35 else 0.0607) if f32 <= 0.83772 else -0.0798) if f67 <= 1e-35 else -0.0319) if f54 <= 1.5 else -0.0662) if f51 <= 0.77316 else ((0.0363 if f18 <= 0.73343 else -0.0523) if f69 <= 1e-35 else (-0.0692 if f27 <= 8.5 else -0.013))))
    if total <= -2.328:
        return None
    total += ((-0.02 if f28 <= 0.35517 else ((0.0209 if f44 <= 0.81623 else 0.0775) if f59 <= 10.5 else -0.0013)) if f24 <= -0.699 else ((((0.0478 if f18 <= -0.27463 else (((0.0052 if f24 <= 2.033 else -0.0416) if f2 <= 1e-35 else 0.0734) if f47 <= 21.5 else -0.0459)) if f64 <= 4.2247 else -0.0612) if f50 <= 0.90587 else -0.0466) if f72 <= 1e-35 else -0.0604))
    if total <= -2.323:
        return None
    total += (((0.0762 if f11 <= 1.5 else (-0.0538 if f43 <= 0.47913 else (((0.0563 if f19 <= -0.090717 else 0.0067) if f69 <= 0.19069 else (-0.019 if f69 <= 1.0561 else 0.0199)) if f11 <= 6.5 else -0.0137))) if f7 <= 1e-35 else ((0.0689 if f43 <= 1e-35 else -0.0992) if f2 <= 1e-35 else (0.0903 if f69 <= 0.085868 else -0.0077))) if f8 <= 1e-35 else 0.1337)
    if total <= -2.422:
        return None
    total += ((((-0.0353 if f53 <= 1e-35 else 0.0152) if f12 <= 1e-35 else 0.0545) if f40 <= 0.017316 else ((0.0461 if f51 <= 0.91342 else (-0.0684 if f28 <= 0.33557 else 0.017)) if f22 <= 1.5 else (0.0883 if f19 <= -0.93912 else (-0.0073 if f2 <= 1e-35 else 0.0613)))) if f36 <= 1e-35 else (-0.0901 if f53 <= 1.5 else (0.0721 if f55 <= 1e-35 else -0.1181)))
    if total <= -2.35:
        return None
    total += (((-0.0616 if f12 <= 1e-35 else 0.0508) if f31 <= 1e-35 else ((0.0719 if f19 <= -0.094625 else -0.0085) if f32 <= 0.5633 else -0.0962)) if f42 <= 0.25548 else (((((0.0284 if f69 <= 0.15451 else (-0.0052 if f26 <= 36.5 else -0.1555)) if f28 <= 0.33557 else 0.0144) if f9 <= 1e-35 else 0.0602) if f74 <= 0.65313 else -0.0906) if f26 <= 128.5 else -0.0709))
    if total <= -2.335:
        return None
    total += (((((((-0.0028 if f31 <= 1e-35 else (0.0555 if f51 <= 0.90661 else (0.0622 if f26 <= 34.5 else -0.0075))) if f13 <= 1e-35 else (-0.0085 if f52 <= 1.768 else -0.0991)) if f66 <= 1e-35 else 0.068) if f26 <= 194.5 else -0.0895) if f36 <= 1e-35 else (-0.0492 if f13 <= 1.5 else 0.0886)) if f6 <= 1e-35 else -0.0724) if f4 <= 1e-35 else -0.0846)
    if total <= -2.247:
        return None
    total += ((((((((-0.0325 if f64 <= 0.038586 else (0.006 if f74 <= 0.23014 else 0.0454)) if f24 <= 2.033 else -0.0504) if f52 <= 4.5068 else (0.0577 if f46 <= 0.89633 else 0.0085)) if f26 <= 90.5 else -0.0345) if f54 <= 1.5 else -0.0646) if f13 <= 2.5 else 0.0958) if f47 <= 18.5 else (0.0291 if f57 <= 1e-35 else -0.0456)) if f74 <= 0.65313 else -0.0938)
    if total <= -2.151:
        return None
    total += ((((((((-0.0337 if f28 <= 0.27417 else 0.0598) if f45 <= 3.5 else 0.0005) if f26 <= 128.5 else (-0.0094 if f39 <= 0.01519 else -0.149)) if f36 <= 1e-35 else -0.0797) if f53 <= 1e-35 else 0.0328) if f18 <= 0.53188 else (-0.083 if f48 <= 0.14389 else -0.0123)) if f4 <= 1e-35 else -0.0968) if f72 <= 1e-35 else (-0.0151 if f62 <= 1.5 else -0.092))
    if total <= -2.118:
        return None
    total += ((0.0196 if f24 <= -0.654 else -0.0457) if f42 <= 0.22756 else (((0.0715 if f27 <= 4.5 else -0.0187) if f51 <= 0.65734 else (0.0263 if f1 <= 1e-35 else ((-0.0159 if f27 <= 2.5 else -0.1299) if f60 <= 1e-35 else -0.0128))) if f28 <= 0.33075 else (((0.0467 if f17 <= 1.5 else -0.0706) if f45 <= 17.5 else -0.0186) if f24 <= -0.3 else -0.002)))
    if total <= -2.071:
        return None
    total += (((((0.0839 if f51 <= 0.12209 else (-0.0126 if f50 <= 0.1473 else -0.096)) if f51 <= 0.28516 else ((0.0179 if f74 <= 0.1476 else (0.0025 if f64 <= 0.15444 else 0.0818)) if f51 <= 0.77316 else 0.0049)) if f23 <= 1e-35 else (-0.0241 if f40 <= 0.20204 else 0.0836)) if f45 <= 27.5 else (0.02 if f69 <= 0.085868 else -0.0417)) if f74 <= 0.65313 else -0.0821)
    if total <= -2.067:
        return None
    total += (((0.0497 if f20 <= -0.92675 else ((0.0613 if f29 <= 1.5 else (((-0.0578 if f53 <= 1.5 else 0.0471) if f12 <= 1e-35 else 0.0551) if f30 <= 0.027973 else 0.0042)) if f42 <= 0.32007 else 0.0123)) if f7 <= 1e-35 else (((-0.0526 if f52 <= 1.4024 else 0.101) if f43 <= 0.67779 else -0.1038) if f2 <= 1e-35 else 0.035)) if f26 <= 196.5 else -0.0941)
    if total <= -2.17:
        return None
    total += ((0.1108 if f18 <= -0.045439 else 0.0049) if f11 <= 1.5 else (((((((0.0799 if f45 <= 8.5 else -0.0371) if f62 <= 1e-35 else -0.0565) if f49 <= 1e-35 else (-0.0848 if f50 <= 0.20978 else 0.0233)) if f56 <= 1e-35 else -0.091) if f63 <= -1e-35 else (0.0158 if f29 <= 8.5 else -0.0046)) if f54 <= 1.5 else -0.0513) if f39 <= 0.13397 else -0.0726))
    if total <= -2.222:
        return None
    total += ((((0.0564 if f11 <= 1.5 else (((0.0531 if f18 <= -0.090619 else 0.0043) if f68 <= -1e-35 else ((-0.0167 if f12 <= 1e-35 else 0.0324) if f52 <= 4.6733 else 0.0254)) if f17 <= 1.5 else (-0.066 if f46 <= 0.96183 else 0.0941))) if f39 <= 0.14907 else -0.0774) if f8 <= 1e-35 else 0.12) if f74 <= 0.54006 else (0.0768 if f51 <= 0.153 else -0.0812))
    if total <= -2.238:
        return None
    total += ((((((-0.0007 if f32 <= 0.04027 else (0.0128 if f43 <= 0.83108 else 0.0509)) if f6 <= 1e-35 else -0.0617) if f24 <= 2.295 else -0.0631) if f7 <= 1e-35 else (0.0376 if f43 <= 0.74523 else -0.0707)) if f62 <= 2.5 else -0.0443) if f11 <= 5.5 else (((0.0139 if f24 <= -0.32 else -0.0214) if f74 <= 0.54006 else -0.0911) if f2 <= 1e-35 else 0.0627))
    if total <= -2.201:
        return None
    total += (((((-0.0268 if f31 <= 1e-35 else ((0.0514 if f39 <= 0.04461 else -0.0457) if f46 <= 0.88345 else -0.0279)) if f42 <= 0.34498 else (((0.0258 if f24 <= 0.691 else -0.0212) if f28 <= 1.0829 else (0.0302 if f69 <= 1.0842 else 0.1074)) if f26 <= 53.5 else -0.0263)) if f50 <= 0.71517 else -0.021) if f74 <= 0.54859 else -0.0589) if f8 <= 1e-35 else 0.1159)
    if total <= -2.149:
        return None
    total += (((-0.0272 if f12 <= 1e-35 else (0.0791 if f14 <= 1e-35 else -0.0609)) if f60 <= 1e-35 else ((0.0523 if f56 <= 1.5 else -0.0354) if f45 <= 8.5 else 0.0452)) if f44 <= 0.85859 else (-0.0351 if f26 <= 11.5 else ((0.0707 if f29 <= 1.5 else -0.0033) if f42 <= 0.35683 else ((0.0224 if f40 <= 0.062042 else 0.0639) if f50 <= 0.92053 else -0.0315))))
    if total <= -2.153:
        return None
    total += ((0.0384 if f45 <= 2.5 else (((0.1374 if f0 <= 1e-35 else -0.0172) if f18 <= -0.045439 else -0.012) if f11 <= 1.5 else (-0.0308 if f51 <= 0.31288 else (((0.0109 if f17 <= 1e-35 else (-0.0568 if f53 <= 1e-35 else 0.0307)) if f7 <= 1e-35 else -0.0338) if f14 <= 1e-35 else (-0.0055 if f26 <= 57.5 else -0.0896))))) if f8 <= 1e-35 else 0.1125)
    if total <= -2.158:
        return None
    total += ((((((-0.04 if f42 <= 0.17434 else (-0.0205 if f28 <= 0.37981 else 0.0292)) if f11 <= 5.5 else -0.0108) if f62 <= 3.5 else -0.0583) if f36 <= 1e-35 else -0.074) if f53 <= 1e-35 else (((0.0624 if f47 <= 28.5 else -0.0244) if f42 <= 0.61652 else -0.0512) if f26 <= 34.5 else (-0.1169 if f24 <= -4.8095 else 0.0033))) if f18 <= 0.53188 else -0.0249)
    if total <= -2.096:
        return None
    total += (((((-0.0497 if f43 <= 0.32738 else (0.0445 if f24 <= -0.699 else 0.0149)) if f31 <= 2.5 else (0.0401 if f30 <= 0.12372 else -0.0447)) if f74 <= 0.47214 else -0.0385) if f72 <= 1e-35 else -0.0342) if f22 <= 2.5 else (0.0654 if f19 <= -0.97442 else ((-0.0181 if f73 <= 1e-35 else 0.0527) if f40 <= 0.20204 else (0.1498 if f47 <= 4.5 else -0.003))))
    if total <= -2.099:
        return None
    total += (((((-0.0588 if f52 <= 3.8153 else 0.0172) if f63 <= -1e-35 else ((0.003 if f42 <= 0.34498 else 0.037) if f51 <= 0.9397 else -0.0028)) if f36 <= 1e-35 else -0.0459) if f13 <= 1e-35 else ((0.0192 if f20 <= 0.11601 else -0.0535) if f42 <= 0.37467 else (-0.0209 if f31 <= 1e-35 else -0.1136))) if f13 <= 1.5 else (0.0853 if f45 <= 19.5 else -0.0329))
    if total <= -2.013:
        return None
    total += (((((-0.0442 if f51 <= 0.2944 else 0.0038) if f42 <= 0.4316 else ((0.0684 if f51 <= 0.58637 else 0.0176) if f57 <= 4.5 else (-0.0643 if f51 <= 0.44387 else 0.0174))) if f13 <= 1e-35 else (0.0018 if f31 <= 1e-35 else (-0.0196 if f42 <= 0.37742 else -0.1203))) if f13 <= 1.5 else 0.0642) if f45 <= 25.5 else (0.0336 if f57 <= 1e-35 else -0.0406))
    if total <= -1.949:
        return None
    total += ((-0.0121 if f44 <= 0.83221 else (0.0581 if f19 <= -0.87547 else ((((0.0664 if f29 <= 1.5 else (((0.0232 if f13 <= 1e-35 else -0.0515) if f64 <= 3.4629 else -0.0493) if f46 <= 0.92124 else -0.0291)) if f2 <= 1e-35 else 0.0829) if f0 <= 1e-35 else 0.0741) if f57 <= 3.5 else (-0.0031 if f49 <= 2.5 else -0.0593)))) if f10 <= 1.5 else -0.0788)
    if total <= -1.952:
        return None
    total += (0.0564 if f11 <= 1.5 else ((((((0.0262 if f74 <= 0.2974 else -0.0545) if f26 <= 19.5 else ((-0.0013 if f69 <= 1.0056 else 0.0766) if f56 <= 1e-35 else -0.0103)) if f64 <= 6.1181 else -0.0611) if f9 <= 1e-35 else (0.0415 if f7 <= 1e-35 else (-0.0933 if f35 <= 1e-35 else 0.068))) if f39 <= 0.15895 else -0.0769) if f74 <= 0.59762 else -0.0659))
    if total <= -1.926:
        return None
    total += (((((0.0358 if f28 <= 0.67057 else (-0.0233 if f43 <= 0.86376 else 0.0224)) if f57 <= 3.5 else 0.0716) if f68 <= -1e-35 else (((0.0304 if f69 <= 1.4215 else -0.0477) if f26 <= 41.5 else -0.0755) if f28 <= 0.37013 else 0.0057)) if f10 <= 3.5 else -0.0848) if f67 <= 1e-35 else (-0.0505 if f69 <= 1.0561 else (0.0642 if f49 <= 1.5 else -0.0353)))
    if total <= -1.92:
        return None
    total += (((((0.0192 if f51 <= 0.77316 else (-0.0757 if f24 <= -4.969 else (0.0175 if f18 <= -0.060873 else (0.0057 if f29 <= 10.5 else -0.0439)))) if f67 <= 1e-35 else -0.0274) if f33 <= 1e-35 else (0.0354 if f45 <= 4.5 else -0.0486)) if f54 <= 1e-35 else (-0.0649 if f51 <= 0.61153 else (0.0344 if f29 <= 9.5 else -0.0523))) if f4 <= 1e-35 else -0.0753)
    if total <= -1.886:
        return None
    total += ((((-0.0046 if f12 <= 1e-35 else ((((0.0569 if f26 <= 22.5 else (-0.1959 if f28 <= 0.41381 else -0.0195)) if f42 <= 0.32738 else 0.0591) if f32 <= 0.23845 else 0.1137) if f27 <= 26.5 else -0.067)) if f13 <= 1e-35 else ((0.0385 if f69 <= 1e-35 else -0.0322) if f12 <= 1e-35 else -0.103)) if f13 <= 1.5 else 0.0468) if f9 <= 1e-35 else 0.0294)
    if total <= -1.839:
        return None
    total += ((-0.004 if f32 <= 0.18787 else -0.0456) if f44 <= 0.70119 else (((0.0329 if f45 <= 4.5 else (-0.0023 if f53 <= 1e-35 else (0.0624 if f50 <= 0.31288 else (0.0572 if f1 <= 1e-35 else (-0.0026 if f55 <= 1e-35 else (-0.1148 if f62 <= 1e-35 else 0.049)))))) if f64 <= 4.2247 else -0.0396) if f42 <= 0.58899 else (0.0043 if f45 <= 6.5 else -0.101)))
    if total <= -1.842:
        return None
    total += ((((((-0.0312 if f26 <= 12.5 else (0.0146 if f17 <= 1e-35 else (-0.0549 if f53 <= 1e-35 else 0.0332))) if f64 <= 1.948 else 0.0352) if f7 <= 1e-35 else (-0.0597 if f2 <= 1e-35 else (0.0579 if f26 <= 112.5 else -0.0935))) if f64 <= 4.2247 else -0.0425) if f14 <= 1e-35 else (0.0129 if f18 <= -0.11439 else -0.0313)) if f26 <= 194.5 else -0.0684)
    if total <= -1.829:
        return None
    total += (((0.0699 if f50 <= 0.76994 else -0.0391) if f11 <= 1.5 else ((((((0.089 if f58 <= 2.5 else 0.0016) if f45 <= 3.5 else -0.0061) if f26 <= 86.5 else -0.0455) if f21 <= 1e-35 else (0.0721 if f29 <= 2.5 else (-0.0675 if f28 <= 0.27417 else 0.0119))) if f32 <= 0.91288 else -0.0647) if f72 <= 1e-35 else -0.0414)) if f8 <= 1e-35 else 0.1056)
    if total <= -1.835:
        return None
    total += ((((0.0329 if f7 <= 1e-35 else -0.0211) if f23 <= 1e-35 else (0.0505 if f29 <= 1.5 else (0.0122 if f5 <= 1e-35 else -0.0828))) if f29 <= 5.5 else ((-0.0914 if f28 <= 0.27417 else -0.0098) if f52 <= 8.9667 else (-0.0908 if f42 <= 0.15849 else 0.0296))) if f39 <= 0.047432 else ((-0.1073 if f42 <= 0.37058 else 0.0033) if f32 <= 0.11566 else -0.0103))
    if total <= -1.845:
        return None
    total += ((((((0.0033 if f48 <= 0.20185 else 0.0466) if f39 <= 0.06612 else (-0.0619 if f28 <= 0.84943 else 0.0444)) if f24 <= 0.341 else -0.011) if f26 <= 19.5 else ((0.0533 if f25 <= 1e-35 else -0.0507) if f28 <= 0.30196 else (0.0139 if f22 <= 2.5 else (0.0217 if f28 <= 0.68023 else -0.0252)))) if f61 <= 2.5 else -0.0322) if f26 <= 194.5 else -0.0795)
    if total <= -1.798:
        return None
    total += ((((((-0.0551 if f51 <= 0.4485 else ((0.0725 if f24 <= -0.7295 else -0.0654) if f69 <= 0.62548 else 0.061)) if f58 <= 1e-35 else (0.009 if f52 <= 0.32275 else -0.1205)) if f12 <= 1e-35 else 0.1115) if f63 <= -1e-35 else (0.0062 if f50 <= 0.71517 else -0.0151)) if f66 <= 1e-35 else 0.061) if f36 <= 1e-35 else (-0.0463 if f13 <= 1.5 else 0.0742))
    if total <= -1.726:
        return None
    total += (((((-0.0118 if f55 <= 4.5 else (0.0961 if f27 <= 34.5 else -0.0465)) if f31 <= 1e-35 else ((0.059 if f18 <= -0.091217 else 0.0109) if f50 <= 0.44392 else (-0.0619 if f24 <= -5.155 else 0.0057))) if f13 <= 1e-35 else ((0.0336 if f48 <= 0.31471 else -0.0293) if f55 <= 1e-35 else -0.0877)) if f13 <= 1.5 else 0.0426) if f8 <= 1e-35 else 0.102)
    if total <= -1.738:
        return None
    total += (((((-0.0471 if f51 <= 0.45247 else 0.043) if f58 <= 1e-35 else (-0.1459 if f61 <= 1e-35 else -0.0142)) if f64 <= 1e-35 else ((-0.0992 if f64 <= 0.15444 else ((-0.0672 if f42 <= 0.48585 else 0.0264) if f30 <= 0.15047 else 0.0688)) if f58 <= 1.5 else (0.01 if f64 <= 6.6259 else -0.056))) if f48 <= 0.71525 else 0.0508) if f67 <= 1e-35 else -0.0297)
    if total <= -1.728:
        return None
    total += ((0.0736 if f32 <= 0.24509 else -0.0141) if f11 <= 1.5 else (-0.0467 if f26 <= 10.5 else (((((0.0115 if f42 <= 0.48846 else 0.0776) if f59 <= 4.5 else -0.0034) if f41 <= 1e-35 else -0.0479) if f27 <= 19.5 else ((-0.0838 if f50 <= 0.83542 else 0.0553) if f42 <= 0.21103 else (0.0053 if f11 <= 7.5 else -0.0288))) if f26 <= 194.5 else -0.0714)))
    if total <= -1.723:
        return None
    total += ((((((0.0305 if f20 <= -0.92675 else (((-0.0346 if f51 <= 0.66749 else 0.014) if f42 <= 0.29426 else 0.0076) if f30 <= 0.63068 else (-0.0684 if f64 <= 2.0494 else 0.0571))) if f3 <= 1e-35 else -0.0665) if f62 <= 3.5 else (-0.0531 if f12 <= 1e-35 else 0.0718)) if f74 <= 0.78175 else -0.0777) if f39 <= 0.14907 else -0.0618) if f8 <= 1e-35 else 0.0993)
    if total <= -1.741:
        return None
    total += (((((0.0785 if f45 <= 3.5 else -0.0453) if f31 <= 1e-35 else (0.0618 if f32 <= 0.4013 else -0.0445)) if f58 <= 1e-35 else (-0.1292 if f49 <= 1e-35 else -0.0254)) if f63 <= -1e-35 else (0.0008 if f53 <= 2.5 else (((0.0359 if f64 <= 1.0339 else 0.1198) if f42 <= 0.50263 else -0.0504) if f12 <= 1e-35 else -0.0445))) if f49 <= 5.5 else -0.0478)
    if total <= -1.714:
        return None
    total += ((-0.004 if f61 <= 1e-35 else ((((0.0298 if f52 <= 1.144 else 0.1305) if f26 <= 20.5 else 0.0059) if f57 <= 4.5 else (0.0654 if f68 <= -1e-35 else (-0.0674 if f69 <= 1.1006 else (-0.0301 if f26 <= 28.5 else 0.0776)))) if f44 <= 0.93785 else (-0.0125 if f47 <= 7.5 else 0.1047))) if f61 <= 2.5 else (-0.0426 if f12 <= 1e-35 else 0.0743))
    if total <= -1.64:
        return None
    total += ((((0.0016 if f55 <= 1e-35 else -0.0841) if f12 <= 1e-35 else (0.0975 if f18 <= -0.045439 else ((-0.1558 if f57 <= 1e-35 else -0.0031) if f18 <= 1e-35 else (0.0871 if f26 <= 34.5 else -0.018)))) if f14 <= 1e-35 else ((-0.037 if f40 <= 0.023393 else 0.0143) if f12 <= 1e-35 else (0.0466 if f51 <= 0.48412 else -0.1063))) if f8 <= 1e-35 else 0.0988)
    if total <= -1.639:
        return None
    total += ((((-0.0005 if f60 <= 1e-35 else (-0.0009 if f45 <= 8.5 else 0.0724)) if f18 <= -0.091751 else (-0.0106 if f2 <= 1e-35 else (0.0907 if f42 <= 0.34796 else (0.0345 if f40 <= 0.12389 else -0.0929)))) if f33 <= 1e-35 else (0.0273 if f45 <= 4.5 else (-0.0668 if f60 <= 1e-35 else (0.0676 if f27 <= 16.5 else -0.0445)))) if f8 <= 1e-35 else 0.0907)
    if total <= -1.695:
        return None
    total += ((0.0417 if f11 <= 1.5 else ((((-0.0053 if f40 <= 0.20204 else 0.0465) if f54 <= 1e-35 else -0.0333) if f13 <= 1.5 else 0.0413) if f48 <= 0.66575 else (((0.0127 if f50 <= 0.2849 else 0.1151) if f50 <= 0.37425 else ((0.0415 if f52 <= 0.61923 else -0.0859) if f46 <= 0.77146 else 0.0496)) if f52 <= 2.183 else 0.0806))) if f10 <= 3.5 else -0.0878)
    if total <= -1.653:
        return None
    total += ((-0.0157 if f64 <= 1.2905 else 0.0114) if f44 <= 0.84746 else ((0.0166 if f18 <= -0.088174 else (((-0.0192 if f14 <= 1e-35 else -0.0792) if f19 <= 0.9317 else 0.027) if f61 <= 1e-35 else 0.0297)) if f27 <= 27.5 else ((-0.0376 if f42 <= 0.28518 else 0.0973) if f51 <= 0.77316 else ((0.0244 if f64 <= 0.8899 else -0.093) if f51 <= 0.97647 else 0.0371))))
    if total <= -1.669:
        return None
    total += ((((((-0.0395 if f42 <= 0.47641 else 0.025) if f48 <= 0.61938 else ((-0.055 if f52 <= 0.42948 else 0.0839) if f58 <= 4.5 else -0.0121)) if f13 <= 2.5 else 0.0808) if f44 <= 0.70119 else (0.0475 if f52 <= 0.24576 else 0.0081)) if f74 <= 0.39603 else (-0.0761 if f58 <= 1e-35 else 0.0008)) if f62 <= 3.5 else (-0.0732 if f46 <= 0.71432 else 0.0159))
    if total <= -1.681:
        return None
    total += (-0.0077 if f44 <= 0.85859 else (((0.0364 if f42 <= 0.42472 else (-0.1151 if f42 <= 0.46691 else 0.0114)) if f18 <= -0.10037 else (0.0491 if f52 <= 0.66511 else -0.0464)) if f48 <= 0.14389 else ((((0.011 if f53 <= 2.5 else 0.0833) if f2 <= 1e-35 else 0.0947) if f18 <= 0.98987 else 0.0939) if f45 <= 29.5 else (0.0949 if f20 <= -1.7201 else -0.0244))))
    if total <= -1.689:
        return None
    total += (((0.0148 if f52 <= 1.3164 else ((-0.1063 if f64 <= 0.1023 else 0.027) if f59 <= 4.5 else (-0.1442 if f42 <= 0.47093 else 0.0229))) if f28 <= 0.36495 else 0.0134) if f22 <= 2.5 else (((0.0648 if f52 <= 0.17151 else -0.0051) if f15 <= 6.5 else 0.0528) if f28 <= 1.2599 else ((0.0293 if f43 <= 0.61168 else -0.094) if f28 <= 1.4727 else -0.0118)))
    if total <= -1.675:
        return None
    total += (((-0.0375 if f51 <= 0.42916 else 0.0765) if f43 <= 1e-35 else ((-0.0034 if f20 <= -0.092756 else 0.0148) if f54 <= 1.5 else -0.0404)) if f24 <= 1.1105 else (-0.094 if f43 <= 0.10263 else (((0.0932 if f58 <= 9.5 else -0.0165) if f27 <= 37.5 else -0.0547) if f43 <= 0.74523 else (-0.031 if f27 <= 40.5 else (0.0523 if f50 <= 0.80094 else -0.0609)))))
    if total <= -1.587:
        return None
    total += ((((((-0.0625 if f47 <= 8.5 else 0.0671) if f32 <= 0.034785 else (-0.0695 if f42 <= 0.19083 else 0.025)) if f45 <= 8.5 else -0.0291) if f40 <= 0.022814 else ((-0.0706 if f40 <= 0.04781 else (-0.0344 if f20 <= -0.069522 else 0.0469)) if f28 <= 0.30196 else 0.0096)) if f49 <= 5.5 else (0.0764 if f28 <= 0.27417 else -0.0579)) if f24 <= 3.3225 else -0.0964)
    if total <= -1.611:
        return None
    total += (((0.068 if f51 <= 0.12209 else (((-0.0539 if f26 <= 18.5 else 0.0337) if f58 <= 1e-35 else (-0.1321 if f61 <= 1e-35 else -0.0087)) if f64 <= 1e-35 else (-0.0285 if f58 <= 1.5 else 0.0053))) if f8 <= 1e-35 else 0.0887) if f36 <= 1e-35 else (-0.0652 if f38 <= 1e-35 else ((-0.0458 if f50 <= 0.21082 else 0.0409) if f18 <= 0.91502 else -0.0915)))
    if total <= -1.606:
        return None
    total += ((((((-0.0055 if f74 <= 0.074227 else 0.0103) if f54 <= 1.5 else -0.0499) if f13 <= 1.5 else 0.0373) if f62 <= 3.5 else -0.0526) if f48 <= 0.7066 else ((0.0758 if f72 <= 1e-35 else -0.0461) if f58 <= 11.5 else ((0.0239 if f19 <= -0.14981 else (-0.1157 if f69 <= 1.0421 else 0.0293)) if f56 <= 3.5 else 0.0704))) if f4 <= 1e-35 else -0.0646)
    if total <= -1.548:
        return None
    total += (0.0405 if f11 <= 1.5 else (((0.0004 if f17 <= 1e-35 else (((0.0554 if f43 <= 0.81497 else -0.0513) if f20 <= -0.22498 else (0.0097 if f1 <= 1e-35 else -0.1062)) if f58 <= 8.5 else (-0.0149 if f52 <= 4.0217 else 0.0923))) if f2 <= 1e-35 else ((0.0257 if f69 <= 0.8899 else -0.1066) if f48 <= 0.18795 else 0.0517)) if f32 <= 0.89444 else -0.0604))
    if total <= -1.5:
        return None
    return total


def english(row):
    f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21, f22, f23, f24, f25, f26, f27, f28, f29, f30, f31, f32, f33, f34, f35, f36, f37, f38, f39, f40, f41, f42, f43, f44, f45, f46, f47, f48, f49, f50, f51, f52, f53, f54, f55, f56, f57, f58, f59, f60, f61, f62, f63, f64, f65, f66, f67, f68, f69, f70, f71, f72, f73, f74 = row
    total = 0.0
    total += ((((-0.2078 if f42 <= 0.30242 else -0.0506) if f62 <= 1e-35 else -0.3529) if f57 <= 1e-35 else ((-0.3664 if f64 <= 0.33464 else -0.2202) if f49 <= 1e-35 else -0.3964)) if f31 <= 1e-35 else (-0.3427 if f26 <= 15.5 else (-0.2563 if f64 <= 1e-35 else ((0.0009 if f74 <= 0.057307 else (-0.0379 if f18 <= -1e-35 else -0.2244)) if f72 <= 1e-35 else -0.3037))))
    if total <= -0.496:
        return None
    total += (((-0.1634 if f48 <= 0.97198 else 0.1802) if f46 <= 0.68677 else (-0.1449 if f63 <= -1e-35 else (0.0832 if f62 <= 1e-35 else -0.0878))) if f63 <= 1e-35 else ((0.0747 if f57 <= 1e-35 else (0.0765 if f18 <= -0.56754 else -0.1268)) if f46 <= 0.67903 else ((0.1764 if f57 <= 4.5 else (0.1044 if f18 <= -1e-35 else -0.029)) if f10 <= 1e-35 else -0.1469)))
    if total <= -0.66:
        return None
    total += ((((0.1759 if f5 <= 1e-35 else (0.1351 if f23 <= 1e-35 else -0.1233)) if f49 <= 1.5 else -0.0171) if f24 <= -1.325 else ((-0.1645 if f52 <= 1.4298 else -0.0793) if f52 <= 2.7538 else (-0.108 if f63 <= -1e-35 else (0.1296 if f18 <= -0.048509 else 0.0038)))) if f60 <= 1e-35 else (0.2069 if f24 <= -0.35 else (0.0217 if f63 <= 1e-35 else 0.1302)))
    if total <= -0.824:
        return None
    total += ((((0.1781 if f11 <= 3.5 else 0.0608) if f30 <= 0.031754 else 0.1722) if f10 <= 1e-35 else -0.1405) if f69 <= 0.020621 else (((-0.1535 if f30 <= 0.035099 else (-0.1699 if f43 <= 0.61451 else (0.0162 if f36 <= 1e-35 else -0.1312))) if f0 <= 1e-35 else 0.0941) if f52 <= 2.2236 else (-0.0937 if f58 <= 1e-35 else (0.1454 if f18 <= -0.074441 else 0.0205))))
    if total <= -0.978:
        return None
    total += (((0.0758 if f22 <= 1e-35 else (-0.1467 if f30 <= 0.036376 else (-0.0156 if f32 <= 0.29894 else -0.1472))) if f52 <= 1.4298 else (-0.1066 if f63 <= -1e-35 else ((0.1781 if f22 <= 1e-35 else (0.0046 if f52 <= 3.355 else 0.109)) if f7 <= 1e-35 else -0.0686))) if f60 <= 1e-35 else ((0.1052 if f5 <= 1e-35 else -0.0466) if f30 <= 0.033908 else 0.1572))
    if total <= -1.125:
        return None
    total += (((-0.087 if f26 <= 11.5 else 0.1114) if f24 <= -1.225 else (((-0.1344 if f42 <= 0.31221 else -0.0335) if f49 <= 1e-35 else -0.143) if f26 <= 29.5 else (((-0.0332 if f30 <= 0.045983 else 0.1121) if f55 <= 1e-35 else -0.1027) if f24 <= 1.415 else -0.1082))) if f60 <= 1e-35 else (0.1661 if f24 <= -0.545 else (-0.0078 if f26 <= 22.5 else 0.1071)))
    if total <= -1.268:
        return None
    total += (((-0.003 if f46 <= 0.43377 else 0.1395) if f5 <= 1e-35 else (0.0784 if f23 <= 1e-35 else -0.0796)) if f24 <= -1.005 else (((-0.0705 if f31 <= 1e-35 else 0.047) if f63 <= 1e-35 else 0.0918) if f69 <= 0.060303 else ((-0.0863 if f63 <= 1e-35 else (0.0722 if f24 <= 0.775 else -0.0379)) if f49 <= 1e-35 else (-0.1335 if f12 <= 1e-35 else 0.009))))
    if total <= -1.401:
        return None
    total += ((((0.0403 if f31 <= 1e-35 else 0.1126) if f0 <= 1e-35 else 0.1579) if f10 <= 1.5 else -0.1493) if f68 <= -1e-35 else (((-0.1164 if f0 <= 1e-35 else 0.0324) if f12 <= 1e-35 else 0.0944) if f31 <= 1e-35 else ((((0.1024 if f50 <= 0.88348 else -0.0077) if f49 <= 1.5 else -0.0318) if f55 <= 1e-35 else -0.0787) if f32 <= 0.78175 else -0.1538)))
    if total <= -1.517:
        return None
    total += (((-0.0452 if f64 <= 1e-35 else (0.1124 if f32 <= 0.74342 else -0.0746)) if f10 <= 1.5 else -0.1358) if f69 <= 0.020621 else (((0.1086 if f10 <= 1e-35 else -0.1279) if f11 <= 3.5 else ((-0.0469 if f30 <= 0.045983 else (0.07 if f50 <= 0.80278 else -0.0487)) if f32 <= 0.83772 else -0.1498)) if f49 <= 1e-35 else (-0.11 if f0 <= 1e-35 else 0.0342)))
    if total <= -1.627:
        return None
    total += (((((-0.1128 if f52 <= 0.85815 else -0.0073) if f59 <= 6.5 else -0.1357) if f12 <= 1e-35 else 0.0615) if f0 <= 1e-35 else 0.0714) if f26 <= 15.5 else ((0.1351 if f11 <= 3.5 else 0.0759) if f69 <= 1e-35 else ((-0.062 if f0 <= 1e-35 else 0.0589) if f52 <= 2.2236 else (0.0838 if f7 <= 1e-35 else (-0.1494 if f2 <= 1e-35 else 0.1342)))))
    if total <= -1.726:
        return None
    total += (((((0.0065 if f64 <= 1e-35 else 0.1286) if f32 <= 0.5395 else -0.028) if f7 <= 1e-35 else (0.0884 if f69 <= 0.038784 else -0.0854)) if f49 <= 1.5 else (-0.0618 if f60 <= 1e-35 else 0.0853)) if f24 <= -0.43 else (((0.0626 if f11 <= 1.5 else -0.1078) if f60 <= 1e-35 else -0.0022) if f52 <= 2.1716 else (-0.0424 if f64 <= 0.21499 else 0.0601)))
    if total <= -1.834:
        return None
    total += ((((0.0791 if f56 <= 1e-35 else -0.05) if f0 <= 1e-35 else 0.1006) if f59 <= 4.5 else (-0.1135 if f12 <= 1e-35 else 0.0999)) if f46 <= 0.64174 else (-0.0937 if f64 <= 1e-35 else ((0.1019 if f68 <= -1e-35 else (((0.0877 if f23 <= 1e-35 else 0.0002) if f13 <= 1e-35 else -0.0714) if f59 <= 11.5 else -0.0171)) if f10 <= 1e-35 else -0.1251)))
    if total <= -1.948:
        return None
    total += ((-0.1115 if f26 <= 17.5 else ((0.0754 if f62 <= 1e-35 else -0.035) if f27 <= 18.5 else -0.0699)) if f63 <= 1e-35 else ((((((-0.0028 if f42 <= 0.25095 else (0.0832 if f26 <= 189.5 else -0.101)) if f55 <= 1e-35 else -0.0269) if f49 <= 2.5 else -0.0495) if f0 <= 1e-35 else 0.121) if f10 <= 1e-35 else -0.1248) if f32 <= 0.7735 else -0.1154))
    if total <= -1.997:
        return None
    total += ((-0.0646 if f26 <= 12.5 else (0.1005 if f32 <= 0.74342 else -0.0947)) if f24 <= -0.445 else ((((-0.0999 if f42 <= 0.36342 else (0.0619 if f57 <= 4.5 else -0.0999)) if f49 <= 1e-35 else -0.1142) if f12 <= 1e-35 else 0.0699) if f26 <= 21.5 else (((-0.0892 if f42 <= 0.18801 else 0.0675) if f55 <= 1e-35 else -0.0568) if f24 <= 1.395 else -0.0521)))
    if total <= -2.111:
        return None
    total += (((-0.0822 if f26 <= 12.5 else 0.0727) if f24 <= -1.56 else ((-0.1092 if f52 <= 1.3602 else -0.0367) if f12 <= 1e-35 else 0.0665)) if f63 <= 1e-35 else (((0.0807 if f24 <= -1.715 else -0.0672) if f26 <= 13.5 else (0.1052 if f30 <= 0.70714 else -0.0386)) if f24 <= 0.06 else (-0.0512 if f42 <= 0.31606 else (0.0442 if f31 <= 2.5 else -0.0523))))
    if total <= -2.182:
        return None
    total += (((-0.0862 if f43 <= 0.41801 else 0.0956) if f7 <= 1e-35 else -0.0754) if f24 <= -0.965 else (((-0.0896 if f42 <= 0.34104 else (-0.0719 if f46 <= 0.3566 else 0.0582)) if f59 <= 4.5 else -0.1068) if f46 <= 0.68677 else ((-0.0952 if f42 <= 0.25601 else ((0.0298 if f24 <= 0.06 else -0.0453) if f52 <= 8.2111 else 0.0535)) if f60 <= 1e-35 else 0.0506)))
    if total <= -2.174:
        return None
    total += (((-0.0422 if f59 <= 5.5 else -0.1083) if f0 <= 1e-35 else 0.0479) if f26 <= 15.5 else ((((0.0466 if f28 <= 1.5636 else -0.0665) if f62 <= 1e-35 else -0.0593) if f63 <= 1e-35 else ((0.0801 if f10 <= 1e-35 else -0.074) if f18 <= 0.64021 else -0.0243)) if f5 <= 1e-35 else (0.0214 if f23 <= 1e-35 else (-0.0974 if f2 <= 1e-35 else 0.0856))))
    if total <= -2.282:
        return None
    total += (((((-0.1033 if f52 <= 1.144 else -0.046) if f60 <= 1e-35 else -0.0076) if f0 <= 1e-35 else 0.0364) if f12 <= 1e-35 else 0.0847) if f63 <= 1e-35 else (0.0679 if f69 <= 0.020621 else (-0.0671 if f42 <= 0.25601 else (((0.0647 if f59 <= 11.5 else -0.0031) if f32 <= 0.58477 else -0.0917) if f7 <= 1e-35 else (-0.1188 if f17 <= 1e-35 else 0.0337)))))
    if total <= -2.286:
        return None
    total += ((-0.0901 if f52 <= 1.0916 else -0.0179) if f26 <= 14.5 else ((0.0859 if f10 <= 1.5 else -0.11) if f11 <= 3.5 else ((0.0574 if f32 <= 0.67333 else -0.11) if f27 <= 12.5 else ((((0.0385 if f18 <= -0.040552 else -0.0375) if f62 <= 1e-35 else -0.0609) if f22 <= 2.5 else -0.0706) if f52 <= 5.8397 else (0.0434 if f26 <= 144.5 else -0.1118)))))
    if total <= -2.301:
        return None
    total += ((-0.0988 if f43 <= 0.41801 else (((0.0899 if f30 <= 0.74167 else -0.0321) if f49 <= 3.5 else -0.0462) if f7 <= 1e-35 else (0.0122 if f55 <= 1e-35 else -0.1408))) if f24 <= -0.35 else ((-0.1051 if f46 <= 0.65849 else (-0.1046 if f43 <= 0.66441 else -0.0149)) if f42 <= 0.32019 else (-0.0455 if f52 <= 1.4298 else (0.0061 if f64 <= 1.3855 else 0.1062))))
    if total <= -2.406:
        return None
    total += ((-0.0945 if f26 <= 12.5 else (-0.0743 if f42 <= 0.26112 else (0.0782 if f19 <= -0.47463 else (((0.0537 if f22 <= 2.5 else -0.0194) if f20 <= 0.23538 else -0.038) if f7 <= 1e-35 else (-0.1406 if f2 <= 1e-35 else 0.056))))) if f60 <= 1e-35 else (((-0.0386 if f42 <= 0.33431 else 0.0513) if f30 <= 0.025808 else 0.0641) if f0 <= 1e-35 else 0.1132))
    if total <= -2.435:
        return None
    total += (((-0.0297 if f59 <= 6.5 else -0.0999) if f30 <= 0.031754 else ((0.0453 if f36 <= 1e-35 else -0.098) if f30 <= 0.72078 else -0.1019)) if f63 <= 1e-35 else ((((-0.0221 if f51 <= 0.29051 else ((0.0467 if f55 <= 1.5 else -0.0612) if f60 <= 1e-35 else 0.0825)) if f3 <= 1e-35 else -0.1121) if f10 <= 1.5 else -0.1052) if f20 <= 0.53509 else -0.0275))
    if total <= -2.462:
        return None
    total += (((0.0144 if f24 <= -1.715 else -0.0841) if f26 <= 12.5 else ((0.0778 if f30 <= 0.72078 else -0.0364) if f7 <= 1e-35 else (-0.1391 if f2 <= 1e-35 else 0.0844))) if f24 <= -0.35 else (-0.0745 if f26 <= 15.5 else ((0.0602 if f26 <= 77.5 else -0.0354) if f24 <= 0.675 else ((-0.0156 if f2 <= 1e-35 else 0.1089) if f69 <= 0.16586 else -0.0612))))
    if total <= -2.537:
        return None
    total += (((-0.0208 if f46 <= 0.4469 else 0.0797) if f7 <= 1e-35 else -0.0562) if f11 <= 3.5 else (((((-0.0506 if f64 <= 1e-35 else ((0.0601 if f50 <= 0.88348 else -0.0238) if f29 <= 10.5 else 0.0004)) if f54 <= 1.5 else -0.0903) if f55 <= 1e-35 else (-0.1178 if f12 <= 1e-35 else -0.0164)) if f72 <= 1e-35 else -0.0982) if f5 <= 1e-35 else -0.0788))
    if total <= -2.563:
        return None
    total += (((((-0.0244 if f26 <= 11.5 else ((0.0291 if f42 <= 0.33431 else 0.0749) if f26 <= 208.5 else -0.1032)) if f55 <= 1e-35 else -0.0332) if f23 <= 1e-35 else (0.0325 if f5 <= 1e-35 else (-0.0712 if f40 <= 0.20943 else 0.0814))) if f72 <= 1e-35 else -0.0928) if f59 <= 10.5 else (-0.0784 if f63 <= 1e-35 else (0.1048 if f69 <= 1e-35 else -0.0306)))
    if total <= -2.593:
        return None
    total += (((0.0719 if f7 <= 1e-35 else -0.0448) if f5 <= 1e-35 else -0.0283) if f24 <= -1.175 else ((-0.0738 if f46 <= 0.43377 else (-0.0464 if f64 <= 1e-35 else 0.0704)) if f11 <= 3.5 else (((((0.0166 if f22 <= 2.5 else -0.0409) if f49 <= 2.5 else -0.078) if f24 <= 1.715 else -0.0825) if f5 <= 1e-35 else -0.0856) if f2 <= 1e-35 else 0.075)))
    if total <= -2.518:
        return None
    total += ((0.0839 if f69 <= 0.038784 else ((0.0673 if f59 <= 5.5 else -0.0051) if f49 <= 1.5 else -0.0458)) if f24 <= -0.35 else ((-0.0787 if f52 <= 1.3362 else (-0.0029 if f27 <= 31.5 else -0.1067)) if f63 <= 1e-35 else (-0.0476 if f40 <= 0.020101 else (((0.0519 if f24 <= 0.715 else -0.004) if f50 <= 0.89564 else -0.0566) if f2 <= 1e-35 else 0.1072))))
    if total <= -2.411:
        return None
    total += (((((((0.065 if f45 <= 5.5 else 0.0128) if f64 <= 1.1119 else 0.0771) if f10 <= 1e-35 else -0.1019) if f49 <= 4.5 else -0.0743) if f24 <= 1.265 else -0.0298) if f22 <= 2.5 else ((-0.072 if f12 <= 1e-35 else 0.0605) if f30 <= 0.051957 else (-0.0843 if f64 <= 0.057887 else 0.0161))) if f32 <= 0.7735 else (-0.1154 if f40 <= 0.40588 else 0.1067))
    if total <= -2.334:
        return None
    total += (-0.0931 if f43 <= 0.4027 else ((((0.0413 if f5 <= 1e-35 else -0.0443) if f7 <= 1e-35 else (-0.124 if f2 <= 1e-35 else 0.054)) if f60 <= 1e-35 else 0.0801) if f24 <= -0.33 else ((-0.0932 if f26 <= 11.5 else (((-0.0199 if f26 <= 15.5 else 0.0619) if f26 <= 68.5 else -0.0506) if f24 <= 0.715 else -0.0206)) if f72 <= 1e-35 else -0.1002)))
    if total <= -2.397:
        return None
    total += (-0.0708 if f46 <= 0.43377 else (-0.0852 if f43 <= 0.41801 else (((-0.0348 if f63 <= -1e-35 else ((0.0402 if f22 <= 2.5 else -0.0029) if f9 <= 1e-35 else 0.0921)) if f36 <= 1e-35 else (-0.1169 if f53 <= 1.5 else 0.0323)) if f55 <= 1e-35 else (((-0.0726 if f48 <= 0.13293 else 0.0688) if f13 <= 1e-35 else -0.108) if f7 <= 1e-35 else -0.1189))))
    if total <= -2.483:
        return None
    total += ((((-0.0995 if f43 <= 0.36549 else ((0.0643 if f58 <= 3.5 else -0.0104) if f57 <= 5.5 else -0.0424)) if f62 <= 1e-35 else -0.0839) if f12 <= 1e-35 else 0.0636) if f63 <= 1e-35 else ((-0.0039 if f44 <= 0.84002 else ((0.0509 if f74 <= 0.38819 else -0.0379) if f50 <= 0.89564 else (0.0243 if f74 <= 0.10102 else -0.0806))) if f16 <= 1.5 else -0.0809))
    if total <= -2.432:
        return None
    total += (((0.077 if f59 <= 10.5 else 0.0107) if f23 <= 1e-35 else -0.0252) if f11 <= 3.5 else ((((0.048 if f68 <= -1e-35 else (-0.0355 if f28 <= 0.51514 else ((0.0047 if f42 <= 0.36857 else 0.0914) if f18 <= -0.072561 else -0.0231))) if f54 <= 1.5 else -0.0848) if f32 <= 0.80909 else -0.093) if f24 <= 0.675 else (-0.0744 if f42 <= 0.32019 else -0.0256)))
    if total <= -2.525:
        return None
    total += (-0.0638 if f26 <= 11.5 else (((((0.048 if f10 <= 1e-35 else -0.0792) if f72 <= 1e-35 else -0.0504) if f3 <= 1e-35 else -0.0984) if f22 <= 2.5 else ((((-0.0171 if f30 <= 0.033908 else 0.0522) if f30 <= 0.70714 else -0.0918) if f55 <= 1e-35 else -0.0806) if f41 <= 1e-35 else -0.1011)) if f24 <= 1.455 else (0.092 if f11 <= 1.5 else -0.056)))
    if total <= -2.626:
        return None
    total += ((((0.0625 if f16 <= 1e-35 else -0.0156) if f6 <= 1e-35 else -0.048) if f11 <= 3.5 else ((((-0.0496 if f12 <= 1e-35 else 0.0727) if f26 <= 15.5 else ((0.0167 if f26 <= 29.5 else (0.1047 if f32 <= 0.30116 else -0.0189)) if f50 <= 0.42679 else -0.0155)) if f24 <= 1.715 else -0.0608) if f2 <= 1e-35 else 0.0744)) if f72 <= 1e-35 else -0.0794)
    if total <= -2.551:
        return None
    total += ((((-0.0584 if f12 <= 1e-35 else 0.0746) if f63 <= -1e-35 else (0.051 if f11 <= 3.5 else (((0.0393 if f41 <= 1e-35 else -0.0874) if f69 <= 0.26748 else ((-0.0754 if f53 <= 1.5 else 0.0506) if f69 <= 0.779 else 0.0143)) if f24 <= 1.715 else -0.0523))) if f10 <= 1.5 else -0.098) if f36 <= 1e-35 else (-0.1148 if f53 <= 1.5 else 0.0095))
    if total <= -2.639:
        return None
    total += (((((0.0272 if f67 <= 1e-35 else -0.0887) if f24 <= 0.135 else -0.0323) if f42 <= 0.35683 else (((-0.0566 if f63 <= -1e-35 else 0.0387) if f27 <= 13.5 else (0.0225 if f32 <= 0.083651 else 0.1196)) if f24 <= 0.715 else 0.0061)) if f59 <= 11.5 else ((-0.0717 if f63 <= -1e-35 else 0.0946) if f69 <= 0.020621 else -0.0422)) if f10 <= 1.5 else -0.1012)
    if total <= -2.612:
        return None
    total += ((((0.0511 if f74 <= 0.089419 else -0.0138) if f69 <= 0.18983 else (-0.0459 if f74 <= 0.067424 else (-0.0132 if f69 <= 1.0067 else ((-0.0183 if f74 <= 0.10102 else 0.0737) if f74 <= 0.38819 else -0.0257)))) if f20 <= 0.14937 else ((-0.0053 if f13 <= 1e-35 else -0.0752) if f33 <= 0.053343 else -0.096)) if f61 <= 1.5 else (-0.0161 if f62 <= 1e-35 else -0.0899))
    if total <= -2.56:
        return None
    total += ((((((((-0.0536 if f53 <= 1e-35 else 0.0293) if f12 <= 1e-35 else 0.0666) if f30 <= 0.0482 else (0.0522 if f18 <= -0.053711 else -0.0181)) if f33 <= 0.048003 else -0.091) if f2 <= 1e-35 else 0.1126) if f42 <= 0.35747 else ((0.0717 if f62 <= 1e-35 else -0.0029) if f50 <= 0.42679 else 0.0109)) if f57 <= 5.5 else -0.0261) if f10 <= 1.5 else -0.0973)
    if total <= -2.448:
        return None
    total += ((0.1004 if f11 <= 1.5 else ((0.0667 if f68 <= -1e-35 else (0.0234 if f55 <= 1e-35 else -0.0612)) if f24 <= -0.35 else ((-0.0276 if f40 <= 0.022305 else 0.0315) if f18 <= -0.048509 else ((-0.0572 if f20 <= -0.058937 else -0.0012) if f50 <= 0.89087 else -0.0953)))) if f23 <= 1e-35 else ((-0.072 if f52 <= 5.8397 else 0.0084) if f40 <= 0.10733 else 0.0397))
    if total <= -2.408:
        return None
    total += (-0.0592 if f26 <= 11.5 else (((((-0.0331 if f27 <= 5.5 else 0.0685) if f18 <= 0.66209 else -0.0664) if f11 <= 3.5 else (0.0416 if f24 <= -1.225 else -0.0189)) if f5 <= 1e-35 else (-0.0597 if f2 <= 1e-35 else 0.106)) if f42 <= 0.41084 else ((-0.0634 if f64 <= 0.11159 else (0.0583 if f24 <= 0.795 else -0.0122)) if f52 <= 4.1909 else 0.0814)))
    if total <= -2.302:
        return None
    total += ((-0.0928 if f63 <= 1e-35 else -0.0022) if f26 <= 11.5 else (((0.0175 if f51 <= 0.7703 else -0.0582) if f28 <= 0.31415 else (0.0542 if f23 <= 1e-35 else -0.0079)) if f24 <= 0.15 else ((((-0.0424 if f28 <= 0.64762 else 0.0199) if f28 <= 1.1161 else -0.0455) if f64 <= 1.2677 else (-0.0367 if f42 <= 0.22318 else 0.0475)) if f64 <= 4.6922 else -0.0961)))
    if total <= -2.31:
        return None
    total += ((((((0.0483 if f61 <= 1.5 else -0.0364) if f13 <= 1e-35 else -0.0676) if f45 <= 4.5 else (-0.0559 if f43 <= 0.68028 else ((-0.051 if f63 <= -1e-35 else ((0.0248 if f10 <= 1.5 else -0.0772) if f47 <= 22.5 else -0.042)) if f50 <= 0.75192 else -0.0518))) if f2 <= 1e-35 else 0.0796) if f36 <= 1e-35 else -0.0994) if f53 <= 1.5 else 0.0471)
    if total <= -2.231:
        return None
    total += (((((0.076 if f19 <= -0.70324 else ((((0.0302 if f22 <= 2.5 else -0.0091) if f35 <= 1e-35 else 0.0914) if f7 <= 1e-35 else -0.0258) if f36 <= 1e-35 else -0.0523)) if f26 <= 64.5 else -0.0273) if f32 <= 0.7735 else (-0.0927 if f40 <= 0.20145 else 0.0368)) if f13 <= 1e-35 else (0.0152 if f52 <= 0.38918 else -0.0672)) if f49 <= 4.5 else -0.0747)
    if total <= -2.194:
        return None
    total += ((((((0.0448 if f24 <= -2.765 else (-0.0762 if f19 <= -0.073734 else 0.0434)) if f28 <= 0.38202 else 0.0594) if f61 <= 1.5 else -0.0227) if f55 <= 1e-35 else -0.0366) if f24 <= 0.06 else (0.0523 if f19 <= -0.47463 else -0.0133)) if f5 <= 1e-35 else ((0.0605 if f29 <= 1.5 else (-0.0123 if f23 <= 1e-35 else -0.0729)) if f2 <= 1e-35 else 0.1146))
    if total <= -2.147:
        return None
    total += (-0.0474 if f26 <= 11.5 else (((0.0066 if f46 <= 0.84429 else 0.0731) if f19 <= -0.47463 else (0.0192 if f68 <= -1e-35 else ((((-0.0371 if f42 <= 0.25601 else ((0.0242 if f74 <= 0.66146 else -0.0778) if f3 <= 1e-35 else -0.091)) if f26 <= 112.5 else -0.0872) if f70 <= 1e-35 else -0.0996) if f15 <= 2.5 else -0.052))) if f8 <= 1e-35 else 0.1265))
    if total <= -2.123:
        return None
    total += (0.0706 if f11 <= 1.5 else (((((0.0988 if f58 <= 5.5 else -0.0307) if f45 <= 3.5 else ((-0.0516 if f42 <= 0.17712 else ((-0.0036 if f58 <= 11.5 else (-0.0015 if f40 <= 0.039886 else 0.0567)) if f10 <= 1.5 else -0.0743)) if f74 <= 0.56696 else -0.0889)) if f2 <= 1e-35 else 0.0964) if f26 <= 64.5 else -0.0348) if f49 <= 4.5 else -0.0705))
    if total <= -2.067:
        return None
    total += ((((((-0.0335 if f46 <= 0.4469 else 0.0333) if f18 <= -0.053711 else -0.0104) if f5 <= 1e-35 else (0.0609 if f29 <= 1.5 else -0.0359)) if f2 <= 1e-35 else 0.0868) if f55 <= 1e-35 else (-0.1032 if f12 <= 1e-35 else (0.0372 if f31 <= 1.5 else (0.0357 if f18 <= 0.55509 else -0.1005)))) if f54 <= 1e-35 else (-0.0626 if f52 <= 2.7183 else 0.0424))
    if total <= -2.033:
        return None
    total += ((-0.0837 if f26 <= 10.5 else (0.0653 if f11 <= 1.5 else (((-0.0504 if f46 <= 0.43377 else (0.032 if f24 <= 1.035 else (0.0423 if f19 <= -0.27858 else -0.0464))) if f51 <= 0.87724 else (-0.0744 if f28 <= 0.39475 else (0.0162 if f24 <= 0.325 else -0.0349))) if f32 <= 0.89444 else -0.0892))) if f60 <= 1e-35 else (0.0655 if f24 <= -2.165 else 0.0095))
    if total <= -2.022:
        return None
    total += (0.0728 if f11 <= 1.5 else (((0.0594 if f5 <= 1e-35 else -0.021) if f18 <= -0.090094 else ((0.0575 if f11 <= 2.5 else -0.0174) if f2 <= 1e-35 else 0.0943)) if f69 <= 0.18246 else ((0.0081 if f45 <= 4.5 else -0.05) if f69 <= 1.1008 else (-0.088 if f43 <= 0.23205 else ((0.0596 if f45 <= 4.5 else -0.0197) if f31 <= 1e-35 else 0.035)))))
    if total <= -2.021:
        return None
    total += (((((((0.0216 if f27 <= 23.5 else 0.0685) if f27 <= 41.5 else -0.0504) if f36 <= 1e-35 else -0.0531) if f33 <= 0.060181 else -0.0639) if f7 <= 1e-35 else -0.0611) if f2 <= 1e-35 else 0.1062) if f69 <= 0.18246 else (0.1027 if f11 <= 1.5 else (-0.0401 if f69 <= 1.1446 else (-0.0442 if f42 <= 0.29443 else (0.0411 if f49 <= 1e-35 else -0.0103)))))
    if total <= -2.034:
        return None
    total += ((((((((0.0181 if f50 <= 0.76569 else -0.0393) if f51 <= 1.6545 else 0.06) if f59 <= 11.5 else -0.0209) if f27 <= 43.5 else -0.0841) if f19 <= 0.80071 else -0.0432) if f7 <= 1e-35 else (0.0191 if f69 <= 0.034785 else -0.0753)) if f64 <= 1.4822 else (-0.0221 if f46 <= 0.4878 else 0.046)) if f64 <= 4.3604 else (0.0448 if f24 <= -2.015 else -0.0858))
    if total <= -2.038:
        return None
    total += ((((((-0.0204 if f18 <= -0.080736 else (-0.0307 if f74 <= 0.04211 else 0.0776)) if f60 <= 1e-35 else 0.0428) if f52 <= 7.8944 else 0.0528) if f18 <= -1e-35 else ((-0.013 if f28 <= 1.0903 else -0.0744) if f64 <= 1.2677 else (0.0292 if f64 <= 4.7947 else -0.0558))) if f53 <= 1.5 else (0.056 if f30 <= 0.49074 else -0.0593)) if f54 <= 1.5 else -0.0691)
    if total <= -2.051:
        return None
    total += (((((-0.0288 if f46 <= 0.4649 else (((-0.0212 if f52 <= 6.8661 else 0.0258) if f48 <= 0.53752 else 0.0469) if f58 <= 11.5 else (-0.0128 if f43 <= 0.79329 else 0.0513))) if f33 <= 0.045983 else -0.0524) if f2 <= 1e-35 else 0.0813) if f50 <= 0.89564 else (0.025 if f58 <= 3.5 else -0.0575)) if f54 <= 1e-35 else (0.058 if f58 <= 1.5 else -0.0606))
    if total <= -2.072:
        return None
    total += (((0.0326 if f11 <= 2.5 else (((((-0.0266 if f26 <= 11.5 else (0.0338 if f7 <= 1e-35 else (-0.0763 if f17 <= 1e-35 else 0.0734))) if f24 <= 0.675 else -0.0123) if f72 <= 1e-35 else -0.0606) if f64 <= 4.3604 else -0.0569) if f26 <= 64.5 else (-0.0822 if f64 <= 0.32183 else -0.0124))) if f8 <= 1e-35 else 0.1207) if f9 <= 1e-35 else 0.0508)
    if total <= -2.039:
        return None
    total += ((0.032 if f24 <= -2.165 else (-0.0496 if f53 <= 1e-35 else 0.0075)) if f40 <= 0.022792 else ((((((-0.006 if f32 <= 0.15849 else 0.0515) if f40 <= 0.12599 else -0.0472) if f31 <= 3.5 else -0.0804) if f62 <= 1e-35 else -0.0476) if f44 <= 0.82071 else (-0.0472 if f63 <= -1e-35 else (0.0316 if f50 <= 0.89087 else -0.0317))) if f9 <= 1e-35 else 0.0612))
    if total <= -2.008:
        return None
    total += ((((((((-0.0066 if f63 <= -1e-35 else 0.0403) if f14 <= 2.5 else -0.0629) if f49 <= 4.5 else -0.05) if f50 <= 0.75192 else (((-0.0666 if f28 <= 0.24921 else 0.0631) if f43 <= 0.88473 else -0.0367) if f32 <= 0.22262 else -0.0763)) if f11 <= 6.5 else -0.0105) if f36 <= 1e-35 else -0.0536) if f43 <= 0.97333 else -0.1161) if f32 <= 0.7735 else -0.0676)
    if total <= -2.075:
        return None
    total += (0.0561 if f11 <= 1.5 else (((((((0.0331 if f68 <= -1e-35 else -0.0715) if f42 <= 0.26112 else (0.0182 if f7 <= 1e-35 else -0.0653)) if f18 <= -0.053711 else -0.0304) if f64 <= 1.092 else (0.0743 if f45 <= 4.5 else (0.0055 if f35 <= 1e-35 else 0.0949))) if f64 <= 4.4523 else -0.0569) if f14 <= 1.5 else -0.0589) if f8 <= 1e-35 else 0.1156))
    if total <= -2.106:
        return None
    total += (((((-0.0547 if f52 <= 0.33247 else 0.0657) if f26 <= 63.5 else -0.0156) if f58 <= 3.5 else ((-0.0292 if f46 <= 0.53604 else 0.0294) if f32 <= 0.15656 else -0.0157)) if f57 <= 5.5 else (0.0552 if f59 <= 7.5 else -0.0258)) if f13 <= 1e-35 else ((-0.0425 if f26 <= 30.5 else (0.0753 if f68 <= 1e-35 else -0.0439)) if f55 <= 1e-35 else -0.1049))
    if total <= -2.121:
        return None
    total += (((((0.0239 if f40 <= 0.062178 else -0.0416) if f44 <= 0.82071 else 0.0442) if f39 <= 0.0064309 else (((-0.0553 if f60 <= 1e-35 else (0.0651 if f52 <= 8.9677 else -0.0853)) if f18 <= -0.077275 else 0.0575) if f12 <= 1e-35 else 0.0854)) if f18 <= -0.048509 else -0.0108) if f23 <= 1e-35 else ((-0.0476 if f12 <= 1e-35 else 0.0407) if f40 <= 0.20943 else 0.0918))
    if total <= -2.029:
        return None
    total += ((((((-0.0452 if f52 <= 4.1909 else 0.0038) if f64 <= 0.13127 else ((0.0333 if f45 <= 21.5 else -0.0411) if f64 <= 0.6302 else -0.0086)) if f2 <= 1e-35 else 0.0689) if f36 <= 1e-35 else -0.0863) if f53 <= 1.5 else ((0.0862 if f39 <= 0.015749 else -0.0256) if f18 <= -0.073975 else (0.0481 if f22 <= 1.5 else -0.0388))) if f8 <= 1e-35 else 0.122)
    if total <= -1.996:
        return None
    total += ((0.0901 if f51 <= 0.41707 else 0.0104) if f45 <= 3.5 else ((-0.0662 if f29 <= 14.5 else 0.0208) if f63 <= -1e-35 else (((-0.0007 if f44 <= 0.94478 else -0.0428) if f27 <= 17.5 else (-0.0313 if f29 <= 2.5 else ((-0.029 if f51 <= 0.34708 else 0.0547) if f67 <= 1e-35 else -0.0518))) if f24 <= 1.525 else (0.0959 if f28 <= 0.60068 else -0.0444))))
    if total <= -1.986:
        return None
    total += (((((((-0.0504 if f64 <= 0.36314 else 0.0095) if f52 <= 7.8944 else (-0.0356 if f42 <= 0.35683 else 0.0767)) if f61 <= 1e-35 else (0.006 if f58 <= 8.5 else 0.0768)) if f7 <= 1e-35 else -0.051) if f2 <= 1e-35 else 0.0768) if f26 <= 64.5 else (-0.0404 if f64 <= 0.78619 else 0.0232)) if f61 <= 1.5 else (-0.0479 if f26 <= 38.5 else 0.0342))
    if total <= -2.037:
        return None
    total += (((((((-0.0033 if f40 <= 0.040678 else 0.0226) if f36 <= 1e-35 else -0.0501) if f55 <= 1e-35 else ((-0.0775 if f20 <= -0.51177 else 0.0471) if f26 <= 40.5 else (-0.0134 if f58 <= 5.5 else -0.1188))) if f62 <= 3.5 else -0.0561) if f8 <= 1e-35 else 0.1062) if f10 <= 1.5 else -0.0737) if f32 <= 0.7735 else (-0.0998 if f40 <= 0.20145 else 0.0509))
    if total <= -1.986:
        return None
    total += (0.059 if f11 <= 1.5 else (((((((((0.0245 if f52 <= 0.93406 else -0.0657) if f27 <= 6.5 else 0.0113) if f64 <= 4.4523 else -0.046) if f31 <= 3.5 else -0.0388) if f62 <= 3.5 else -0.0638) if f42 <= 0.55662 else (-0.0463 if f52 <= 0.57195 else 0.0677)) if f74 <= 0.62019 else -0.0751) if f36 <= 1e-35 else -0.0696) if f53 <= 1.5 else 0.0318))
    if total <= -1.975:
        return None
    total += ((((((-0.0033 if f18 <= -0.14013 else -0.0786) if f52 <= 8.5357 else 0.0497) if f18 <= -0.12481 else (0.0368 if f64 <= 5.3431 else -0.052)) if f18 <= -0.040552 else (0.0035 if f57 <= 4.5 else -0.0459)) if f14 <= 1e-35 else (0.0217 if f18 <= -0.17856 else ((-0.1045 if f19 <= -0.15011 else -0.0314) if f17 <= 1e-35 else 0.0288))) if f62 <= 3.5 else -0.0619)
    if total <= -1.971:
        return None
    total += ((-0.081 if f26 <= 12.5 else (-0.0169 if f42 <= 0.58876 else 0.0688)) if f64 <= 0.12605 else ((((0.047 if f64 <= 0.24885 else -0.0292) if f40 <= 0.20943 else 0.0722) if f74 <= 1e-35 else (0.0325 if f26 <= 64.5 else -0.0412)) if f42 <= 0.36123 else ((0.049 if f7 <= 1e-35 else (-0.1107 if f19 <= -0.19693 else 0.0327)) if f24 <= 0.735 else -0.0035)))
    if total <= -1.899:
        return None
    total += (((((0.0395 if f24 <= -1.485 else (-0.1042 if f27 <= 5.5 else 0.0117)) if f2 <= 1e-35 else 0.0846) if f13 <= 1e-35 else ((0.0222 if f18 <= 0.60641 else -0.1115) if f69 <= 0.66773 else (-0.0177 if f51 <= 0.72247 else -0.1441))) if f59 <= 11.5 else ((-0.0056 if f20 <= 0.53509 else -0.0768) if f12 <= 1e-35 else 0.0445)) if f10 <= 1.5 else -0.0665)
    if total <= -1.965:
        return None
    total += (((((0.0866 if f4 <= 1e-35 else -0.0499) if f11 <= 2.5 else (0.0032 if f65 <= 1e-35 else 0.0988)) if f15 <= 2.5 else (-0.0404 if f30 <= 0.036376 else 0.0103)) if f7 <= 1e-35 else (((-0.1073 if f44 <= 0.95425 else 0.0343) if f17 <= 1e-35 else (0.0932 if f50 <= 0.26779 else -0.0447)) if f60 <= 1e-35 else 0.0482)) if f33 <= 0.080541 else -0.0669)
    if total <= -2.01:
        return None
    total += ((((0.0161 if f47 <= 5.5 else -0.026) if f5 <= 1e-35 else -0.0522) if f40 <= 0.031414 else (0.1037 if f40 <= 0.033473 else (((-0.061 if f51 <= 0.18976 else (0.0297 if f29 <= 7.5 else (-0.0221 if f27 <= 27.5 else 0.0507))) if f51 <= 1.281 else (-0.0549 if f27 <= 17.5 else 0.0037)) if f2 <= 1e-35 else 0.0652))) if f8 <= 1e-35 else 0.1074)
    if total <= -1.98:
        return None
    total += (((((-0.0046 if f18 <= -0.10391 else (0.0484 if f52 <= 0.24822 else -0.1163)) if f19 <= -0.072737 else (0.0666 if f40 <= 0.015444 else -0.0237)) if f9 <= 1e-35 else 0.0528) if f28 <= 0.40555 else (0.02 if f24 <= 0.03 else (0.0711 if f19 <= -0.72237 else (-0.0319 if f19 <= -0.13531 else (-0.0719 if f26 <= 11.5 else 0.0063))))) if f8 <= 1e-35 else 0.1)
    if total <= -1.974:
        return None
    total += ((((-0.0996 if f26 <= 12.5 else -0.0099) if f64 <= 0.057887 else (((0.022 if f15 <= 2.5 else (0.0093 if f17 <= 1e-35 else -0.0594)) if f54 <= 1e-35 else (-0.0549 if f52 <= 1.3362 else 0.0354)) if f26 <= 208.5 else -0.088)) if f43 <= 0.97402 else -0.1079) if f14 <= 1e-35 else (-0.0058 if f52 <= 1.8775 else (-0.0108 if f26 <= 41.5 else -0.1202)))
    if total <= -1.952:
        return None
    total += ((((0.0725 if f58 <= 5.5 else -0.0222) if f45 <= 3.5 else (-0.0134 if f40 <= 0.040134 else (((0.0397 if f24 <= -0.195 else -0.0161) if f45 <= 11.5 else (-0.0497 if f48 <= 0.090097 else (0.0781 if f45 <= 23.5 else 0.0091))) if f50 <= 0.63246 else (0.0384 if f40 <= 0.058055 else -0.0491)))) if f31 <= 3.5 else -0.0336) if f43 <= 0.97402 else -0.1115)
    if total <= -1.927:
        return None
    total += (((0.0119 if f69 <= 0.18983 else ((-0.0876 if f44 <= 0.70761 else (-0.0091 if f43 <= 0.95021 else -0.1156)) if f74 <= 0.094172 else (((-0.0634 if f43 <= 0.82393 else (0.0099 if f31 <= 4.5 else -0.0956)) if f39 <= 0.062996 else 0.0512) if f69 <= 1.183 else 0.031))) if f33 <= 0.060181 else (-0.074 if f53 <= 1e-35 else 0.0463)) if f8 <= 1e-35 else 0.1006)
    if total <= -1.917:
        return None
    total += ((-0.0309 if f18 <= -0.18435 else (0.1145 if f18 <= -0.048509 else (0.04 if f59 <= 8.5 else -0.0451))) if f11 <= 2.5 else ((((0.0004 if f14 <= 1.5 else (0.0244 if f43 <= 0.72076 else -0.0809)) if f48 <= 0.55218 else (0.1238 if f48 <= 0.5633 else 0.0149)) if f13 <= 1e-35 else (-0.0019 if f19 <= -0.070757 else -0.079)) if f24 <= 1.715 else -0.0348))
    if total <= -1.917:
        return None
    total += (((((((((-0.0348 if f12 <= 1e-35 else 0.0847) if f42 <= 0.20722 else 0.0281) if f51 <= 0.8916 else -0.0066) if f43 <= 0.97402 else -0.0891) if f33 <= 0.080541 else -0.0579) if f10 <= 1.5 else -0.0715) if f36 <= 1e-35 else -0.0758) if f53 <= 1.5 else ((0.0569 if f24 <= 1.775 else -0.0337) if f30 <= 0.59167 else -0.0687)) if f74 <= 0.57738 else -0.0664)
    if total <= -1.899:
        return None
    total += (((((-0.0153 if f26 <= 30.5 else ((0.058 if f52 <= 0.9939 else (0.0161 if f24 <= 1.695 else -0.0483)) if f40 <= 0.12599 else -0.0746)) if f55 <= 1e-35 else -0.0829) if f12 <= 1e-35 else ((0.0949 if f13 <= 1e-35 else -0.0244) if f26 <= 40.5 else -0.0344)) if f9 <= 1e-35 else (0.0767 if f27 <= 18.5 else -0.0093)) if f8 <= 1e-35 else 0.0951)
    if total <= -1.915:
        return None
    total += ((((-0.0288 if f32 <= 0.025321 else (0.0053 if f22 <= 5.5 else 0.0678)) if f11 <= 5.5 else ((0.0443 if f20 <= -0.63603 else -0.0198) if f5 <= 1e-35 else -0.053)) if f2 <= 1e-35 else (0.0704 if f26 <= 113.5 else -0.0438)) if f53 <= 1.5 else ((0.0157 if f11 <= 5.5 else (0.112 if f22 <= 2.5 else 0.0092)) if f20 <= 0.6575 else -0.0193))
    if total <= -1.847:
        return None
    total += (((((-0.0195 if f44 <= 0.72141 else ((0.0181 if f42 <= 0.29443 else -0.0427) if f42 <= 0.33808 else 0.0323)) if f7 <= 1e-35 else -0.0464) if f11 <= 6.5 else ((-0.0471 if f26 <= 25.5 else (0.0138 if f12 <= 1e-35 else (-0.1021 if f59 <= 4.5 else 0.0306))) if f2 <= 1e-35 else 0.0662)) if f36 <= 1e-35 else -0.0689) if f53 <= 1.5 else 0.0243)
    if total <= -1.893:
        return None
    total += ((((0.0119 if f74 <= 0.76389 else -0.0757) if f62 <= 3.5 else (0.0333 if f28 <= 0.50936 else -0.0892)) if f64 <= 4.4523 else (0.069 if f28 <= 0.38202 else -0.0655)) if f39 <= 0.0057972 else (((-0.0786 if f44 <= 0.74264 else 0.0264) if f59 <= 2.5 else 0.0904) if f45 <= 3.5 else ((-0.101 if f21 <= 1e-35 else 0.0224) if f28 <= 0.39856 else -0.0185)))
    if total <= -1.803:
        return None
    total += ((((0.0592 if f29 <= 2.5 else -0.077) if f28 <= 0.30949 else ((0.0219 if f28 <= 2.0567 else -0.0367) if f72 <= 1e-35 else -0.038)) if f64 <= 3.0845 else (0.0549 if f27 <= 7.5 else -0.0486)) if f22 <= 2.5 else (((-0.0574 if f64 <= 0.11796 else 0.0033) if f23 <= 1e-35 else (-0.0757 if f32 <= 0.37618 else 0.0056)) if f40 <= 0.20943 else 0.0928))
    if total <= -1.766:
        return None
    total += ((((0.0317 if f45 <= 4.5 else ((-0.0064 if f50 <= 0.30584 else -0.1067) if f40 <= 0.024465 else 0.0063)) if f59 <= 1.5 else (0.0738 if f42 <= 0.44782 else -0.0601)) if f68 <= -1e-35 else ((((0.0147 if f74 <= 0.57738 else -0.063) if f61 <= 1.5 else -0.0415) if f50 <= 0.40093 else -0.0246) if f32 <= 0.83772 else -0.0824)) if f8 <= 1e-35 else 0.0958)
    if total <= -1.792:
        return None
    total += (((((-0.0233 if f42 <= 0.48958 else 0.0441) if f15 <= 1e-35 else (0.0787 if f11 <= 2.5 else (0.0216 if f22 <= 2.5 else (((0.0191 if f32 <= 0.17417 else -0.0437) if f12 <= 1e-35 else 0.0988) if f20 <= 0.54485 else -0.075)))) if f2 <= 1e-35 else (0.1092 if f27 <= 18.5 else -0.0073)) if f70 <= 1e-35 else -0.0706) if f15 <= 2.5 else -0.0233)
    if total <= -1.815:
        return None
    total += (((((((-0.0166 if f44 <= 0.74264 else (0.0855 if f48 <= 0.6291 else (0.0529 if f43 <= 0.8664 else -0.0723))) if f45 <= 3.5 else 0.0015) if f26 <= 101.5 else -0.0316) if f43 <= 0.97402 else -0.0823) if f37 <= 1e-35 else -0.0928) if f14 <= 1e-35 else ((-0.025 if f43 <= 0.90045 else -0.1349) if f45 <= 9.5 else -0.0007)) if f8 <= 1e-35 else 0.0817)
    if total <= -1.73:
        return None
    total += (((((-0.0061 if f55 <= 1e-35 else -0.0959) if f12 <= 1e-35 else ((0.0815 if f26 <= 35.5 else -0.0003) if f13 <= 1e-35 else -0.0846)) if f9 <= 1e-35 else ((0.0711 if f45 <= 17.5 else -0.0438) if f12 <= 1e-35 else -0.0446)) if f39 <= 0.089087 else (0.089 if f49 <= 1e-35 else -0.0117)) if f72 <= 1e-35 else (-0.0579 if f46 <= 0.78213 else 0.0418))
    if total <= -1.673:
        return None
    total += ((0.0128 if f69 <= 0.18246 else ((((0.0453 if f52 <= 0.24822 else -0.0413) if f74 <= 0.089419 else ((0.026 if f74 <= 0.15319 else (-0.0694 if f48 <= 0.58864 else 0.0422)) if f69 <= 1.0067 else ((0.0418 if f64 <= 2.7819 else -0.0414) if f18 <= 0.77889 else -0.0516))) if f55 <= 1e-35 else -0.0861) if f12 <= 1e-35 else 0.0404)) if f4 <= 1e-35 else -0.0643)
    if total <= -1.66:
        return None
    total += (((((((0.0344 if f40 <= 0.028437 else -0.0252) if f19 <= -0.11268 else 0.0453) if f11 <= 3.5 else (0.0407 if f52 <= 0.23414 else -0.0123)) if f44 <= 0.96861 else (-0.0435 if f56 <= 3.5 else 0.0619)) if f39 <= 0.035875 else (-0.0106 if f46 <= 0.95412 else -0.1278)) if f39 <= 0.089087 else (0.0848 if f49 <= 1e-35 else -0.0183)) if f4 <= 1e-35 else -0.0596)
    if total <= -1.672:
        return None
    total += ((((((((0.0948 if f45 <= 3.5 else (0.0327 if f39 <= 0.028437 else -0.039)) if f24 <= 0.715 else (-0.0345 if f24 <= 2.015 else (0.0767 if f24 <= 2.355 else -0.0395))) if f58 <= 9.5 else -0.0207) if f7 <= 1e-35 else -0.0549) if f40 <= 0.040678 else 0.0182) if f40 <= 0.12158 else -0.0292) if f40 <= 0.20943 else 0.0707) if f33 <= 0.060181 else -0.0482)
    if total <= -1.668:
        return None
    total += ((((-0.0302 if f26 <= 12.5 else ((((-0.0255 if f56 <= 5.5 else 0.0296) if f26 <= 33.5 else (0.0787 if f26 <= 41.5 else 0.0136)) if f42 <= 0.44782 else ((0.0512 if f15 <= 1.5 else -0.0506) if f30 <= 0.020417 else -0.064)) if f42 <= 0.56386 else 0.0676)) if f53 <= 1.5 else 0.0433) if f22 <= 2.5 else -0.0118) if f26 <= 208.5 else -0.0812)
    if total <= -1.694:
        return None
    total += (((((((-0.0382 if f27 <= 46.5 else 0.0708) if f2 <= 1e-35 else 0.0732) if f12 <= 1e-35 else 0.0437) if f31 <= 1e-35 else 0.006) if f42 <= 0.35683 else ((0.0075 if f24 <= 2.415 else -0.0631) if f64 <= 1.779 else ((0.088 if f13 <= 1e-35 else -0.0191) if f43 <= 0.90455 else -0.026))) if f74 <= 0.80909 else -0.0789) if f43 <= 0.97402 else -0.0841)
    if total <= -1.686:
        return None
    total += ((((-0.0294 if f43 <= 0.79194 else (0.0082 if f19 <= -0.12807 else 0.08)) if f43 <= 0.88017 else -0.0015) if f32 <= 0.15656 else (0.0442 if f29 <= 1.5 else (((((-0.0393 if f64 <= 0.32183 else 0.0059) if f40 <= 0.11443 else -0.0811) if f43 <= 0.86968 else 0.0486) if f23 <= 1e-35 else -0.0582) if f32 <= 0.37618 else 0.0105))) if f19 <= 1.3434 else -0.0748)
    if total <= -1.68:
        return None
    total += ((-0.0103 if f28 <= 0.27261 else (-0.1486 if f32 <= 0.067232 else -0.0064)) if f28 <= 0.30949 else (-0.0323 if f46 <= 0.37268 else ((((0.0649 if f69 <= 0.060303 else 0.0216) if f20 <= 0.58007 else (0.0109 if f22 <= 2.5 else -0.0917)) if f17 <= 1e-35 else (0.0214 if f32 <= 0.12404 else (0.0252 if f28 <= 0.52985 else -0.1032))) if f18 <= -1e-35 else -0.0045)))
    if total <= -1.659:
        return None
    total += (((((0.0371 if f20 <= -0.57339 else ((0.0465 if f69 <= 1.694 else -0.0425) if f43 <= 0.71893 else (-0.0965 if f43 <= 0.83797 else (0.0307 if f27 <= 15.5 else -0.0613)))) if f63 <= -1e-35 else (0.0114 if f14 <= 1e-35 else -0.0143)) if f43 <= 0.97402 else -0.0714) if f61 <= 1.5 else (-0.0459 if f52 <= 1.1809 else 0.019)) if f18 <= 1.3004 else -0.0842)
    if total <= -1.673:
        return None
    total += (((0.0314 if f42 <= 0.19098 else (-0.1386 if f50 <= 0.41049 else -0.0258)) if f42 <= 0.36857 else (0.0593 if f74 <= 0.18562 else -0.0611)) if f48 <= 0.090097 else (((0.0082 if f24 <= 0.675 else ((-0.0098 if f51 <= 1.4756 else 0.0375) if f15 <= 1.5 else -0.0382)) if f40 <= 0.19756 else -0.0793) if f40 <= 0.20943 else (0.0861 if f67 <= 1e-35 else -0.0413)))
    if total <= -1.665:
        return None
    total += (-0.058 if f46 <= 0.24528 else (((((-0.0501 if f26 <= 10.5 else 0.0253) if f64 <= 2.9245 else (-0.0227 if f50 <= 0.35147 else 0.0706)) if f31 <= 3.5 else -0.0643) if f74 <= 0.57738 else -0.0682) if f50 <= 0.45512 else (-0.0319 if f15 <= 1e-35 else (((-0.0222 if f69 <= 1.5461 else 0.0537) if f64 <= 1.9954 else 0.0691) if f52 <= 8.2111 else 0.0369))))
    if total <= -1.64:
        return None
    total += ((((-0.0172 if f44 <= 0.83876 else 0.0708) if f52 <= 0.93406 else -0.055) if f28 <= 0.3479 else (((-0.0228 if f18 <= -0.18435 else ((-0.0344 if f48 <= 0.10676 else 0.0934) if f7 <= 1e-35 else -0.0309)) if f11 <= 2.5 else -0.0022) if f4 <= 1e-35 else -0.0586)) if f9 <= 1e-35 else ((0.0102 if f30 <= 0.074537 else 0.0827) if f18 <= 0.97866 else -0.0564))
    if total <= -1.642:
        return None
    total += (((-0.0023 if f30 <= 0.051957 else ((0.0114 if f28 <= 0.27261 else (-0.1457 if f32 <= 0.11803 else 0.0216)) if f28 <= 0.30949 else (0.0434 if f32 <= 0.22997 else -0.0026))) if f30 <= 0.7303 else (0.028 if f28 <= 0.070707 else -0.0916)) if f55 <= 1e-35 else ((-0.0299 if f19 <= 0.7256 else 0.043) if f31 <= 1.5 else (-0.0956 if f32 <= 0.20551 else 0.0186)))
    if total <= -1.644:
        return None
    total += (((0.0401 if f11 <= 1.5 else ((((-0.0479 if f64 <= 0.061381 else 0.0147) if f28 <= 0.59713 else ((0.0961 if f40 <= 0.026954 else 0.0219) if f24 <= 0.625 else 0.004)) if f45 <= 25.5 else -0.0357) if f64 <= 0.63715 else (-0.0361 if f64 <= 0.99638 else -0.0009))) if f27 <= 41.5 else (-0.0947 if f64 <= 0.18215 else -0.0047)) if f4 <= 1e-35 else -0.0594)
    if total <= -1.602:
        return None
    total += ((((-0.0832 if f42 <= 0.054094 else (-0.0184 if f18 <= -0.19293 else ((0.0669 if f26 <= 60.5 else -0.0402) if f19 <= -0.43639 else ((0.0512 if f18 <= -0.16699 else -0.0846) if f19 <= -0.30955 else (0.0121 if f18 <= -0.044417 else (-0.0037 if f13 <= 1e-35 else -0.0555)))))) if f40 <= 0.36932 else 0.075) if f8 <= 1e-35 else 0.08) if f26 <= 208.5 else -0.0781)
    if total <= -1.534:
        return None
    total += (((0.0009 if f50 <= 0.83095 else ((-0.1219 if f61 <= 1e-35 else 0.0194) if f29 <= 14.5 else 0.0234)) if f51 <= 1.5034 else ((0.0619 if f43 <= 0.92519 else -0.0246) if f32 <= 0.20551 else -0.0223)) if f55 <= 1e-35 else ((-0.0572 if f48 <= 0.13423 else 0.0396) if f51 <= 0.82393 else ((-0.0966 if f32 <= 0.23431 else 0.0042) if f43 <= 0.94093 else 0.0332)))
    if total <= -1.533:
        return None
    total += ((((-0.0743 if f43 <= 0.18466 else (((0.0588 if f30 <= 0.6125 else -0.0491) if f48 <= 0.28437 else (-0.013 if f43 <= 0.68028 else 0.0618)) if f43 <= 0.70057 else (-0.0001 if f40 <= 0.12599 else (-0.0976 if f19 <= -0.046544 else 0.0167)))) if f40 <= 0.16561 else (-0.0345 if f27 <= 10.5 else 0.0663)) if f42 <= 0.70294 else -0.0553) if f8 <= 1e-35 else 0.0828)
    if total <= -1.496:
        return None
    return total
