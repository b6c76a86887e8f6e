"""Writes SVG. Drawings are made in reading direction; here they are mirrored for languages that run to the left."""

from html import escape


def short(number: float) -> str:
    """Tenths of a pixel are enough."""
    text = f"{number:.1f}"
    return text.removesuffix(".0")


class Pen:
    """Collects elements of a drawing `width` pixels wide. `rtl`: it is mirrored; `leftward`: the page's script runs to
    the left, which is the same unless the reader turned the drawing."""

    def __init__(self, width: float, *, rtl: bool = False, leftward: bool | None = None) -> None:
        self.width = width
        self.rtl = rtl
        self.leftward = rtl if leftward is None else leftward
        self.sign = -1 if rtl else 1
        self.parts: list[str] = []

    def x(self, u: float) -> str:
        return short(self.width - u if self.rtl else u)

    def raw(self, markup: str) -> None:
        self.parts.append(markup)

    def rect(self, css: str, u: float, y: float, width: float, height: float) -> None:
        left = self.width - u - width if self.rtl else u
        self.raw(
            f'<rect class="{css}" x="{short(left)}" y="{short(y)}" width="{short(width)}" height="{short(height)}"/>'
        )

    def circle(self, css: str, u: float, y: float, radius: float) -> None:
        self.raw(f'<circle class="{css}" cx="{self.x(u)}" cy="{short(y)}" r="{short(radius)}"/>')

    def path(self, css: str, *points: tuple[float, float], closed: bool = False) -> None:
        d = "L".join(f"{self.x(u)} {short(y)}" for u, y in points)
        self.raw(f'<path class="{css}" d="M{d}{"Z" if closed else ""}"/>')

    def line(self, css: str, u0: float, y0: float, u1: float, y1: float) -> None:
        if u0 == u1:
            self.raw(f'<path class="{css}" d="M{self.x(u0)} {short(y0)}V{short(y1)}"/>')
        elif y0 == y1:
            self.raw(f'<path class="{css}" d="M{self.x(u0)} {short(y0)}H{self.x(u1)}"/>')
        else:
            self.path(css, (u0, y0), (u1, y1))

    def marks(self, css: str, strokes: list[tuple[float, float, float]]) -> None:
        """Many upright strokes (u, top, bottom) in one path."""
        if strokes:
            d = "".join(f"M{self.x(u)} {short(top)}V{short(bottom)}" for u, top, bottom in strokes)
            self.raw(f'<path class="{css}" d="{d}"/>')

    def dots(self, css: str, places: list[float], y: float) -> None:
        """Single dots: strokes without length."""
        if places:
            d = "".join(f"M{self.x(u)} {short(y)}h0" for u in places)
            self.raw(f'<path class="{css}" d="{d}"/>')

    def half(self, css: str, u: float, y: float, radius: float, toward: int) -> None:
        """Half a disc whose round side looks to the start (-1) or to the end (1)."""
        sweep = 1 if toward * self.sign > 0 else 0
        r, x = short(radius), self.x(u)
        self.raw(f'<path class="{css}" d="M{x} {short(y - radius)}A{r} {r} 0 0 {sweep} {x} {short(y + radius)}Z"/>')

    def text(self, css: str, u: float, y: float, text: str, *, anchor: str = "start", language: str = "") -> None:
        """`anchor` in reading direction; a text in a language that runs the other way is turned for the browser."""
        attributes = ""
        leftward = language in {"fa", "ar", "ur"} if language else self.leftward
        if language:
            attributes = f' lang="{escape(language)}"'
            if leftward != self.leftward:
                attributes += f' direction="{"rtl" if leftward else "ltr"}"'
        if leftward != self.rtl:
            anchor = {"start": "end", "end": "start"}.get(anchor, anchor)
        by = "" if anchor == "start" else f' text-anchor="{anchor}"'
        self.raw(
            f'<text class="{css}" x="{self.x(u)}" y="{short(y)}"{by}{attributes}>{escape(text, quote=False)}</text>'
        )

    def svg(self, css: str, height: float, attributes: str) -> str:
        size = f'viewBox="0 0 {short(self.width)} {short(height)}" width="{short(self.width)}" height="{short(height)}"'
        return f'<svg class="{css}" {size} {attributes}>{"".join(self.parts)}</svg>'
