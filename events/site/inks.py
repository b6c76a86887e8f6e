"""The colours of kinds: names of the style sheet, nothing else gets into a class attribute."""

from events.models import Kind

INKS = ("ins", "sec", "pol", "ene", "soc")


def ink_of(kind: Kind | None) -> str:
    """Of a root kind, or of what a kind says itself."""
    return kind.ink if kind is not None and kind.ink in INKS else "pol"
