"""The languages in which dates are shown."""

from typing import Final

from events.dates.render.languages.base import Language
from events.dates.render.languages.en import English
from events.dates.render.languages.fa import Persian
from events.dates.render.languages.ru import Russian
from events.dates.render.languages.zh import Chinese

LANGUAGES: Final[dict[str, Language]] = {"en": English(), "fa": Persian(), "ru": Russian(), "zh": Chinese()}

__all__ = ["LANGUAGES", "Language"]
