"""Where words find no event: what may have been meant, each as a link that keeps what else narrows the page."""

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from events.queries.finder import similar
from events.queries.hits import Hit
from events.queries.marking import WORD
from events.queries.spelling import spelled
from events.site.state import State
from events.site.words import text_of

MOST = 8
# From this likeness on (0 … 1), a word of a title is what was typed but for a slip.
LIKE = 0.6
NOUNS = ("actor", "place", "event")


@dataclass(frozen=True, slots=True)
class Offer:
    """An actor, a place or a word, and the state that asks for it."""

    title: str
    url: str
    language: str = ""


def offers(state: State, user: Any) -> list[Offer]:
    """The nearest first; two queries where there are words."""
    asked = state.wanted.q
    found: dict[str, Offer] = {}
    for hit in similar(asked, user, NOUNS, MOST) if asked else []:
        offer = offer_of(hit, state, asked)
        if offer is not None:
            found.setdefault(spelled(offer.title), offer)
    return list(found.values())


def offer_of(hit: Hit, state: State, asked: str) -> Offer | None:
    title, code = text_of(hit, "title")
    if hit.noun in ("actor", "place"):
        chosen = (*getattr(state.wanted, hit.noun), hit.slug)
        return Offer(title, state.but(q="", **{hit.noun: chosen}).url, code)
    word = nearest(asked, f"{hit.title_en} {hit.title_fa}")
    return Offer(word, state.but(q=word).url) if word else None


def nearest(asked: str, text: str) -> str:
    """The word of a text that is most like the one asked for; "" where none is."""
    words = {match[0]: likeness(asked, match[0]) for match in WORD.finditer(text)}
    best = max(words, key=lambda word: words[word], default="")
    return best if best and words[best] >= LIKE else ""


def likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, spelled(one), spelled(other)).ratio()
