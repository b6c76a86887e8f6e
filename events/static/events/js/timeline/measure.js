import { fontOf, textStyle } from "./styles.js";

/** Widths of texts in pixels, remembered: (text, name of its style) → pixels. */
export function measurer(context, palette, look) {
  const known = new Map();
  const fonts = new Map();
  return (text, name) => {
    const key = `${name}|${text}`;
    let width = known.get(key);
    if (width === undefined) {
      let font = fonts.get(name);
      if (!font) fonts.set(name, (font = fontOf(textStyle(name, look), palette)));
      context.font = font;
      width = context.measureText(text).width;
      if (known.size > 20000) known.clear();
      known.set(key, width);
    }
    return width;
  };
}
