"""The three columns of a date agree after every import."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from events.dates.phrases import PhraseError, read
from events.models.dated import Dated


def settle(instance: Dated, before: tuple[str, str], *, new: bool) -> None:
    """The EDTF decides. A text alone is read, if it can be read in one way; one that told an older date goes.

    `before` is the EDTF and the text that the row had.
    """
    date, said = str(instance.date or ""), instance.date_text
    if not date and said and (new or (date, said) != before):
        try:
            readings = read(said)
        except PhraseError as error:
            raise ValidationError({"date_text": [error.told(_)]}) from error
        if len(readings) > 1:
            known = ", ".join(str(reading.edtf) for reading in readings)
            raise ValidationError(
                {
                    "date_text": [
                        _("“%(text)s” can be read as %(known)s: say which in the column “date”.")
                        % {"text": said, "known": known}
                    ]
                }
            )
        instance.date, instance.date_calendar = readings[0].edtf, readings[0].calendar
    elif not new and date != before[0] and said == before[1]:
        instance.date_text = ""
