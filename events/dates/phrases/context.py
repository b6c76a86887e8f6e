"""What a reader of tokens must know besides them."""

from dataclasses import dataclass, field

from events.dates.phrases.error import PhraseError
from events.dates.phrases.kinds import Token
from events.dates.phrases.years import Era


@dataclass(frozen=True, slots=True)
class Context:
    """The input, the language whose rules hold, and the era written beside the tokens.

    `lent` tells that the era is not theirs but a neighbour's, `after` that they follow the date that lends them what
    they leave out. `shown` tells that letters or digits of the input show the language, not the page. `again` tells
    that the same time stands beside them in another calendar, whose months and years lie across two of this one.
    """

    text: str
    language: str
    era: Era = field(default_factory=Era)
    lent: bool = False
    after: bool = False
    shown: bool = True
    again: bool = False

    def fail(self, tokens: list[Token], at: int, expected: str) -> PhraseError:
        """An error at the token of that index, or after the last."""
        if at < len(tokens):
            return PhraseError(self.text, tokens[at].start, expected)
        return PhraseError(self.text, tokens[-1].end if tokens else len(self.text), expected)
