"""English: what sources, newspapers and historians write."""

import pytest

from tests.dates.phrase_table import readings, rows

HOUSE_RULES = """
1990s => 199X
the 1990s => 199X
2000s => 200X
18th century => 17XX
5th century BCE => -04XX
1st century BCE => -0099/0000
c. 1992 => 1992~
1992? => 1992?
c. 1992? => 1992%
1992 to 1997 => 1992/1997
1992–97 => 1992/1997
between 1992 and 1997 => [1992..1997]
since 1995 => 1995/..
1995 to present => 1995/..
until the 2000s => ../200X
by 2033 => [..2033]
before 1928 => [..1927]
after January 1928 => [1928-02..]
early 2025 => 2025-37~
mid 2025 => 2025-38~
late 2025 => 2025-39~
late 1980s => [1987..1989]
mid 1980s => [1984..1986]
early 1980s => [1980..1983]
Q3 2011 => 2011-35
first half of 2019 => 2019-40
spring 2024 => 2024-21
44 BCE => -0043
12,000 BCE => Y-11999
25 October 1917 (O.S.) => 1917-11-07 (julian)
Dey 1400 => 2021-12-22/2022-01-20 (jalali)
"""

FROM_THE_SEEDS = """
on November 26, 2023 => 2023-11-26
in 1993 => 1993
in February 2022 => 2022-02
before 2022 => [..2021]
prior to 2000 => [..1999]
In July 2000 => 2000-07
from 2007 to 2010 => 2007/2010
by 2014 => [..2014]
in December 2020 => 2020-12
During 2022-2024 => 2022/2024
as early as 2025 => [2025..]
since February 2022 => 2022-02/..
"""

DAYS_AND_MONTHS = """
25 May 2024 => 2024-05-25
25th May 2024 => 2024-05-25
25th of May, 2024 => 2024-05-25
May 25, 2024 => 2024-05-25
May 25th, 2024 => 2024-05-25
2024 May 25 => 2024-05-25
25-May-2024 => 2024-05-25
Sept. 11, 2001 => 2001-09-11
Saturday, 25 May 2024 => 2024-05-25
25/12/1940 => 1940-12-25
2024/05/25 => 2024-05-25
2024-5-3 => 2024-05-03
05/2024 => 2024-05
March 44 BC => -0043-03
15 March 44 BCE => -0043-03-15
early May 2024 => [2024-05-01..2024-05-10]
mid-May 2024 => [2024-05-11..2024-05-20]
late February 2024 => [2024-02-21..2024-02-29]
winter 2023/24 => 2023-24
winter 1941-42 => 1941-24
late summer 2024 => 2024-08~
fourth quarter 2019 => 2019-36
Q1/2011 => 2011-33
second half of 2019 => 2019-41
H1 2019 => 2019-40
4.VII.1776 => 1776-07-04
4 VII 1776 => 1776-07-04
20200503 => 2020-05-03
20200503–20200601 => 2020-05-03/2020-06-01
"""

ERAS_DECADES_CENTURIES = """
AD 491 => 0491
A.D. 1900 => 1900
651 C.E. => 0651
750 => 0750
1 BCE => 0000
1180 B.C. => -1179
ca.1780 B.C. => -1779~
3200? BC => -3199?
about 2330 B.C. => -2329~
5 750 BC => -5749
700000 BCE => Y-699999
470s BCE => -0478/-0469
19th c. => 18XX
6th cent. => 05XX
eighth century BC => -07XX
the nineteenth century => 18XX
XIX century => 18XX
early 18th century => [1700..1733]
first half of the 18th century => [1700..1749]
end of the first century BC => [-0032..0000]
3rd millennium BCE => -2XXX
2nd millennium => 1XXX
mid-1990s => [1994..1996]
early to mid 1990s => [1990..1996]
18-19 c. => 17XX/18XX
1998 to 02 => 1998/2002
1990's => 199X
1990’s => 199X
3 May 2020 (Sunday) => 2020-05-03
on or about 3 May 2020 => 2020-05-03~
first third of the 19th century => [1800..1833]
second third of the 19th century => [1834..1866]
last third of the 19th century => [1867..1899]
last quarter of the 19th century => [1875..1899]
last quarter of 1990 => 1990-36
first third of 1990 => 1990-37~
first third of May 2024 => [2024-05-01..2024-05-10]
last half of 1990 => 1990-41
the third of May 2024 => 2024-05-03
first decade of the 20th century => 190X
last decade of the 20th century => 199X
17th-century => 16XX
mid-17th-century => [1634..1666]
17th-18th-century => 16XX/17XX
"""

RANGES_AND_SETS = """
c. 1992 to May 1997 => 1992~/1997-05
12–15 May 2024 => 2024-05-12/2024-05-15
May 12–15, 2024 => 2024-05-12/2024-05-15
12 May – 3 June 2024 => 2024-05-12/2024-06-03
Jan. 5–Feb. 3, 2024 => 2024-01-05/2024-02-03
May–July 2024 => 2024-05/2024-07
May 2024 to July 2025 => 2024-05/2025-07
1914-18 => 1914/1918
1992 - 1997 => 1992/1997
1980s–90s => 198X/199X
AD 50 to the 1990s => 0050/199X
18th–19th century => 17XX/18XX
5th–4th century BCE => -04XX/-03XX
500–490 BCE => -0499/-0489
100-50 BCE => -0099/-0049
27–14 BCE => -0026/-0013
AD 1–14 => 0001/0014
12–15 May 750 CE => 0750-05-12/0750-05-15
May 12–15, 750 CE => 0750-05-12/0750-05-15
12–15 May 44 BCE => -0043-05-12/-0043-05-15
1 or 2 May 44 BCE => [-0043-05-01,-0043-05-02]
1–14 October 1917 (O.S.) => 1917-10-14/1917-10-27 (julian)
31 December 300 CE – 1 January 301 CE (O.S.) => 0301-01-01/0301-01-02 (julian)
27 BCE – 14 CE => -0026/0014
1 BC to AD 1 => 0000/0001
Q1–Q3 2011 => 2011-33/2011-35
autumn 2023 – spring 2024 => 2023-23/2024-21
1995 onwards => 1995/..
1995–present => 1995/..
2014, ongoing => 2014/..
August 2021, end unknown => 2021-08/
start unknown, until 2014 => /2014
ongoing, start unknown => /..
until 1999 => ../1999
no later than 2014 => [..2014]
2025 or later => [2025..]
2014 or earlier => [..2014]
pre-1928 => [..1927]
post-1945 => [1946..]
before the 1990s => [..1989]
after the 18th century => [1800..]
after 25 May 1944 => [1944-05-26..]
by the end of 2025 => [..2025]
before the end of 2025 => [..2025]
prior to the end of 1992 => [..1992]
before the start of 1992 => [..1991]
after the start of 1992 => [1992..]
after the end of 1992 => [1993..]
until the end of 1992 => ../1992
before late 1992 => [..1992-08~]
before the end of 5 May 1992 => [..1992-05-05]
1990 to the end of 1992 => 1990/1992
5 May 1992 to the end of 1992 => 1992-05-05/1992-39~
since the start of 1992 => 1992-37~/..
from the end of 1990 to the start of 1992 => 1990-39~/1992-37~
1992 or 1993 => [1992,1993]
1992, 1995 or 1997 => [1992,1995,1997]
12 or 13 May 2024 => [2024-05-12,2024-05-13]
18th or 19th century => [17XX,18XX]
1992 and 1997 => {1992,1997}
1960 and December 1961 => {1960,1961-12}
1984 and earlier => {..1984}
some time in 1992–1997 => [1992..1997]
sometime in 1993 => 1993
between the 1950s and the 1970s => [1950..1979]
between 1990 and May 1992 => [1990-01..1992-05]
possibly 1992 => 1992?
probably c. 1992 => 1992%
1992 (?) => 1992?
undated => XXXX
n.d. => XXXX
29 February 1992 or 1993 => [1992-02-29,1993]
?–1990 => /1990
c. 1990 – ? => 1990~/
300-1 BCE => -0299/0000
5 May 1990 and 1990 => {1990-05-05,1990}
"""

CALENDARS = """
22 Bahman 1357 => 1979-02-11 (jalali)
1393 SH => 2014-03-21/2015-03-20 (jalali)
spring 1403 (Solar Hijri) => 2024-03-20/2024-06-20 (jalali)
since 1371 SH => 1992-03-21/.. (jalali)
by 1412 SH => [..2034-03-20] (jalali)
12–15 Tir 1403 => 2024-07-02/2024-07-05 (jalali)
c. Dey 1400 => 2021-12-22~/2022-01-20~ (jalali)
15 Sha'ban 1445 => 2024-02-25~ (islamic)
October 1917 (O.S.) => 1917-10-14/1917-11-13 (julian)
25 October (7 November) 1917 => 1917-11-07 (julian)
25 December 1917 (7 January 1918) => 1918-01-07 (julian)
20 March 2024 (1 Farvardin 1403) => 2024-03-20
1 January 1700 N.S. => 1700-01-01
"""

VALID_EDTF = """
1985-04-12 => 1985-04-12
1992~/1997-05 => 1992~/1997-05
199x => 199X
y-12000 => Y-12000
[..1927] => [..1927]
[1667, 1668, 1670 .. 1672] => [1667,1668,1670..1672]
1995 / .. => 1995/..
[ 1667, 1668 ] => [1667,1668]
2024-21 => 2024-21
2005-06 => 2005-06
1985-04-12T23:20:30Z => 1985-04-12T23:20:30Z
"""

HISTORIANS = """
Nowruz 1400 => 2021-03-21 (jalali)
Nowruz 2020 => 2020-03-20 (jalali)
Norooz 1400 SH => 2021-03-21 (jalali)
Nowruz 1258 CE => 1258-03-21 (jalali)
Nowruz to 13 Farvardin 1400 => 2021-03-21/2021-04-02 (jalali)
before Nowruz 1400 => [..2021-03-20] (jalali)
30 January 1648/9 => 1649-02-09 (julian)
Jan. 30, 1648/49 => 1649-02-09 (julian)
11 February 1731/1732 (O.S.) => 1732-02-22 (julian)
February 1731/32 => 1732-02-12/1732-03-11 (julian)
one of 1666, 1668 => [1666,1668]
one of 1666, 1668, or 1670 => [1666,1668,1670]
one of 12 May 1992 and 14 May 1992 => [1992-05-12,1992-05-14]
after 1850 and before 1860 => [1851..1859]
after May 1990 and before 1992 => [1990-06..1991-12]
after spring 1992 and before the end of 1992 => [1992-06..1992-12]
after 1850 and before Dey 1300 => [1851-01-01..1921-12-21]
not before 1990, not after Mehr 1402 => [1990-01-01..2023-10-22]
after 12 May 1850, before June 3, 1850 => [1850-05-13..1850-06-02]
not before 1850 and not after 1860 => [1850..1860]
ongoing since May 2020 => 2020-05/..
22 Bahman 1357 = 11 February 1979 => 1979-02-11 (jalali)
1850s–60s => 185X/186X
12/1/1940 – 3/2/1940 => 1940-01-12/1940-02-03
between 12/1/1940 and 3/2/1940 => [1940-01-12..1940-02-03]
18-- => 18XX
[18--?] => 18XX?
194-? => 194X?
19?? => 19XX
"""

TABLE = [
    row
    for table in (
        HOUSE_RULES,
        FROM_THE_SEEDS,
        DAYS_AND_MONTHS,
        ERAS_DECADES_CENTURIES,
        RANGES_AND_SETS,
        CALENDARS,
        VALID_EDTF,
        HISTORIANS,
    )
    for row in rows(table)
]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_english_phrase_reads_as(text: str, expected: str) -> None:
    assert readings(text) == expected


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_capitals_and_spaces_change_nothing(text: str, expected: str) -> None:
    assert readings(f"  {text.upper()} ", "en") == expected
