import { colour, fontOf, shapeStyle, textStyle } from "./styles.js";

const NONE = [];

/** Draws on a canvas. Coordinates run in reading direction of time from 0; only the pen knows left from right.
 *  `leftward`: the page's script runs to the left. */
export class CanvasPen {
  #font = "";

  constructor(context, { width, rtl, leftward, palette, isPersian, isNarrow }) {
    Object.assign(this, { context, width, rtl, leftward, palette, look: { isPersian, isNarrow } });
  }

  x(u) {
    return this.rtl ? this.width - u : u;
  }

  #paint(name, ink, path) {
    const { context } = this;
    const style = shapeStyle(name);
    context.globalAlpha = style.alpha ?? 1;
    if (style.fill) {
      context.fillStyle = colour(this.palette, style.fill, ink);
      context.fill(path);
    }
    if (style.stroke) {
      context.strokeStyle = colour(this.palette, style.stroke, ink);
      context.lineWidth = style.width;
      context.lineCap = style.cap ?? "butt";
      context.lineJoin = style.join ?? "miter";
      context.setLineDash(style.dash ?? NONE);
      context.stroke(path);
    }
    context.globalAlpha = 1;
  }

  rect(name, u, y, width, height, ink) {
    const { context } = this;
    const style = shapeStyle(name);
    const left = this.rtl ? this.width - u - width : u;
    if (!style.stroke) {
      context.globalAlpha = style.alpha ?? 1;
      context.fillStyle = colour(this.palette, style.fill, ink);
      context.fillRect(left, y, width, height);
      context.globalAlpha = 1;
      return;
    }
    const path = new Path2D();
    path.rect(left, y, width, height);
    this.#paint(name, ink, path);
  }

  circle(name, u, y, radius, ink) {
    const path = new Path2D();
    path.arc(this.x(u), y, radius, 0, 2 * Math.PI);
    this.#paint(name, ink, path);
  }

  path(name, points, ink, isClosed = false) {
    const path = new Path2D();
    points.forEach(([u, y], index) => (index ? path.lineTo(this.x(u), y) : path.moveTo(this.x(u), y)));
    if (isClosed) path.closePath();
    this.#paint(name, ink, path);
  }

  line(name, u0, y0, u1, y1, ink) {
    const crisp = shapeStyle(name).crisp ? (value) => Math.floor(value) + 0.5 : (value) => value;
    const path = new Path2D();
    const isUpright = u0 === u1;
    const isLevel = y0 === y1;
    path.moveTo(isUpright ? crisp(this.x(u0)) : this.x(u0), isLevel ? crisp(y0) : y0);
    path.lineTo(isUpright ? crisp(this.x(u1)) : this.x(u1), isLevel ? crisp(y1) : y1);
    this.#paint(name, ink, path);
  }

  /** Many upright strokes: [u, top, bottom]. */
  marks(name, strokes, ink) {
    const path = new Path2D();
    for (const [u, top, bottom] of strokes) {
      const x = Math.floor(this.x(u)) + 0.5;
      path.moveTo(x, top);
      path.lineTo(x, bottom);
    }
    this.#paint(name, ink, path);
  }

  /** Many upright columns on one floor: [u, width, height]. */
  columns(name, columns, floor, ink) {
    const path = new Path2D();
    for (const [u, width, height] of columns) path.rect(this.rtl ? this.width - u - width : u, floor - height, width, height);
    this.#paint(name, ink, path);
  }

  /** Single dots: strokes next to nothing long. */
  dots(name, places, y, ink) {
    const path = new Path2D();
    for (const u of places) {
      path.moveTo(this.x(u), y);
      path.lineTo(this.x(u) + 0.01, y);
    }
    this.#paint(name, ink, path);
  }

  /** Half a disc whose round side looks to the start (-1) or to the end (1). */
  half(name, u, y, radius, toward, ink) {
    const path = new Path2D();
    const isRight = toward > 0 !== this.rtl;
    path.arc(this.x(u), y, radius, -Math.PI / 2, Math.PI / 2, !isRight);
    path.closePath();
    this.#paint(name, ink, path);
  }

  text(name, u, y, text, { anchor = "start", language = "" } = {}) {
    const { context } = this;
    const style = textStyle(name, this.look);
    const font = fontOf(style, this.palette);
    if (font !== this.#font) context.font = this.#font = font;
    const leftward = language ? language === "fa" : this.leftward;
    context.direction = leftward ? "rtl" : "ltr";
    context.textAlign = anchor === "middle" ? "center" : (anchor === "start") === this.rtl ? "right" : "left";
    if (style.halo) {
      context.strokeStyle = colour(this.palette, style.halo);
      context.lineWidth = style.haloWidth;
      context.lineJoin = "round";
      context.setLineDash(NONE);
      context.strokeText(text, this.x(u), y);
    }
    context.fillStyle = colour(this.palette, style.fill);
    context.fillText(text, this.x(u), y);
  }

  /** Draws what `inside` draws, moved to the right and down. */
  shifted(x, y, inside) {
    const { context } = this;
    context.save();
    context.translate(x, y);
    inside();
    context.restore();
    this.#font = "";
  }

  /** Draws what `inside` draws between two edges only. */
  within(start, end, top, bottom, inside) {
    const { context } = this;
    context.save();
    context.beginPath();
    context.rect(this.rtl ? this.width - end : start, top, end - start, bottom - top);
    context.clip();
    inside();
    context.restore();
    this.#font = "";
  }
}
