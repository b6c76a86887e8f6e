"""Chinese, simplified."""

from events.dates.render.languages.base import Language, Phrases


class Chinese(Language):
    code = "zh"
    big_endian = True
    year_leads = True
    list_comma = "、"
    either = "或"
    both = "和"
    tight = "至"
    loose = "至"
    spoken = "至"
    phrases = Phrases(
        approximate="约{}",
        uncertain="可能{}",
        both="可能约{}",
        since="自{}起",
        until="直到{}",
        by="不晚于{}",
        or_later="不早于{}",
        end_unknown="{}，结束时间不详",
        start_unknown="开始时间不详，直到{}",
        ongoing="持续至今，开始时间不详",
        always="无始无终",
        always_end_unknown="无始，结束时间不详",
        sometime="{}之间",
        every="{}每一个",
        or_earlier="{}及更早",
        and_later="{}及更晚",
        undated="日期不详",
        some_day="{}某日",
        some_month="{}某月",
        year_unknown="{}，年份不详",
        within="{}（{span}之间）",
        early="{}初",
        middle="{}中",
        late="{}末",
        thirds=("{}前三分之一", "{}中三分之一", "{}后三分之一"),
        halves=("{}上半年", "{}下半年"),
        quarters=("{}第一季度", "{}第二季度", "{}第三季度", "{}第四季度"),
        short_quarters=("{}第一季度", "{}第二季度", "{}第三季度", "{}第四季度"),
        seasons=("春季", "夏季", "秋季", "冬季"),
        northern="{}（北半球）",
        southern="{}（南半球）",
        parts={
            "year": "年", "month": "月", "day": "日",
            "approximate": "{}不精确", "uncertain": "{}存疑", "both": "{}存疑且不精确",
        },
        part_comma="，",
        part_note="{}（{}）",
    )  # fmt: skip

    def number(self, number: int, width: int = 1) -> str:
        return f"{number:0{width}d}"

    def year(self, calendar: str, year: int, alone: bool = True) -> str:
        return f"{self._lead(calendar, year)}{self.bare_year(calendar, year)}年"

    def _lead(self, calendar: str, year: int) -> str:
        if calendar == "jalali":
            return "伊朗历前" if year < 1 else "伊朗历"
        return "公元前" if year < 1 else "公元" if self.eras or year < 1000 or year > 9999 else ""

    def era(self, calendar: str, year: int, alone: bool) -> str:
        return ""

    def date(self, calendar: str, year: int | None, month: int | None, day: int | None, short: bool) -> str:
        text = "" if year is None else self.year(calendar, year)
        return text + ("" if month is None else f"{month}月") + ("" if day is None else f"{day}日")

    def split_years(self, calendar: str, first: int, last: int) -> str:
        tail = self.number(last % 100, 2) if first // 100 == last // 100 else self.number(last)
        return f"{self._lead(calendar, first)}{self.number(first)}/{tail}年"

    def season(self, calendar: str, season: int, year: int) -> str:
        return self.year(calendar, year) + self.phrases.seasons[season - 1]

    def decade(self, calendar: str, year: int) -> str:
        return f"{self._lead(calendar, year)}{year}年代"

    def century(self, calendar: str, number: int, bce: bool) -> str:
        return f"{self._named(calendar, bce)}{number}世纪"

    def millennium(self, calendar: str, number: int, bce: bool) -> str:
        return f"{self._named(calendar, bce)}第{number}千年纪"

    def _named(self, calendar: str, bce: bool) -> str:
        return "公元前" if bce else "伊朗历" if calendar == "jalali" else "公元" if self.eras else ""

    def calendar_mark(self, calendar: str, text: str) -> str:
        return f"{text}（儒略历）" if calendar == "julian" else text

    def clock(self, text: str, clock: str) -> str:
        return f"{text} {self.time(clock)}"
