// What a search box suggests, as values: it knows of no page.

/** How many are asked for: as many as fit under the box on a phone. */
export const MOST = 8;
/** Fewer letters say too little. */
export const SHORTEST = 2;

/** Where suggestions for what was typed are, in the noun that the box is about (all where it is about none). */
export function question(address, typed, noun, asOf) {
  const query = new URLSearchParams({ q: typed, limit: String(MOST) });
  if (noun) query.set("type", noun);
  if (asOf) query.set("as_of", asOf);
  return `${address}?${query}`;
}

/** Where the page of a record is, in the reader's language. `home` is the address of the site in it. */
export function pageOf(home, result, asOf) {
  return `${home}${result.type}s/${result.slug}/${asOf ? `?${new URLSearchParams({ as_of: asOf })}` : ""}`;
}

/** The title in the reader's language, or in another; its language is said only where it is another. */
export function titleOf(result, language) {
  const codes = [language, ...Object.keys(result.title).filter((code) => code !== language)];
  const code = codes.find((one) => result.title[one]) ?? language;
  return { text: result.title[code] ?? "", language: code === language ? "" : code };
}

/** What tells one from another of the same title: another name, the noun, the date. `words` are the page's. */
export function details(result, language, words) {
  const { text } = titleOf(result, language);
  const parts = [words[result.type] ?? result.type];
  if (result.name && !Object.values(result.title).includes(result.name) && result.name !== text) parts.unshift(result.name);
  if (result.date) parts.push(result.date.display[language] ?? result.date.edtf);
  return parts.join(" · ");
}

/** The option that a key leads to from `active` (-1: the box itself), round and round; null for another key. */
export function moved(key, active, count) {
  if (!count) return null;
  if (key === "ArrowDown") return active + 1 < count ? active + 1 : -1;
  if (key === "ArrowUp") return active < 0 ? count - 1 : active - 1;
  return null;
}

/** How many there are, in words. */
export function told(count, language, words) {
  if (!count) return "";
  return (count === 1 ? words.one : words.many).replace("{number}", new Intl.NumberFormat(language).format(count));
}
