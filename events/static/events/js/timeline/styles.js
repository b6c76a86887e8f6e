// How each part of the plate is drawn: css/plate.css as data, for a canvas and for files that have no style sheet.
// Colours are names of a palette; `k` is the ink of the kind.

const hair = (stroke, more = {}) => ({ stroke, width: 1, crisp: true, ...more });
const text = (fill, size, more = {}) => ({ fill, size, family: "sans", weight: 400, ...more });

const SHAPES = {
  rule: hair("rule-2"),
  grid: hair("rule", { alpha: 0.7 }),
  sep: hair("rule"),
  neat: { fill: "rule-2" },
  future: { fill: "wash" },
  density: { fill: "k", alpha: 0.22 },
  today: hair("ink", { dash: [1, 3] }),
  todaym: { fill: "ink" },
  flag: { fill: "ink" },
  selh: hair("ink"),
  selr: { fill: "paper", stroke: "ink", width: 1.25 },
  dot: { fill: "k" },
  half: { fill: "k" },
  bar: { fill: "k" },
  "dot pr": { fill: "paper", stroke: "k", width: 1.5, dash: [2.4, 1.8] },
  "bar pr": { fill: "paper", stroke: "k", width: 1.3, dash: [4, 2.5] },
  "dot off": { stroke: "ink-3", width: 1.2 },
  dots: { stroke: "k", width: 2.1, cap: "round", dash: [0, 4.2] },
  "thin-dots": { stroke: "k", width: 2.1, cap: "round" },
  stop: { stroke: "k", width: 1.5 },
  thin: { stroke: "k", width: 1.5 },
  slash: { stroke: "k", width: 1.3 },
  arrow: { stroke: "k", width: 1.8, join: "round" },
  tear: { stroke: "k", width: 1.4, join: "round" },
  clu: { fill: "paper", stroke: "k", width: 1.3 },
  focus: { stroke: "ink", width: 2 },
};

/** The style of a part. `isPersian`: that script has no italics, and its own sizes. `isNarrow`: small screens. */
export function textStyle(name, { isPersian = false, isNarrow = false } = {}) {
  const label = { fill: "ink", family: "serif", weight: 400, size: isPersian ? 12.5 : isNarrow ? 13 : 13.5, halo: "paper", haloWidth: 3.5 };
  switch (name) {
    case "title":
      return text("ink", 15, { family: "serif", weight: 600 });
    case "ax":
      return text("ink-2", 11.5);
    case "ax dec":
      return text("ink", 11.5, { weight: 600 });
    case "lane":
      return text("ink", 12.5, { weight: 600 });
    case "lane off":
      return text("ink-2", 12.5);
    case "lanen":
      return text("ink-2", 12);
    case "empty":
      return text("ink-2", 12, { italic: !isPersian });
    case "lab":
      return label;
    case "lab top":
      return { ...label, weight: 600 };
    case "lab it":
      return isPersian ? { ...label, fill: "ink-2" } : { ...label, italic: true };
    case "lab top it":
      return isPersian ? { ...label, fill: "ink-2", weight: 600 } : { ...label, italic: true, weight: 600 };
    case "lab sel":
      return { ...label, weight: 600, halo: undefined };
    case "clun":
      return text("ink", 11.5, { weight: 600 });
    case "todayt":
      return text("ink", 12, { weight: 600 });
    case "side":
      return text("ink-2", 12, { halo: "paper", haloWidth: 3 });
    case "flagt":
      return text("paper", 12, { weight: 600 });
    case "credit":
      return text("ink-2", 11.5);
    default:
      throw new Error(`no text is called ${name}`);
  }
}

export function shapeStyle(name) {
  const style = SHAPES[name];
  if (!style) throw new Error(`no shape is called ${name}`);
  return style;
}

/** The colour of a name; `ink` is the kind's. */
export function colour(palette, name, ink) {
  return palette[name === "k" ? `k-${ink}` : name];
}

/** As CSS writes a font. */
export function fontOf(style, palette) {
  return `${style.italic ? "italic " : ""}${style.weight} ${style.size}px ${palette[style.family]}`;
}
