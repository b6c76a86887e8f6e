// What a file of the plate says beside it: its title, the signs, and where it is from.
import { drawShapes } from "./glyphs.js";
import { RING } from "./layout.js";

/** Clear space around the plate. */
export const MARGIN = 16;
const HEAD = 30;
const LINE = 20;
const SIGN = 40;
const APART = 18;

/** In the order of the legend of the page (templates/_legend.html): shapes about 0, and whether they are hollow. */
const SIGNS = {
  instant: [["dot", 0, 0]],
  within: [["dots", -13, -6.5], ["dot", 0, 0], ["dots", 6.5, 13]],
  span: [["dots", -13, -7], ["bar", -5, 5], ["dots", 7, 13]],
  by: [["fade-start", -15, -4], ["dot", 5, 5], ["stop", 12, 12]],
  open: [["bar", -13, 6], ["arrow-end", 6, 6]],
  torn: [["bar", -13, 8], ["tear-end", 8, 8]],
  planned: [["dot", 0, 0]],
  disputed: [["line", -8, 8], ["half-start", -8, -8], ["half-end", 8, 8], ["slash", 0, 0]],
  several: [],
};

/** Where everything stands in a file `width` wide: {signs: [{name, text, u, y}], address: [lines], height}; heights from the
 *  foot of the plate. `says`: {title, address, legend: {name: text}}. */
export function captionOf({ legend, address }, width, measure) {
  const signs = [];
  let [u, y] = [0, LINE];
  for (const name of Object.keys(SIGNS)) {
    const wide = SIGN + measure(legend[name], "lanen");
    if (u && u + wide > width) [u, y] = [0, y + LINE];
    signs.push({ name, text: legend[name], u, y });
    u += wide + APART;
  }
  const lines = [""];
  for (const letter of address) {
    if (measure(lines.at(-1) + letter, "ax") > width) lines.push("");
    lines[lines.length - 1] += letter;
  }
  return { signs, address: lines.map((text, number) => ({ text, y: y + (number + 1) * LINE })), height: y + (lines.length + 1) * LINE };
}

/** Size of the file: [width, height]. */
export const sizeOf = (caption, width, height) => [width + 2 * MARGIN, HEAD + height + caption.height];

/** `draw` draws the plate itself. */
export function drawCaptioned(pen, { title, caption, height, draw }) {
  pen.shifted(MARGIN, HEAD, () => {
    pen.text("title", 0, -10, title);
    draw();
    for (const { name, text, u, y } of caption.signs) {
      const [middle, line] = [u + SIGN / 2 - 4, height + y - 4];
      pen.shifted(pen.rtl ? -middle : middle, 0, () => drawShapes(pen, SIGNS[name], line, "pol", name === "planned"));
      if (name === "several") pen.circle("clu", middle, line, RING - 3, "pol");
      pen.text("lanen", u + SIGN, height + y, text);
    }
    for (const { text, y } of caption.address) pen.text("ax", 0, height + y, text, { language: "en" });
  });
}
