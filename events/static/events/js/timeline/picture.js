// The plate as a file.
import { CanvasPen } from "./canvas-pen.js";
import { captionOf, drawCaptioned, sizeOf } from "./caption.js";
import { drawPlate } from "./draw.js";
import { SvgPen } from "./svg-pen.js";

/** What both forms need: {size, draw(pen)}. `says`: {title, address, legend}. */
function picture(plan, manner, height, says) {
  const caption = captionOf(says, manner.width, plan.measure);
  const draw = (pen) => drawCaptioned(pen, { title: says.title, caption, height, draw: () => drawPlate(pen, plan) });
  return { size: sizeOf(caption, manner.width, height), draw };
}

/** The text of an SVG file. */
export function svgOf(plan, manner, height, says) {
  const { size, draw } = picture(plan, manner, height, says);
  const pen = new SvgPen({ ...manner, measure: plan.measure });
  draw(pen);
  return pen.svg(size, { title: says.title, description: says.address });
}

/** A promise of a PNG, twice as large as the plate stands on the page, on paper. */
export function pngOf(plan, manner, height, says) {
  const { size, draw } = picture(plan, manner, height, says);
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = size.map((pixels) => Math.ceil(2 * pixels));
  const context = canvas.getContext("2d");
  context.scale(2, 2);
  context.fillStyle = manner.palette.paper;
  context.fillRect(0, 0, ...size);
  draw(new CanvasPen(context, manner));
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}
