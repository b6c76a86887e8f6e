"""English: words of dates."""

from events.dates.phrases.error import gettext_noop
from events.dates.phrases.kinds import Edge, Kind
from events.dates.phrases.lexicon import Lexicon, Row, Sense

_ONES = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TEENS = (
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
)
_ORDINALS = (
    *_ONES[1:], *_TEENS, "twentieth", *(f"twenty-{one}" for one in _ONES[1:]), "thirtieth", "thirty-first",
)  # fmt: skip
_DECADES = ("tens", "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
_WEEKDAYS = (
    "monday | mon", "tuesday | tue | tues", "wednesday | wed", "thursday | thu | thur | thurs", "friday | fri",
    "saturday | sat", "sunday | sun",
)  # fmt: skip
_GREGORIAN = (
    "january | jan", "february | feb | febr", "march | mar", "april | apr", "may", "june | jun", "july | jul",
    "august | aug", "september | sep | sept", "october | oct", "november | nov", "december | dec",
)  # fmt: skip
_JALALI = (
    "farvardin", "ordibehesht", "khordad", "tir", "mordad | amordad", "shahrivar", "mehr", "aban", "azar",
    "dey | dei", "bahman", "esfand",
)  # fmt: skip
_ISLAMIC = (
    "muharram | moharram", "safar", "rabi' al-awwal | rabi i | rabi al-awwal | rabi' i",
    "rabi' al-thani | rabi ii | rabi al-thani | rabi' ii", "jumada al-ula | jumada i | jumada al-awwal",
    "jumada al-thani | jumada ii | jumada al-akhira", "rajab", "sha'ban | shaban", "ramadan | ramazan",
    "shawwal | shavval", "dhu al-qa'da | dhu al-qadah | zi-qa'da", "dhu al-hijja | dhu al-hijjah | zi-hajja",
)  # fmt: skip

WHICH_TURN = gettext_noop("years, such as 1895–1905: the turn of a century can be of any length")

_ROWS: tuple[Row, ...] = (
    *((Kind.MONTH, ("gregorian", n), names) for n, names in enumerate(_GREGORIAN, 1)),
    *((Kind.MONTH, ("jalali", n), names) for n, names in enumerate(_JALALI, 1)),
    *((Kind.MONTH, ("islamic", n), names) for n, names in enumerate(_ISLAMIC, 1)),
    *((Kind.WEEKDAY, n, names) for n, names in enumerate(_WEEKDAYS)),
    *((Kind.ORDINAL, n, name) for n, name in enumerate(_ORDINALS, 1)),
    *((Kind.NAMED_DECADE, 10 * n, name) for n, name in enumerate(_DECADES, 1)),
    (Kind.FEAST, None, "nowruz | nowrouz | nowrooz | norooz | norouz | noruz | nawruz"),
    (Kind.SEASON, 1, "spring"),
    (Kind.SEASON, 2, "summer"),
    (Kind.SEASON, 3, "autumn | fall"),
    (Kind.SEASON, 4, "winter"),
    (Kind.ERA, "bce", "bc | bce | b c | b c e | before christ | before the common era"),
    (Kind.ERA, "ce", "ad | ce | a d | c e | anno domini | common era"),
    (Kind.ERA, "julian", "os | o s | old style | julian | julian calendar"),
    (Kind.ERA, "gregorian", "ns | n s | new style | gregorian | gregorian calendar"),
    (Kind.ERA, "jalali", (
        "sh | s h | ap | a p | ahs | a h s | jalali | solar hijri | persian calendar | jalali calendar | shamsi"
    )),
    (Kind.ERA, "islamic", "lunar hijri | islamic calendar | hijri qamari | qamari"),
    (Kind.ERA, "hijri", "ah | a h | hijri"),
    (Kind.CIRCA, None, (
        "c | ca | circa | cca | about | around | approx | approximately | roughly | near | nearly | on or about "
        "| in or about"
    )),
    (Kind.MAYBE, None, "possibly | perhaps | maybe | probably | prob | presumably | likely | uncertain"),
    (Kind.NOISE, None, "in | on | at | during | of | the | month of | in the course of"),
    (Kind.YEARWORD, None, "year | years | the year | the years"),
    (Kind.FROM, None, "from"),
    (Kind.SINCE, None, "since | ever since | starting in | starting | beginning in"),
    (Kind.TO, ("until",), "to | through | thru | up through"),
    (Kind.UNTIL, None, (
        "until | till | 'til | up to | up until"
    )),
    (Kind.BY, None, (
        "by | no later than | not later than | not after | on or before "
        "| in or before | by the year | up to and including"
    )),
    (Kind.BEFORE, None, "before | prior to | pre | earlier than"),
    (Kind.AFTER, None, "after | post | later than | following"),
    (Kind.NOT_AFTER, None, "or earlier | or before | at the latest | or sooner"),
    (Kind.ALL_BEFORE, None, "and earlier | and before"),
    (Kind.ALL_AFTER, None, "and later | and after"),
    (Kind.NOT_BEFORE, None, (
        "or later | or after | at the earliest | as early as | no earlier than | not earlier than "
        "| not before | in or after | on or after"
    )),
    (Kind.ONWARD, None, (
        "onward | onwards | and ongoing | to present | to the present | to date | to this day | to now "
        "| until now | till now | until the present | until present | until today | to today"
    )),
    (Kind.NOW, None, "present | the present | now | today | the present day | present day | current"),
    (Kind.BETWEEN, None, "between"),
    (Kind.AND, None, "and | &"),
    (Kind.OR, None, "or"),
    (Kind.EITHER, None, "either"),
    (Kind.ONE_OF, None, "one of | one of the years | in one of the years"),
    (Kind.SOMETIME, None, (
        "some time in | sometime in | some time | sometime | at some time in | at some point in | some day in "
        "| some time during | sometime during"
    )),
    (Kind.ONGOING, None, "ongoing | still ongoing"),
    (Kind.START_UNKNOWN, None, "start unknown | beginning unknown | unknown start"),
    (Kind.END_UNKNOWN, None, "end unknown | unknown end | end not known"),
    (Kind.UNDATED, None, "undated | n d | nd | no date | date unknown | unknown date | s d | unknown"),
    (Kind.PART, 0, "early | early in | in early"),
    (Kind.PART, Edge.START, (
        "beginning of | the beginning of | start of | the start of | at the beginning of | at the start of"
    )),
    (Kind.PART, 1, "mid | middle of | the middle of | middle | in the middle of"),
    (Kind.PART, 2, "late | late in"),
    (Kind.PART, Edge.END, "end of | the end of | at the end of"),
    (Kind.HALF, 0, "half | half of | half of the | h"),
    (Kind.HALF, 2, "last half | latter half"),
    (Kind.THIRD, 1, "first third"),
    (Kind.THIRD, 2, "second third | middle third"),
    (Kind.THIRD, 3, "last third | third third | final third"),
    (Kind.QUARTER, None, "quarter | quarter of | q | quarter of the"),
    (Kind.QUARTER, 4, "last quarter | final quarter"),
    (Kind.DECADE, None, "decade | decade of"),
    (Kind.DECADE, 90, "last decade of | last decade of the | final decade of | final decade of the"),
    (Kind.CENTURY, None, "century | centuries | cent"),
    (Kind.REFUSED, WHICH_TURN, "turn of | turn of the | the turn of"),
    (Kind.MILLENNIUM, None, "millennium | millennia | mill"),
)  # fmt: skip

LEXICON = Lexicon.of(
    _ROWS,
    after_ordinal={"c": Sense(Kind.CENTURY, None), "cc": Sense(Kind.CENTURY, None)},
    ordinal_suffixes=frozenset({"st", "nd", "rd", "th"}),
    decade_suffixes=frozenset({"s"}),
)
