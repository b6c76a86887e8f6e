"""One spelling of letters, digits and spaces, that of events/sql/functions.sql, in Python: for marking what was found,
and for knowing without a query how the database spells plain text."""

import re
import unicodedata
from dataclasses import dataclass

HARAKAT = "\u064b-\u065f\u0670\u06d6-\u06ed\u0640"
UNWRITTEN = re.compile(f"[{HARAKAT}\u200d-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
ONE_FORM = str.maketrans(
    "يىئكةۀەھأإٱآؤ۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩\u200c",
    "یییکههههاااا" + "و01234567890123456789 ",
)
# Latin letters that are no letter with an accent.
LATIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"})
# Text of these is spelled here just as in the database (a test holds it equal); of other text the database is asked.
PLAIN = re.compile(
    f"[\\x20-\\x7e\u0621-\u063a\u0641-\u064a\u067e\u0686\u0698\u06a9\u06af\u06c0\u06cc\u06d5\u06be\u0671{HARAKAT}"
    "\u06f0-\u06f9\u0660-\u0669\u200c-\u200f]*"
)

# Persian words of several parts, which are also found written as one: pairs, prefixes and endings.
LETTER = "[\u0621-\u06cc]"
PAIR = re.compile(f"(?<!{LETTER})(گفت|جست|پرس|شست|کسب|داد|رفت|ساخت|زد) ?و ?(گو|جو|شو|کار|ستد|امد|ساز|خورد)")
PREFIX = re.compile(f"(?<!{LETTER})(می|نمی|بی) (?={LETTER})")
ENDINGS = "ها|های|هایی|هایم|هایت|هایش|هایمان|هایتان|هایشان|ای|ام|ات|اش|ایم|اید|اند|تر|تری|ترین"
ENDING = re.compile(f"(?<={LETTER}) (?=(?:{ENDINGS})(?!{LETTER}))")


def spelled(text: str) -> str:
    letters = UNWRITTEN.sub("", unicodedata.normalize("NFKC", text)).translate(ONE_FORM).lower()
    if not letters.isascii():
        apart = unicodedata.normalize("NFD", letters.translate(LATIN))
        letters = unicodedata.normalize("NFC", "".join(one for one in apart if not is_latin_accent(one)))
    return " ".join(letters.split())


def joined(text: str) -> str:
    """The same with words of several parts written as one, whether a half-space, a space or nothing is between them."""
    letters = PAIR.sub(r"\1و\2", spelled(text.replace("\u200c", "")))
    return ENDING.sub("", PREFIX.sub(r"\1", letters))


def is_latin_accent(letter: str) -> bool:
    return "\u0300" <= letter <= "\u036f"


def is_plain(text: str) -> bool:
    return PLAIN.fullmatch(text) is not None


@dataclass(frozen=True, slots=True)
class Spelled:
    """A text in its one spelling, and for each letter of it where in the text it begins and ends."""

    text: str
    places: list[tuple[int, int]]

    @classmethod
    def of(cls, text: str) -> "Spelled":
        letters: list[str] = []
        places: list[tuple[int, int]] = []
        start = 0
        while start < len(text):
            end = start + 1
            while end < len(text) and (unicodedata.combining(text[end]) or UNWRITTEN.fullmatch(text[end])):
                end += 1
            piece = text[start:end]
            # One letter with its marks; a space, once, for all that stands for one.
            one = spelled(piece) or (" " if is_space(piece) and letters and letters[-1] != " " else "")
            letters += one
            places += [(start, end)] * len(one)
            start = end
        return cls("".join(letters), places)

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Where in the text the letters from `start` to `end` (exclusive) of the spelling stand."""
        return self.places[start][0], self.places[end - 1][1]


def is_space(piece: str) -> bool:
    return piece[0].isspace() or piece[0] == "\u200c"
