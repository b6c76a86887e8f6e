/** What a key asks of the plate: [wish, argument], or null for nothing. Arrows follow the direction of time. */
export function wishOf({ key, shiftKey, altKey, ctrlKey, metaKey }, rtl) {
  if (altKey || ctrlKey || metaKey) return null;
  const far = shiftKey ? 0.5 : 0.15;
  switch (key) {
    case "ArrowRight":
      return ["pan", rtl ? -far : far];
    case "ArrowLeft":
      return ["pan", rtl ? far : -far];
    case "+":
    case "=":
      return ["zoom", 2];
    case "-":
    case "−":
    case "_":
      return ["zoom", 0.5];
    case "Home":
      return ["edge", -1];
    case "End":
      return ["edge", 1];
    case "0":
    case "۰":
      return ["all", null];
    case "j":
      return ["next", 1];
    case "k":
      return ["next", -1];
    case "Enter":
      return ["open", null];
    case "Escape":
      return ["leave", null];
    default:
      return null;
  }
}
