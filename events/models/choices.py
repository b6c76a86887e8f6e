"""The closed lists. What curators may extend (kinds, roles, types of relation, units) are tables of their own."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class State(TextChoices):
    """Where a record stands in review. Only ``published`` is public."""

    DRAFT = "draft", _("draft")
    IN_REVIEW = "in_review", _("in review")
    PUBLISHED = "published", _("published")
    WITHDRAWN = "withdrawn", _("withdrawn")


class Modality(TextChoices):
    """Whether a source reports the event, or expects it."""

    OCCURRED = "occurred", _("occurred")
    ONGOING = "ongoing", _("ongoing")
    PLANNED = "planned", _("planned")
    PROJECTED = "projected", _("projected")
    CANCELLED = "cancelled", _("cancelled")
    NOT_FULFILLED = "not_fulfilled", _("not fulfilled")


class OutcomeResearch(TextChoices):
    """What has been done to learn what came of a plan or projection. Not found is not the same as not researched."""

    NOT_RESEARCHED = "not_researched", _("not researched")
    NOT_FOUND = "not_found", _("searched, not found")
    FOUND = "found", _("found")


class ActorType(TextChoices):
    PERSON = "person", _("person")
    STATE = "state", pgettext_lazy("a country", "state")
    ORGANISATION = "organisation", _("organisation")
    COMPANY = "company", _("company")
    GROUP = "group", _("group")
    OTHER = "other", _("other body")


class PlaceType(TextChoices):
    REGION = "region", _("region")
    COUNTRY = "country", _("country")
    SUBDIVISION = "subdivision", _("subdivision")
    SETTLEMENT = "settlement", _("settlement")
    SITE = "site", _("site")
    NATURAL = "natural", _("natural feature")


class NameKind(TextChoices):
    OFFICIAL = "official", _("official name")
    ALIAS = "alias", _("alias")
    ABBREVIATION = "abbreviation", _("abbreviation")
    TRANSLITERATION = "transliteration", _("transliteration")
    SOURCE_TERM = "source_term", _("a source’s own term")


class Basis(TextChoices):
    """How the number came to be, after UCDP's practice of low, best and high estimates."""

    MEASURED = "measured", _("measured")
    ESTIMATED = "estimated", _("estimated")
    PROJECTED = "projected", _("projected")
    TARGET = "target", _("target")


class Stance(TextChoices):
    SUPPORTS = "supports", _("supports")
    DISPUTES = "disputes", _("disputes")
    MENTIONS = "mentions", _("mentions")


class Confidence(TextChoices):
    """How sure the curators are that the source says this."""

    HIGH = "high", _("high")
    MEDIUM = "medium", _("medium")
    LOW = "low", _("low")


class Reliability(TextChoices):
    """The Admiralty scale of source reliability (STANAG 2511)."""

    A = "A", _("A: completely reliable")
    B = "B", _("B: usually reliable")
    C = "C", _("C: fairly reliable")
    D = "D", _("D: not usually reliable")
    E = "E", _("E: unreliable")
    F = "F", _("F: cannot be judged")


class RelationFamily(TextChoices):
    """What a type of relation is about; pages group by it."""

    MEMBERSHIP = "membership", _("membership")
    OFFICE = "office", _("office")
    SUCCESSION = "succession", _("succession")
    OWNERSHIP = "ownership", _("ownership")
    SECURITY = "security", _("security")
    COOPERATION = "cooperation", _("cooperation")
    PART = "part", _("part and whole")


class Calendar(TextChoices):
    """The calendar that a date was typed in."""

    GREGORIAN = "gregorian", _("Gregorian")
    JALALI = "jalali", _("Solar Hijri")
    JULIAN = "julian", _("Julian")
    ISLAMIC = "islamic", _("Islamic")


class BoundKind(TextChoices):
    """Open (still going on) and unknown (ended, nobody says when) are different things."""

    KNOWN = "known", _("known")
    OPEN = "open", _("open")
    UNKNOWN = "unknown", _("unknown")


class SourceType(TextChoices):
    """Types of the Citation Style Language 1.0.2 that curators need."""

    ARTICLE = "article", _("article")
    ARTICLE_JOURNAL = "article-journal", _("journal article")
    ARTICLE_MAGAZINE = "article-magazine", _("magazine article")
    ARTICLE_NEWSPAPER = "article-newspaper", _("newspaper article")
    BOOK = "book", _("book")
    CHAPTER = "chapter", _("chapter")
    DATASET = "dataset", _("dataset")
    DOCUMENT = "document", _("document")
    INTERVIEW = "interview", _("interview")
    LEGISLATION = "legislation", _("legislation")
    MANUSCRIPT = "manuscript", _("manuscript")
    MAP = "map", _("map")
    PAPER = "paper-conference", _("conference paper")
    POST = "post-weblog", _("web log post")
    REPORT = "report", _("report")
    SPEECH = "speech", _("speech")
    THESIS = "thesis", _("thesis")
    TREATY = "treaty", _("treaty")
    WEBPAGE = "webpage", _("web page")
