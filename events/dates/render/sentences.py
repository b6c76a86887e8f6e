"""A whole date in words of one calendar: ranges, sets, since, until, by."""

from collections.abc import Iterator

from events.dates.render.foreign import edges, foreign
from events.dates.render.languages import Language
from events.dates.render.native import Style, centuries, native
from events.dates.render.pieces import OPEN, UNKNOWN, Choice, Piece, Span, Statement, Stretch, Unit

_DAY_BEFORE_CE = 1721425  # 31 December 1 BCE
_INLINE = {Unit.DECADE: "decade", Unit.CENTURY: "century", Unit.MILLENNIUM: "millennium"}


class Writer:
    """Words in one language, calendar and form."""

    def __init__(self, language: Language, calendar: str, short: bool) -> None:
        self.language, self.calendar, self.short = language, calendar, short
        self.words = language.phrases
        self.style = Style(language, calendar, short)

    def write(self, said: Statement) -> str:
        """The whole date, marked old style once."""
        if len({piece.first > _DAY_BEFORE_CE for piece in _pieces(said) if piece.first is not None}) > 1:
            return Writer(self.language.with_eras, self.calendar, self.short).write_plain(said)
        return self.write_plain(said)

    def write_plain(self, said: Statement) -> str:
        """The whole date, in the language as it is."""
        if isinstance(said, Piece):
            text = self.piece(said)
        elif isinstance(said, Span):
            text = self.span(said)
        else:
            text = self.choice(said)
        return self.language.calendar_mark(self.calendar, text) if _dated(said) else text

    def piece(self, piece: Piece, inline: bool = False) -> str:
        """One piece with its qualifiers and time of day; `inline` as it stands within a sentence."""
        own = self.own(piece)
        third = own and piece.unit is Unit.GROUP and 37 <= piece.code <= 39  # "early 2025" is approximate as it is
        about = piece.approximate and not third
        language = self.language.genitive if inline or about else self.language
        text = (
            native(piece, language, self.short) if own else foreign(piece, Style(language, self.calendar, self.short))
        )
        if piece.clock:
            text = self.language.clock(text, piece.clock)
        text = self.language.qualified(text, about, piece.uncertain, self.short)
        if piece.parts:
            text = self.partly(text, piece)
        return self.language.inline(text, self.kind(piece)) if inline else text

    def own(self, piece: Piece) -> bool:
        """Whether the piece was said in the calendar that it is to be shown in."""
        return piece.calendar == self.calendar

    def kind(self, piece: Piece) -> str:
        if not self.own(piece) or (piece.qualified and piece.unit is not Unit.GROUP):
            return ""
        if piece.unit is Unit.GROUP and (piece.code >= 40 or (piece.code in range(33, 37) and not self.short)):
            return "division"
        return _INLINE.get(piece.unit, "")

    def partly(self, text: str, piece: Piece) -> str:
        """11 June 2004 (month approximate)."""
        notes = []
        for name, approximate, uncertain in piece.parts:
            key = "both" if approximate and uncertain else "approximate" if approximate else "uncertain"
            notes.append(self.words.parts[key].format(self.words.parts[name]))
        return self.words.part_note.format(text, self.words.part_comma.join(notes))

    def span(self, span: Span) -> str:
        """An interval."""
        start, end, words = span.start, span.end, self.words
        if isinstance(start, Piece) and isinstance(end, Piece):
            return self.range(start, end)
        if isinstance(start, Piece):
            if end is OPEN:
                return self.language.since(self.piece(start, inline=True))
            return words.end_unknown.format(self.piece(start))
        if isinstance(end, Piece):
            return (words.until if start is OPEN else words.start_unknown).format(self.piece(end, inline=True))
        if start is UNKNOWN:
            return words.ongoing if end is OPEN else words.undated
        return words.always if end is OPEN else words.always_end_unknown

    def range(self, start: Piece, end: Piece, language: Language | None = None) -> str:
        """From one piece to another, with that language's joint; numbers and names that both share are said once."""
        language = language or self.language
        if any(piece.qualified or piece.clock or piece.hidden for piece in (start, end)):
            return language.loose.join(self.ends(start, end))
        if self.own(start) and start.unit is end.unit is Unit.CENTURY:
            return centuries(start, end, language)
        first, last = self.numbers(start, last=False), self.numbers(end, last=True)
        if first is not None and last is not None and len(first) == len(last):
            return self.style._replace(language=language).between(first, last, spoken=True)
        return language.joined(*self.ends(start, end))

    def numbers(self, piece: Piece, *, last: bool) -> tuple[int, ...] | None:
        """Year[, month[, day]] of an end of a range; None where it has a name of another kind."""
        if not self.own(piece):
            return None if piece.first is None else edges(piece, self.calendar)[1 if last else 0]
        size = {Unit.YEAR: 1, Unit.MONTH: 2, Unit.DAY: 3}.get(piece.unit)
        return None if size is None or piece.significant else (piece.year, piece.month, piece.day)[:size]

    def ends(self, start: Piece, end: Piece) -> tuple[str, str]:
        """The two ends apart; of a piece from another calendar the side that matters."""
        return self.side(start, last=False), self.side(end, last=True)

    def side(self, piece: Piece, *, last: bool) -> str:
        if self.own(piece) or piece.first is None or piece.last is None or piece.hidden:
            return self.piece(piece)
        edge = edges(piece, self.calendar)[1 if last else 0]
        text = self.style.between(edge, edge)
        return self.language.qualified(text, piece.approximate, piece.uncertain, self.short)

    def choice(self, choice: Choice) -> str:
        """One of several, or all of them."""
        texts = [self.member(member, choice.every, len(choice.members) == 1) for member in choice.members]
        return self.language.listed(texts, choice.every)

    def member(self, member: Piece | Stretch, every: bool, only: bool) -> str:
        words = self.words
        if isinstance(member, Piece):
            return self.piece(member)
        if member.low is None:
            assert member.high is not None
            return (words.or_earlier if every else words.by).format(self.piece(member.high, inline=not every))
        if member.high is None:
            return (words.and_later if every else words.or_later).format(self.piece(member.low, inline=not every))
        if only and not every:
            return self.language.sometime(self.range(member.low, member.high, self.language.amid))
        text = self.range(member.low, member.high)
        return words.every.format(text) if every else text


def _pieces(said: Statement) -> Iterator[Piece]:
    """All of them."""
    if isinstance(said, Piece):
        yield said
        return
    members = (said.start, said.end) if isinstance(said, Span) else said.members
    for member in members:
        if isinstance(member, Piece):
            yield member
        elif isinstance(member, Stretch):
            yield from (end for end in (member.low, member.high) if end is not None)


def _dated(said: Statement) -> bool:
    """Whether any day at all is named."""
    if isinstance(said, Piece):
        return said.first is not None
    if isinstance(said, Span):
        return isinstance(said.start, Piece) or isinstance(said.end, Piece)
    return True
