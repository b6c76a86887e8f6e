"""Numerals other than digits: Roman, and Chinese in both their ways of writing."""

_ROMAN = {"i": 1, "v": 5, "x": 10, "х": 10, "і": 1}  # with the Cyrillic letters that look the same
_HAN = {
    "〇": 0,
    "零": 0,
    "一": 1,
    "二": 2,
    "两": 2,
    "兩": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
}
_UNITS = {"十": 10, "廿": 20, "卅": 30, "百": 100, "千": 1000}
ZEROS = ("0", "〇", "零")
HAN_UNITS = frozenset(_UNITS)
HAN_DIGITS = frozenset(_HAN) | HAN_UNITS


def roman(word: str) -> int | None:
    """I to XXXIX, properly written; None for anything else."""
    if not word or len(word) > 7 or any(char not in _ROMAN for char in word):
        return None
    values = [_ROMAN[char] for char in word]
    pairs = zip(values, [*values[1:], 0], strict=True)
    total = sum(-value if value < following else value for value, following in pairs)
    latin = word.replace("х", "x").replace("і", "i")
    return total if write_roman(total) == latin else None


def write_roman(number: int) -> str:
    """Lower-case Roman numeral of 1 to 39."""
    units = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
    return "x" * (number // 10) + units[number % 10]


def han(run: str) -> tuple[int, int] | None:
    """(value, digits) of 二〇二四 or 二十四; None where the run is neither."""
    if all(char in _HAN for char in run):
        return int("".join(str(_HAN[char]) for char in run)), len(run)
    total, digit = 0, None
    ceiling = 10_000
    for char in run:
        if char in _HAN:
            if digit not in (None, 0):
                return None
            digit = _HAN[char]
            continue
        unit = _UNITS[char]
        if unit in (20, 30):
            if digit is not None or ceiling <= 10:
                return None
            total, ceiling = total + unit, 10
            continue
        if unit >= ceiling or digit == 0:
            return None
        total, ceiling, digit = total + (1 if digit is None else digit) * unit, unit, None
    return total + (digit or 0), 1 if total + (digit or 0) < 100 else 4
