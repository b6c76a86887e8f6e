"""Russian: words of dates, with the case endings that they take."""

from events.dates.phrases.kinds import Edge, Kind
from events.dates.phrases.lexicon import Lexicon, Row, Sense

_GREGORIAN = (
    "январ:ь я е ю ём", "феврал:ь я е ю", "март: а е у ом", "апрел:ь я е ю", "ма:й я е ю", "июн:ь я е ю", "июл:ь я е ю",
    "август: а е у ом", "сентябр:ь я е ю", "октябр:ь я е ю", "ноябр:ь я е ю", "декабр:ь я е ю",
)  # fmt: skip
_SHORT = ("янв", "фев | февр", "мар", "апр", "", "июн", "июл", "авг", "сен | сент", "окт", "ноя | нояб", "дек")
_JALALI = (
    "фарвардин", "ордибехешт", "хордад", "тир", "мордад", "шахривар", "мехр", "абан", "азар", "дей", "бахман", "эсфанд",
)  # fmt: skip
_WEEKDAYS = (
    "понедельник | пн", "вторник | вт", "среда | среду | ср", "четверг | чт", "пятница | пятницу | пт",
    "суббота | субботу | сб", "воскресенье | вс",
)  # fmt: skip
_HARD = "ый ого ом ая ой ое ую ые ых ому ым"
_ORDINALS = (
    f"перв:{_HARD}", "втор:ой ого ом ая ое ую ые ых", "трет:ий ьего ьем ья ьей ье ью",
    f"четверт:{_HARD}", f"пят:{_HARD}",
    "шест:ой ого ом ая ое", "седьм:ой ого ом ая ое", "восьм:ой ого ом ая ое", f"девят:{_HARD}", f"десят:{_HARD}",
    f"одиннадцат:{_HARD}", f"двенадцат:{_HARD}", f"тринадцат:{_HARD}", f"четырнадцат:{_HARD}", f"пятнадцат:{_HARD}",
    f"шестнадцат:{_HARD}", f"семнадцат:{_HARD}", f"восемнадцат:{_HARD}", f"девятнадцат:{_HARD}", "двадцат:ый ого ом",
    "двадцать перв:ый ого ом",
)  # fmt: skip
_DECADES = (
    "", "двадцат:ые ых", "тридцат:ые ых", "сороков:ые ых", "пятидесят:ые ых", "шестидесят:ые ых", "семидесят:ые ых",
    "восьмидесят:ые ых", "девяност:ые ых",
)  # fmt: skip


def _forms(stem: str) -> str:
    """`ма:й я е` → май | мая | мае."""
    root, colon, endings = stem.partition(":")
    return " | ".join(root + ending for ending in endings.split(" ")) if colon else root


def _cases(nominative: str) -> str:
    """A Jalali month, declined like any hard noun."""
    stem, endings = (nominative[:-1], "й я е ю") if nominative.endswith("й") else (nominative, " а е у")
    return " | ".join(stem + ending for ending in endings.split(" "))


_ROWS: tuple[Row, ...] = (
    *((Kind.MONTH, ("gregorian", n), _forms(stem)) for n, stem in enumerate(_GREGORIAN, 1)),
    *((Kind.MONTH, ("gregorian", n), names) for n, names in enumerate(_SHORT, 1) if names),
    *((Kind.MONTH, ("jalali", n), _cases(name)) for n, name in enumerate(_JALALI, 1)),
    *((Kind.WEEKDAY, n, names) for n, names in enumerate(_WEEKDAYS)),
    *((Kind.ORDINAL, n, _forms(stem)) for n, stem in enumerate(_ORDINALS, 1)),
    *((Kind.NAMED_DECADE, 10 * n, _forms(stem)) for n, stem in enumerate(_DECADES, 1) if stem),
    (Kind.FEAST, None, " | ".join(_cases(name) for name in ("ноуруз", "новруз", "навруз"))),
    (Kind.SEASON, 1, "весна | весны | весной | весне | весну"),
    (Kind.SEASON, 2, "лето | лета | летом | лете"),
    (Kind.SEASON, 3, "осень | осени | осенью"),
    (Kind.SEASON, 4, "зима | зимы | зимой | зиме | зиму"),
    (Kind.ERA, "bce", "до н э | лет до н э | лет до нашей эры | до нашей эры | до р х | до рождества христова"),
    (Kind.ERA, "ce", "н э | нашей эры | от р х"),
    (Kind.ERA, "julian", (
        "ст ст | по ст ст | старого стиля | по старому стилю | старый стиль | юлианский "
        "| по юлианскому календарю"
    )),
    (Kind.ERA, "gregorian", (
        "н ст | нов ст | по н ст | по нов ст | нового стиля | по новому стилю | по григорианскому календарю"
    )),
    (Kind.ERA, "jalali", "солн хиджры | солнечной хиджры | по солнечной хиджре | с х"),
    (Kind.ERA, "islamic", "лунной хиджры | по лунной хиджре"),
    (Kind.ERA, "hijri", "хиджры | по хиджре"),
    (Kind.CIRCA, None, "ок | около | приблизительно | примерно | прибл | приблизительно в | примерно в"),
    (Kind.MAYBE, None, "возможно | вероятно | предположительно | предп | может быть | видимо"),
    (Kind.NOISE, None, "в | во | на | течение | дата | числа"),
    (Kind.YEARWORD, None, "г | год | года | году | годом"),
    (Kind.YEARWORD, "plural", "гг | годы | годов | годах | годами | годам"),
    (Kind.SINCE, None, "с | со | начиная с"),
    (Kind.FROM, "dated", "от"),  # письмо от 5 мая; от … до … is a range
    (Kind.TO, ("until",), "по"),
    (Kind.TO, ("before", "until"), "до"),
    (Kind.BY, None, "к | ко | не позднее | не позже | самое позднее"),
    (Kind.BEFORE, None, "перед | ранее | раньше"),
    (Kind.AFTER, None, "после | позднее | позже"),
    (Kind.NOT_AFTER, None, "или ранее | или раньше"),
    (Kind.NOT_BEFORE, None, "не ранее | не раньше | или позднее | или позже | самое раннее"),
    (Kind.ALL_BEFORE, None, "и ранее | и раньше"),
    (Kind.ALL_AFTER, None, "и позднее | и позже"),
    (Kind.ONWARD, None, (
        "по настоящее время | по сей день | до настоящего времени | до сих пор | до наших дней "
        "| по наст время | по н в | по нынешнее время"
    )),
    (Kind.NOW, None, "настоящее время | наст время | н в | сегодня | наши дни | ныне"),
    (Kind.BETWEEN, None, "между"),
    (Kind.AND, None, "и"),
    (Kind.OR, None, "или | либо"),
    (Kind.ONE_OF, None, "один из | одна из | одно из | в одном из | в один из"),
    (Kind.SOMETIME, None, "в промежутке | когда-то в | когда-то | в один из дней"),
    (Kind.ONGOING, None, "продолжается"),
    (Kind.START_UNKNOWN, None, "начало неизвестно"),
    (Kind.END_UNKNOWN, None, "конец неизвестен | окончание неизвестно"),
    (Kind.UNDATED, None, "без даты | б д | дата неизвестна | не датировано | недатировано"),
    (Kind.PART, Edge.START, "начало | начала | начале | началу | нач"),
    (Kind.PART, 1, "середина | середины | середине | середину | сер"),
    (Kind.PART, Edge.END, "конец | конца | конце | концу | кон | окончание | окончания | окончании | окончанию"),
    (Kind.HALF, 0, "пол | половина | половины | половине | половину | полугодие | полугодия | полугодии"),
    (Kind.THIRD, None, "треть | трети"),
    (Kind.THIRD, 3, "последняя треть | последней трети | последнюю треть | посл треть"),
    (Kind.QUARTER, None, "квартал | квартала | квартале | кв | четверть | четверти"),
    (Kind.QUARTER, 4, "последняя четверть | последней четверти | последнюю четверть | посл четверть"),
    (Kind.DECADE, None, "десятилетие | десятилетия | десятилетии"),
    (Kind.DECADE, 90, "последнее десятилетие | последнего десятилетия | последнем десятилетии"),
    (Kind.CENTURY, None, "век | века | веке | веков | веках | столетие | столетия | столетии | вв"),
    (Kind.MILLENNIUM, None, "тысячелетие | тысячелетия | тысячелетии | тыс"),
)  # fmt: skip

LEXICON = Lexicon.of(
    _ROWS,
    after_ordinal={"в": Sense(Kind.CENTURY, None)},
    ordinal_suffixes=frozenset({"и", "я", "е", "го", "м", "ом", "ои", "му", "ого", "ыи", "ая", "ое"}),
    decade_suffixes=frozenset({"е", "х", "ые", "ых", "ми"}),
    dative_suffixes=frozenset({"м", "ым"}),
    year_after=True,
)
