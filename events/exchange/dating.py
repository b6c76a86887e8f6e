"""The three columns of a date agree after every import."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from events.dates.phrases import PhraseError
from events.exchange.date_words import agrees, not_understood, readings_in, several, stated
from events.exchange.errors import Doubted
from events.models.choices import Calendar
from events.models.dated import Dated
from events.queries.errors import shortened

Said = tuple[str, str, str]


def said(instance: Dated) -> Said:
    """EDTF, words and calendar."""
    return str(instance.date or ""), instance.date_text, instance.date_calendar


def settle(instance: Dated, before: Said, row: Any, *, new: bool) -> None:
    """The EDTF decides, and the words must not say otherwise. A text alone is read, if it can be read in one way; one
    that told an older date goes, and its calendar with it.

    `before` is what the record had, `row` what the sheet has.
    """
    date, words, calendar = said(instance)
    if not new and (date, words, calendar) == before:
        return
    if not date and words:
        try:
            readings = readings_in(words, stated(row))
        except PhraseError as error:
            raise ValidationError({"date_text": [not_understood(error)]}) from error
        if len(readings) > 1:
            raise ValidationError({"date_text": [several(words, readings)]})
        instance.date, instance.date_calendar = readings[0].edtf, readings[0].calendar
    elif not new and date != before[0] and words == before[1]:
        instance.date_text = ""
        if calendar == before[2]:
            instance.date_calendar = Calendar.GREGORIAN
    elif date and words:
        check(instance)
    cell = row.get("date")
    if isinstance(cell, Doubted):
        raise ValidationError({"date": [cell.told]})


def check(instance: Dated) -> None:
    """The words say the date, as far as they can be read; those of another calendar than the Gregorian can."""
    if instance.date is None:
        return
    agreed = agrees(instance.date_text, instance.date, instance.date_calendar)
    if agreed or (agreed is None and instance.date_calendar == Calendar.GREGORIAN):
        return
    told = {
        "text": shortened(instance.date_text),
        "date": instance.date,
        "calendar": Calendar(instance.date_calendar).label,
    }
    if agreed is None:
        message = _(
            "“%(text)s” cannot be read as a date of the calendar in the column “date_calendar” (%(calendar)s), so"
            " nobody can tell whether %(date)s is converted."
        )
    else:
        message = _(
            "“%(text)s” says another date than the column “date”, %(date)s, which is EDTF and Gregorian; the column"
            " “date_calendar” says in which calendar the words are (%(calendar)s)."
        )
    raise ValidationError({"date_text": [message % told]})
