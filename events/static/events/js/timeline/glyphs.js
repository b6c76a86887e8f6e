import { thinning } from "./marks.js";
import { ARROW, DOT } from "./measures.js";

const BAR = 2.6;

/** Draws the shapes of a mark with its middle at height `y`; `isHollow` is planned or projected. */
export function drawShapes(pen, shapes, y, ink, isHollow) {
  const planned = isHollow ? " pr" : "";
  for (const [kind, u0, u1] of shapes) {
    switch (kind) {
      case "dot":
        pen.circle(`dot${planned}`, u0, y, isHollow ? DOT + 0.2 : DOT, ink);
        break;
      case "bar":
        pen.rect(`bar${planned}`, u0, y - BAR, u1 - u0, 2 * BAR, ink);
        break;
      case "dots":
        pen.line("dots", u0, y, u1, y, ink);
        break;
      case "fade-end":
      case "fade-start":
        pen.dots("thin-dots", thinning(u0, u1, kind === "fade-end"), y, ink);
        break;
      case "line":
        pen.line("thin", u0, y, u1, y, ink);
        break;
      case "stop":
        pen.line("stop", u0, y - 5, u0, y + 5, ink);
        break;
      case "half-start":
      case "half-end":
        pen.half("half", u0, y, DOT + 0.2, kind === "half-end" ? 1 : -1, ink);
        break;
      case "slash":
        pen.path("slash", [[u0 - 2.5, y + 6], [u0 + 2.5, y - 6]], ink);
        break;
      case "arrow-end":
      case "arrow-start": {
        const way = kind === "arrow-end" ? ARROW : -ARROW;
        pen.path("arrow", [[u0, y - 5], [u0 + way, y], [u0, y + 5]], ink);
        break;
      }
      default: {
        const way = kind === "tear-end" ? 1 : -1;
        const teeth = Array.from({ length: 6 }, (_, number) => [u0 + way * (number % 2 ? 2.4 : -2.4), y - 7 + 2.8 * number]);
        pen.path("tear", teeth, ink);
      }
    }
  }
}
