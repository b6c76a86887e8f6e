"""The tree of kinds, in memory: it is small."""

from events.models import Kind


def roots_of(kinds: list[Kind]) -> dict[int, Kind]:
    """The root kind above each kind."""
    by_key = {kind.pk: kind for kind in kinds}

    def root(kind: Kind) -> Kind:
        seen = {kind.pk}
        while kind.parent_id in by_key and kind.parent_id not in seen:
            kind = by_key[kind.parent_id]
            seen.add(kind.pk)
        return kind

    return {kind.pk: root(kind) for kind in kinds}


def below(kinds: list[Kind], slugs: set[str]) -> set[int]:
    """Keys of the kinds with these slugs and of all below them."""
    found = {kind.pk for kind in kinds if kind.slug in slugs}
    while True:
        more = {kind.pk for kind in kinds if kind.parent_id in found} - found
        if not more:
            return found
        found |= more


def in_tree(kinds: list[Kind], own: dict[int, int]) -> list[tuple[Kind, int]]:
    """Depth first; the count of a kind holds those below it."""
    children: dict[int | None, list[Kind]] = {}
    for kind in kinds:
        children.setdefault(kind.parent_id, []).append(kind)

    def walk(parent: int | None) -> list[tuple[Kind, int]]:
        result = []
        for kind in children.get(parent, []):
            inner = walk(kind.pk)
            direct = sum(count for sub, count in inner if sub.parent_id == kind.pk)
            result += [(kind, own.get(kind.pk, 0) + direct), *inner]
        return result

    return walk(None)
