"""The characters that the recogniser can name.

Sara am is one letter, ำ, behind its tone mark (น้ำ = น ้ ำ); marks follow their base, the vowel before the tone. Several
blanks are one. A dash as long as a letter is –, quotation marks are told apart as they are drawn. Not in it: letters
out of use (ฃ ฅ ๅ ฺ) and the upright bar, which no scan tells from a rule.
"""

CONSONANTS = "กขคฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"
LEADING = "เแโใไ"
FOLLOWING = "ะาำ"
ABOVE = "ัิีึื็"
BELOW = "ุู"
TONES = "่้๊๋์"
THAI_SIGNS = "ฤฦๆฯ฿"
THAI_DIGITS = "๐๑๒๓๔๕๖๗๘๙"
DIGITS = "0123456789"
LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
SIGNS = " .,:;!?()[]/-–_=+*%&#@'\"‘’“”<>•…°×"

ALPHABET = CONSONANTS + LEADING + FOLLOWING + ABOVE + BELOW + TONES + THAI_SIGNS + THAI_DIGITS + DIGITS + LATIN + SIGNS
