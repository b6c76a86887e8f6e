// The plate as a file.
import { CanvasPen } from "./canvas-pen.js";
import { drawPlate } from "./draw.js";
import { SvgPen } from "./svg-pen.js";

/** The text of an SVG file; `says` are its title and description. */
export function svgOf(plan, manner, height, says) {
  const pen = new SvgPen(manner);
  drawPlate(pen, plan);
  return pen.svg(height, says);
}

/** A promise of a PNG, twice as large as the plate stands on the page, on paper. */
export function pngOf(plan, manner, height) {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [2 * manner.width, 2 * height];
  const context = canvas.getContext("2d");
  context.scale(2, 2);
  context.fillStyle = manner.palette.paper;
  context.fillRect(0, 0, manner.width, height);
  drawPlate(new CanvasPen(context, manner), plan);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}
