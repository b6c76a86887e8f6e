"""Persian (of Iran and Afghanistan): words of dates. Half-spaces may be missing or be spaces in the text."""

from events.dates.phrases.kinds import Edge, Kind
from events.dates.phrases.lexicon import Lexicon, Row

_ONES = ("یکم", "دوم", "سوم", "چهارم", "پنجم", "ششم", "هفتم", "هشتم", "نهم")
_ORDINALS = (
    "اول | نخست | یکم | نخستین | اولین", "دوم | دومین | دویم", "سوم | سومین", "چهارم | چهارمین", "پنجم", "ششم | شیشم",
    "هفتم", "هشتم", "نهم", "دهم", "یازدهم", "دوازدهم", "سیزدهم", "چهاردهم", "پانزدهم", "شانزدهم", "هفدهم",
    "هجدهم | هیجدهم | هژدهم", "نوزدهم", "بیستم", *(f"بیست‌و{one} | بیست و {one}" for one in _ONES),
    "سی‌ام | سیم",
    "سی‌ویکم | سی و یکم",
)  # fmt: skip
_CARDINALS = (
    "یک", "دو", "سه", "چهار", "پنج", "شش | شیش", "هفت", "هشت", "نه", "یازده", "دوازده", "سیزده", "چهارده", "پانزده",
    "شانزده", "هفده", "هجده | هیجده", "نوزده",
)  # fmt: skip
_NUMBERS = (*range(1, 10), *range(11, 20))
_TENS = ("ده", "بیست", "سی", "چهل", "پنجاه", "شصت", "هفتاد", "هشتاد", "نود")
_WEEKDAYS = (
    "دوشنبه | دو‌شنبه", "سه‌شنبه", "چهارشنبه | چهار‌شنبه", "پنج‌شنبه", "جمعه | آدینه", "شنبه", "یکشنبه | یک‌شنبه",
)  # fmt: skip
_GREGORIAN = (
    "ژانویه | جنوری", "فوریه | فبروری | فبریه", "مارس | مارچ",
    "آوریل | آپریل", "مه | می",
        "ژوئن | جون | ژون", "ژوئیه | جولای", "اوت | آگوست | اگست", "سپتامبر | سپتمبر",
    "اکتبر | اکتوبر", "نوامبر | نومبر", "دسامبر | دسمبر",
)  # fmt: skip
_JALALI = (
    "فروردین | حمل", "اردیبهشت | اردی‌بهشت | ثور", "خرداد | جوزا",
    "تیر | سرطان", "مرداد | امرداد | اسد", "شهریور | سنبله",
    "مهر | میزان", "آبان | عقرب", "آذر | قوس", "دی | جدی", "بهمن | دلو", "اسفند | اسفندارمذ | حوت",
)  # fmt: skip
_ISLAMIC = (
    "محرم | محرم‌الحرام", "صفر", "ربیع‌الاول", "ربیع‌الثانی | ربیع‌الآخر", "جمادی‌الاول | جمادی‌الاولی",
    "جمادی‌الثانی | جمادی‌الثانیه | جمادی‌الآخر | جمادی‌الاخری", "رجب", "شعبان", "رمضان", "شوال",
    "ذی‌القعده | ذیقعده | ذوالقعده | ذی‌قعده", "ذی‌الحجه | ذیحجه | ذوالحجه | ذی‌حجه",
)  # fmt: skip


def _months(names: str) -> str:
    """With ماه after or before."""
    plain = [name.strip() for name in names.split("|")]
    return " | ".join(
        [*plain, *(f"{name}‌ماه" for name in plain), *(f"ماه {name}" for name in plain if not name.startswith("ماه"))]
    )


_ROWS: tuple[Row, ...] = (
    *((Kind.MONTH, ("gregorian", n), _months(names)) for n, names in enumerate(_GREGORIAN, 1)),
    *((Kind.MONTH, ("jalali", n), _months(names)) for n, names in enumerate(_JALALI, 1)),
    *((Kind.MONTH, ("islamic", n), _months(names)) for n, names in enumerate(_ISLAMIC, 1)),
    *((Kind.WEEKDAY, n, names) for n, names in enumerate(_WEEKDAYS)),
    *((Kind.ORDINAL, n, names) for n, names in enumerate(_ORDINALS, 1)),
    *((Kind.NAMED_DECADE, 10 * n, name) for n, name in enumerate(_TENS, 1)),
    *((Kind.NUMBER, n, names) for n, names in zip(_NUMBERS, _CARDINALS, strict=True)),
    *(
        (Kind.NUMBER, 10 * ten + n, " | ".join(f"{name}‌و{one} | {name} و {one}" for one in ones.split(" | ")))
        for ten, name in enumerate(_TENS[1:], 2)
        for n, ones in enumerate(_CARDINALS[:9], 1)
    ),
    (Kind.FEAST, None, "نوروز | عید نوروز | نوروز باستانی"),
    (Kind.SEASON, 1, "بهار | فصل بهار"),
    (Kind.SEASON, 2, "تابستان | فصل تابستان"),
    (Kind.SEASON, 3, "پاییز | خزان | فصل پاییز"),
    (Kind.SEASON, 4, "زمستان | فصل زمستان"),
    (Kind.ERA, "bce", (
        "پیش از میلاد | قبل از میلاد | ق م | پ م | پیش از میلاد مسیح | قبل از میلاد مسیح | پیشامیلادی | قم "
        " | سال پیش از میلاد | سال قبل از میلاد | سال پیش از میلاد مسیح | سال قبل از میلاد مسیح | سال ق م"
    )),
    (Kind.ERA, "ce", "پس از میلاد | بعد از میلاد | ب م"),
    (Kind.ERA, "gregorian", "م | میلادی | میلادی نو | به میلادی | گریگوری | سبک نو | گاه‌شماری گریگوری"),
    (Kind.ERA, "jalali", "ش | ه ش | هش | هجری شمسی | هجری خورشیدی | شمسی | خورشیدی | جلالی | خ | ه خ | به شمسی"),
    (Kind.ERA, "islamic", "ق | ه ق | هق | هجری قمری | قمری | به قمری"),
    (Kind.ERA, "hijri", "هجری | ه"),
    (Kind.ERA, "imperial", "شاهنشاهی"),
    (Kind.ERA, "julian", (
        "ژولینی | یولیانی | سبک قدیم | به سبک قدیم | گاه‌شماری یولیانی | گاه‌شماری ژولینی | تقویم ژولینی "
        "| تقویم یولیانی"
    )),
    (Kind.CIRCA, None, (
        "حدود | در حدود | حدوداً | تقریباً | نزدیک به | نزدیک | حوالی | در حوالی"
    )),
    (Kind.MAYBE, None, "احتمالاً | شاید | گویا | ظاهراً | به احتمال زیاد | محتملاً | نامطمئن"),
    (Kind.NOISE, None, (
        "ی | در | روز | به تاریخ | تاریخ | مورخ | مورخه | ماه | در طول | طی | در طی | در دوره | دوره | در تاریخ"
    )),
    (Kind.YEARWORD, None, "سال"),
    (Kind.YEARWORD, "plural", "سال‌های | سالها | سال‌ها"),
    (Kind.SINCE, None, "از"),
    (Kind.TO, ("by", "until"), "تا | الی | لغایت"),
    (Kind.BY, None, "حداکثر تا | نه دیرتر از | حداکثر در | دست بالا تا"),
    (Kind.BEFORE, None, "پیش از | قبل از | تا پیش از | تا قبل از"),
    (Kind.AFTER, None, "پس از | بعد از"),
    (Kind.NOT_AFTER, None, "یا پیش از آن | یا قبل از آن | یا پیش‌تر | یا قبل | یا زودتر | یا پیش"),
    (Kind.NOT_BEFORE, None, (
        "یا پس از آن | یا بعد از آن | یا بعد | یا دیرتر | یا پس | نه زودتر از | نه پیش از | زودتر از همه "
        "| یا بعدتر"
    )),
    (Kind.ALL_BEFORE, None, "و پیش از آن | و قبل از آن"),
    (Kind.ALL_AFTER, None, "و پس از آن | و بعد از آن"),
    (Kind.ONWARD, None, (
        "به بعد | تاکنون | تا کنون | تا امروز | تا به امروز | تا به حال | به این سو | تا حال | تا اکنون "
        "| به این طرف"
    )),
    (Kind.NOW, None, "اکنون | کنون | امروز | حال | حال حاضر | حالا"),
    (Kind.BETWEEN, None, "بین | میان | مابین | ما بین | در فاصله | بین سال‌های | میان سال‌های"),
    (Kind.AND, None, "و"),
    (Kind.OR, None, "یا"),
    (Kind.ONE_OF, None, "یکی از | در یکی از"),
    (Kind.SAME, None, "برابر با | مصادف با | مطابق با | معادل | برابر"),
    (Kind.SOMETIME, None, "زمانی | زمانی در | روزی در | وقتی در | یک زمان در"),
    (Kind.ONGOING, None, "جاری | ادامه‌دار | همچنان | ادامه دارد"),
    (Kind.START_UNKNOWN, None, "آغاز نامعلوم | شروع نامعلوم | آغاز ناشناخته"),
    (Kind.END_UNKNOWN, None, "پایان نامعلوم | پایان ناشناخته | پایان نامشخص"),
    (Kind.UNDATED, None, "بی‌تاریخ | بدون تاریخ | تاریخ نامعلوم | نامعلوم | نامشخص | بی‌تا | تاریخ نامشخص"),
    (Kind.PART, 0, "اوایل | اوان"),
    (Kind.PART, Edge.START, "آغاز | ابتدای | شروع"),
    (Kind.PART, 1, "اواسط | میانه | وسط | میانه‌های"),
    (Kind.PART, 2, "اواخر | اواخیر"),
    (Kind.PART, Edge.END, "پایان | انتهای | آخر"),
    (Kind.HALF, 0, "نیم‌سال | شش‌ماهه"),
    (Kind.HALF, None, "نیمه"),
    (Kind.THIRD, None, "ثلث"),
    (Kind.QUARTER, None, "سه‌ماهه | ربع | چارک"),
    (Kind.QUARTER, 4, "ربع آخر | ربع پایانی | چارک آخر | چارک پایانی"),
    (Kind.DECADE, None, "دهه | ده‌ه | دههٔ سال‌های"),
    (Kind.DECADE, "plural", "دهه‌های"),
    (Kind.DECADE, 90, "دههٔ آخر | دههٔ پایانی | آخرین دههٔ | واپسین دههٔ"),
    (Kind.CENTURY, None, "قرن | سده | قرون | سده‌های | قرن‌های"),
    (Kind.MILLENNIUM, None, "هزاره"),
)  # fmt: skip

LEXICON = Lexicon.of(_ROWS, ordinal_suffixes=frozenset({"ام", "مین", "امین"}))
