-- Text as search sees it. Immutable, so that generated columns and indexes may rest on it, and raw SQL keeps them right.

-- unaccent() is only STABLE, because its dictionary could be changed. Ours is named and shipped with PostgreSQL.
CREATE OR REPLACE FUNCTION regesta_unaccent(value text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN public.unaccent('public.unaccent'::regdictionary, value);

-- One spelling for the many that readers type: NFKC, one form of each Persian and Arabic letter, ASCII digits, no harakat,
-- no tatweel, a space for a half-space, no marks of direction, no Latin accents, lower case, single spaces.
CREATE OR REPLACE FUNCTION regesta_fold(value text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN btrim(regexp_replace(
    public.regesta_unaccent(lower(translate(
        regexp_replace(
            normalize(value, NFKC),
            U&'[\064B-\065F\0670\06D6-\06ED\0640\200D-\200F\202A-\202E\2060-\2069\FEFF]', '', 'g'),
        U&'يىئكةۀەھأإٱآؤ۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩\200C',
        U&'یییکههههاااا' || U&'و01234567890123456789 '))),
    '\s+', ' ', 'g'));

-- The same with Persian words of several parts written as one: the half-space is nothing, and prefixes, endings and
-- well-known pairs that stand apart are joined. So «هسته‌ای», «هسته ای» and «هستهای» are one, and «گفت و گو» is «گفت‌وگو».
CREATE OR REPLACE FUNCTION regesta_joined(value text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN regexp_replace(
    regexp_replace(
        regexp_replace(
            public.regesta_fold(replace(value, U&'\200C', '')),
            '(?<![\u0621-\u06CC])(گفت|جست|پرس|شست|کسب|داد|رفت|ساخت|زد) ?و ?(گو|جو|شو|کار|ستد|امد|ساز|خورد)', '\1و\2', 'g'),
        '(?<![\u0621-\u06CC])(می|نمی|بی) (?=[\u0621-\u06CC])', '\1', 'g'),
    '(?<=[\u0621-\u06CC]) (?=(?:ها|های|هایی|هایم|هایت|هایش|هایمان|هایتان|هایشان|ای|ام|ات|اش|ایم|اید|اند|تر|تری|ترین)(?![\u0621-\u06CC]))',
    '', 'g');

-- Words as they are written, then the joined ones that are not among them.
CREATE OR REPLACE FUNCTION regesta_words_fa(value text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN to_tsvector('pg_catalog.simple'::regconfig, public.regesta_fold(value)) || ts_delete(
    to_tsvector('pg_catalog.simple'::regconfig, public.regesta_joined(value)),
    tsvector_to_array(to_tsvector('pg_catalog.simple'::regconfig, public.regesta_fold(value))));

-- The searchable text of a record in one language, weighted: title, summary, description.
CREATE OR REPLACE FUNCTION regesta_search(language regconfig, title text, summary text, description text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN setweight(to_tsvector(language, public.regesta_fold(title)), 'A')
    || setweight(to_tsvector(language, public.regesta_fold(summary)), 'B')
    || setweight(to_tsvector(language, public.regesta_fold(description)), 'C');

CREATE OR REPLACE FUNCTION regesta_search_en(title text, summary text, description text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN public.regesta_search('pg_catalog.english'::regconfig, title, summary, description);

CREATE OR REPLACE FUNCTION regesta_search_fa(title text, summary text, description text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN setweight(public.regesta_words_fa(title), 'A')
    || setweight(public.regesta_words_fa(summary), 'B')
    || setweight(public.regesta_words_fa(description), 'C');

-- A key that sorts Persian as a Persian dictionary does, in databases whose collation goes by code point
-- (the embedded PostgreSQL has no ICU): each letter becomes the one at its rank from U+E000 on.
CREATE OR REPLACE FUNCTION regesta_sort_fa(value text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN translate(
    public.regesta_fold(replace(value, 'آ', U&'\E000')),
    'ءابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی',
    U&'\E001\E002\E003\E004\E005\E006\E007\E008\E009\E00A\E00B\E00C\E00D\E00E\E00F\E010\E011\E012\E013\E014\E015\E016\E017'
    || U&'\E018\E019\E01A\E01B\E01C\E01D\E01E\E01F\E020\E021');
