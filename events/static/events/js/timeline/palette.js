// The colours and faces of the style sheet, as they are now.
const COLOURS = ["paper", "ink", "ink-2", "ink-3", "rule", "rule-2", "wash", "k-ins", "k-sec", "k-pol", "k-ene", "k-soc"];

export function paletteOf(element) {
  const style = getComputedStyle(element);
  const value = (name) => style.getPropertyValue(`--${name}`).trim();
  return { ...Object.fromEntries(COLOURS.map((name) => [name, value(name)])), serif: value("serif"), sans: value("sans") };
}

/** Calls back when the colours may have changed: the reader's choice, or the system's. */
export function onColours(changed) {
  new MutationObserver(changed).observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", changed);
}
