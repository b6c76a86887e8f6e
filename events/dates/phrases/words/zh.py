"""Chinese, simplified and traditional: words of dates. Numerals are read by `numerals.py`."""

from events.dates.phrases.error import gettext_noop
from events.dates.phrases.kinds import Edge, Kind
from events.dates.phrases.lexicon import Lexicon, Row

_WEEKDAYS = ("一", "二", "三", "四", "五", "六")

WHICH_CENTURY = gettext_noop("a century by its number, such as 20世纪")

_ROWS: tuple[Row, ...] = (
    *((Kind.WEEKDAY, n, f"星期{day} | 周{day} | 週{day} | 礼拜{day}") for n, day in enumerate(_WEEKDAYS)),
    (Kind.WEEKDAY, 6, "星期日 | 星期天 | 周日 | 週日"),
    (Kind.MONTH, None, "月 | 月份"),
    (Kind.ORDINAL, None, "第"),
    (Kind.ORDINAL, "day", "日 | 号 | 號"),
    (Kind.FEAST, None, "诺鲁孜节 | 諾魯孜節 | 诺鲁兹节 | 諾魯茲節 | 诺鲁孜 | 伊朗新年 | 波斯新年"),
    (Kind.SEASON, 1, "春 | 春季 | 春天"),
    (Kind.SEASON, 2, "夏 | 夏季 | 夏天"),
    (Kind.SEASON, 3, "秋 | 秋季 | 秋天"),
    (Kind.SEASON, 4, "冬 | 冬季 | 冬天"),
    (Kind.ERA, "bce", "公元前 | 西元前 | 纪元前 | 紀元前 | 前"),
    (Kind.ERA, "ce", "公元 | 西元 | 公元后 | 公元後"),
    (Kind.ERA, "julian", "儒略历 | 儒略曆 | 俄历 | 俄曆"),
    (Kind.ERA, "gregorian", "公历 | 公曆 | 格里历"),
    (Kind.ERA, "jalali", "伊朗历 | 伊朗曆 | 波斯历 | 波斯曆"),
    (Kind.ERA, "islamic", "伊斯兰历 | 伊斯蘭曆 | 回历"),
    (Kind.CIRCA, None, "约 | 約 | 大约 | 大約 | 约在 | 約在 | 左右 | 前后 | 前後 | 大概"),
    (Kind.MAYBE, None, "可能 | 也许 | 或许 | 疑似 | 大致可能 | 可能是"),
    (Kind.NOISE, None, "在 | 于 | 於 | 的 | 期间 | 期間"),
    (Kind.YEARWORD, None, "年"),
    (Kind.SINCE, None, "自 | 从 | 從 | 自从 | 自從"),
    (Kind.TO, ("by", "until"), "至 | 到"),
    (Kind.UNTIL, None, "直到 | 直至 | 截至 | 截止到 | 为止 | 為止"),
    (Kind.BY, None, "不晚于 | 不晚於 | 不迟于 | 不遲於 | 最晚 | 最迟"),
    (Kind.BEFORE, None, "之前 | 以前 | 早于 | 早於"),
    (Kind.AFTER, None, "之后 | 之後 | 晚于 | 晚於"),
    (Kind.AFTER, ("after", "or later"), "以后 | 以後"),
    (Kind.NOT_AFTER, None, "或更早 | 或之前 | 或以前"),
    (Kind.NOT_BEFORE, None, "或更晚 | 或之后 | 或以后 | 不早于 | 不早於 | 最早 | 或之後 | 或以後"),
    (Kind.ALL_BEFORE, None, "及更早 | 及以前"),
    (Kind.ALL_AFTER, None, "及更晚 | 及以后 | 及以後"),
    (Kind.ONWARD, None, "至今 | 以来 | 以來 | 起 | 开始 | 開始 | 年起 | 年以来 | 年至今 | 到现在 | 到現在 | 至现在"),
    (Kind.NOW, None, "今 | 现在 | 現在 | 今天"),
    (Kind.WITHIN, None, "之间 | 之間 | 间 | 間"),
    (Kind.AND, None, "和 | 与 | 與 | 及"),
    (Kind.OR, None, "或 | 或者"),
    (Kind.ONE_OF, None, "之一 | 其中之一 | 中的一年"),
    (Kind.ONGOING, None, "持续至今 | 持續至今"),
    (Kind.START_UNKNOWN, None, "开始时间不详 | 開始時間不詳"),
    (Kind.END_UNKNOWN, None, "结束时间不详 | 結束時間不詳"),
    (Kind.UNDATED, None, "日期不详 | 日期不詳 | 无日期 | 無日期 | 不详 | 年代不详"),
    (Kind.PART, 0, "早期 | 初期 | 前期 | 上旬"),
    (Kind.PART, Edge.START, "初 | 年初"),
    (Kind.PART, 1, "中 | 年中 | 中期 | 中叶 | 中葉 | 中旬"),
    (Kind.PART, 2, "晚期 | 后期 | 後期 | 末期 | 下旬"),
    (Kind.PART, Edge.END, "末 | 底 | 年末 | 年底"),
    (Kind.HALF, 1, "上半年 | 上半叶 | 前半叶 | 上半葉 | 前半葉 | 年上半年"),
    (Kind.HALF, 2, "下半年 | 下半叶 | 后半叶 | 下半葉 | 後半葉 | 年下半年"),
    (Kind.QUARTER, None, "季度"),
    (Kind.DECADE, None, "年代"),
    (Kind.DECADE, 0, "头十年 | 頭十年 | 第一个十年 | 第一個十年"),
    (Kind.DECADE, 90, "最后十年 | 最後十年"),
    (Kind.CENTURY, None, "世纪 | 世紀"),
    (Kind.REFUSED, WHICH_CENTURY, "上世纪 | 上世紀 | 上个世纪 | 上個世紀 | 本世纪 | 本世紀"),
    (Kind.MILLENNIUM, None, "千年纪 | 千年紀"),
)  # fmt: skip

LEXICON = Lexicon.of(_ROWS, year_after=True)
