"""What is wrong with a question, told so that it can be mended."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

# Half-spaces and joiners are spelling in Persian; `str.isprintable` does not know it.
JOINERS = "\u200c\u200d"


@dataclass(frozen=True, slots=True)
class Problem:
    """One bad parameter: its name, the value given, and what was expected, in the reader's language."""

    name: str
    value: str
    expected: str

    def __str__(self) -> str:
        return _("%(name)s=%(value)s: expected %(expected)s.") % {
            "name": self.name,
            "value": shortened(self.value),
            "expected": self.expected,
        }


class ParameterError(ValueError):
    """Parameters that cannot be answered; `problems` names each. Faces answer 400."""

    def __init__(self, *problems: Problem) -> None:
        self.problems = problems
        super().__init__(" ".join(str(problem) for problem in problems))


def bad(name: str, value: Any, expected: Any) -> ParameterError:
    return ParameterError(Problem(name, str(value), str(expected)))


def shortened(value: str, length: int = 80) -> str:
    """A value as it may stand in a message: no control or direction characters, not a megabyte."""
    printable = "".join(
        character if character.isprintable() or character in JOINERS else "�" for character in value[: length + 1]
    )
    return printable if len(value) <= length else printable[:length] + "…"
