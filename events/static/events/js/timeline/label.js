// A title as a plate may shorten it: events/site/plate/text.py for the browser.
const BREAK = /\s+[–—(]|[;:,،؛]\s/;

/** The title itself, or its first clause, or its first words with an ellipsis: at most so many characters. */
export function shorten(title, most) {
  if (title.length <= most) return title;
  const clause = title.split(BREAK, 1)[0].trim();
  if (clause.length >= Math.floor(most / 2) && clause.length <= most) return clause;
  const part = title.slice(0, most);
  const words = part.includes(" ") ? part.slice(0, part.lastIndexOf(" ")) : title.slice(0, most - 1);
  return `${words.replace(/[\s,;:،؛–—(«“"']+$/, "")}…`;
}

/** The variants of a label, longest first, each once. */
export function variants(title, lengths) {
  return [...new Set(lengths.map((most) => shorten(title, most)))];
}
