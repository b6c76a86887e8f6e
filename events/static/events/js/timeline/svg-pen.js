import { colour, shapeStyle, textStyle } from "./styles.js";

const short = (number) => String(Math.round(number * 10) / 10);
const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/** Writes the same drawing as SVG, with its colours and real text: for files, which no style sheet reaches. */
export class SvgPen {
  #parts = [];
  #clips = 0;

  /** `measure`: texts are written as wide as they are here, whatever faces the reader of the file has. */
  constructor({ width, rtl, leftward, palette, isPersian, isNarrow, measure }) {
    Object.assign(this, { width, rtl, leftward, palette, measure, look: { isPersian, isNarrow } });
  }

  x(u) {
    return this.rtl ? this.width - u : u;
  }

  #style(name, ink) {
    const style = shapeStyle(name);
    let text = `fill="${style.fill ? colour(this.palette, style.fill, ink) : "none"}"`;
    if (style.stroke) {
      text += ` stroke="${colour(this.palette, style.stroke, ink)}" stroke-width="${style.width}"`;
      if (style.dash) text += ` stroke-dasharray="${style.dash.join(" ")}"`;
      if (style.cap) text += ` stroke-linecap="${style.cap}"`;
      if (style.join) text += ` stroke-linejoin="${style.join}"`;
      if (style.crisp) text += ' shape-rendering="crispEdges"';
    }
    return style.alpha ? `${text} opacity="${style.alpha}"` : text;
  }

  #path(name, ink, d) {
    if (d) this.#parts.push(`<path d="${d}" ${this.#style(name, ink)}/>`);
  }

  rect(name, u, y, width, height, ink) {
    const left = this.rtl ? this.width - u - width : u;
    this.#parts.push(
      `<rect x="${short(left)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" ${this.#style(name, ink)}/>`,
    );
  }

  circle(name, u, y, radius, ink) {
    this.#parts.push(`<circle cx="${short(this.x(u))}" cy="${short(y)}" r="${short(radius)}" ${this.#style(name, ink)}/>`);
  }

  path(name, points, ink, isClosed = false) {
    const d = points.map(([u, y]) => `${short(this.x(u))} ${short(y)}`).join("L");
    this.#path(name, ink, `M${d}${isClosed ? "Z" : ""}`);
  }

  line(name, u0, y0, u1, y1, ink) {
    this.path(name, [[u0, y0], [u1, y1]], ink);
  }

  marks(name, strokes, ink) {
    this.#path(name, ink, strokes.map(([u, top, bottom]) => `M${short(this.x(u))} ${short(top)}V${short(bottom)}`).join(""));
  }

  columns(name, columns, floor, ink) {
    const one = ([u, width, height]) =>
      `M${short(this.rtl ? this.width - u - width : u)} ${short(floor)}v${short(-height)}h${short(width)}v${short(height)}Z`;
    this.#path(name, ink, columns.map(one).join(""));
  }

  dots(name, places, y, ink) {
    this.#path(name, ink, places.map((u) => `M${short(this.x(u))} ${short(y)}h0`).join(""));
  }

  half(name, u, y, radius, toward, ink) {
    const sweep = toward > 0 !== this.rtl ? 1 : 0;
    const r = short(radius);
    const x = short(this.x(u));
    this.#path(name, ink, `M${x} ${short(y - radius)}A${r} ${r} 0 0 ${sweep} ${x} ${short(y + radius)}Z`);
  }

  text(name, u, y, text, { anchor = "start", language = "" } = {}) {
    const style = textStyle(name, this.look);
    const leftward = language ? language === "fa" : this.leftward;
    // SVG anchors a text by its own direction.
    const flipped = leftward === this.rtl ? anchor : { start: "end", end: "start" }[anchor] ?? anchor;
    const halo = style.halo
      ? ` paint-order="stroke" stroke="${colour(this.palette, style.halo)}" stroke-width="${style.haloWidth}" stroke-linejoin="round"`
      : "";
    this.#parts.push(
      `<text x="${short(this.x(u))}" y="${short(y)}" font-family="${escaped(this.palette[style.family])}"` +
        ` font-size="${style.size}" font-weight="${style.weight}"${style.italic ? ' font-style="italic"' : ""}` +
        ` textLength="${short(this.measure(text, name))}" lengthAdjust="spacingAndGlyphs"` +
        ` fill="${colour(this.palette, style.fill)}"${halo} direction="${leftward ? "rtl" : "ltr"}"` +
        `${flipped === "start" ? "" : ` text-anchor="${flipped}"`}>${escaped(text)}</text>`,
    );
  }

  shifted(x, y, inside) {
    this.#parts.push(`<g transform="translate(${short(x)} ${short(y)})">`);
    inside();
    this.#parts.push("</g>");
  }

  within(start, end, top, bottom, inside) {
    this.#clips += 1;
    const left = this.rtl ? this.width - end : start;
    this.#parts.push(
      `<clipPath id="c${this.#clips}"><rect x="${short(left)}" y="${short(top)}" width="${short(end - start)}" height="${short(bottom - top)}"/></clipPath><g clip-path="url(#c${this.#clips})">`,
    );
    inside();
    this.#parts.push("</g>");
  }

  /** The whole file. */
  svg([width, height], { title, description }) {
    const size = `viewBox="0 0 ${short(width)} ${short(height)}" width="${short(width)}" height="${short(height)}"`;
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img"><title>${escaped(title)}</title>` +
      `<desc>${escaped(description)}</desc><rect width="100%" height="100%" fill="${this.palette.paper}"/>${this.#parts.join("")}</svg>`
    );
  }
}
