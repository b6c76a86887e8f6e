/** What a key asks for on the timeline: the name of a link, or "" for nothing. Arrows follow the direction of time. */
export function wish(key, rightToLeft) {
  switch (key) {
    case "/":
      return "search";
    case "+":
    case "=":
      return "closer";
    case "-":
    case "−":
      return "wider";
    case "ArrowLeft":
      return rightToLeft ? "later" : "earlier";
    case "ArrowRight":
      return rightToLeft ? "earlier" : "later";
    default:
      return "";
  }
}

/** Whether a key typed there belongs to the element itself. */
export function isTyping(element) {
  return Boolean(element?.closest?.("input, textarea, select, [contenteditable]"));
}
