"""The words of each language."""

from events.dates.phrases.lexicon import Lexicon
from events.dates.phrases.words import en, fa, ru, zh

LEXICONS: dict[str, Lexicon] = {"en": en.LEXICON, "fa": fa.LEXICON, "ru": ru.LEXICON, "zh": zh.LEXICON}
