// What stands around the plate follows it: the same address is fetched, and its parts take the place of ours.

/** Selectors of what is exchanged. */
const REGIONS = [
  ".state", ".past", ".other-time", "#facets", "#list", ".aside", ".bar-top", ".drawings", ".outside-lanes", ".foot .calendars",
  // Within a frame: what it shows, and the way to the whole page.
  ".framed-title", ".framed .foot",
];

/** Its drawings are exchanged; the brush that lies over them stays. */
const OVERVIEW = ".over";

let running = null;

/** The document at an address. A newer wish calls the older one off. */
export async function load(address) {
  running?.abort();
  running = new AbortController();
  const response = await fetch(address, { signal: running.signal, headers: { Accept: "text/html" } });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

/** The data of the plate in a document, or null where it has no plate. */
export function sceneIn(page) {
  const data = page.getElementById("scene");
  return data && JSON.parse(data.textContent);
}

/** Takes over what another document says; the focus, open folds and the place on the page stay. */
export function exchange(other) {
  const held = holder(document.activeElement);
  for (const selector of REGIONS) {
    const mine = document.querySelector(selector);
    const theirs = other.querySelector(selector);
    if (!mine || !theirs) continue;
    keepOpen(mine, theirs);
    mine.replaceWith(document.adoptNode(theirs));
  }
  const strip = document.querySelector(OVERVIEW);
  const drawings = other.querySelectorAll(`${OVERVIEW} > svg`);
  if (strip && drawings.length) {
    for (const old of strip.querySelectorAll(":scope > svg")) old.remove();
    strip.prepend(...[...drawings].map((one) => document.adoptNode(one)));
  }
  const language = ".pref [data-language]";
  document.querySelector(language)?.setAttribute("href", other.querySelector(language)?.getAttribute("href") ?? "");
  document.title = other.title;
  held?.();
}

/** Folds by what has a name in them, or around them. */
function keepOpen(mine, theirs) {
  const nameOf = (one) => one.id || one.querySelector("[id]")?.id || one.closest("[id]")?.id || one.className;
  const open = new Map([...mine.querySelectorAll("details")].map((one) => [nameOf(one), one.open]));
  for (const one of theirs.querySelectorAll("details")) {
    const was = open.get(nameOf(one));
    if (was !== undefined) one.open = was;
  }
}

/** How to give the focus back to what stands for this element afterwards. */
function holder(element) {
  const region = element && [...REGIONS, OVERVIEW].find((selector) => element.closest(selector));
  if (!region || element === document.body) return null;
  const { id, name } = element;
  const href = element.getAttribute("href");
  const key = element.dataset.key;
  const text = element.textContent.replace(/[\d۰-۹,٬\s]+/g, "");
  const place = element.tagName.toLowerCase();
  const number = [...document.querySelectorAll(`${region} ${place}`)].indexOf(element);
  const typed = "value" in element ? element.value : null;
  return () => {
    const all = [...document.querySelectorAll(`${region} ${place}`)];
    const same =
      (id && document.getElementById(id)) ||
      (key && all.find((one) => one.dataset.key === key)) ||
      (href && all.find((one) => one.getAttribute("href") === href && one.getClientRects().length)) ||
      (name && all.find((one) => one.name === name)) ||
      all.find((one) => text && one.textContent.replace(/[\d۰-۹,٬\s]+/g, "") === text) ||
      all[Math.min(number, all.length - 1)];
    if (!same) return;
    if (typed !== null && same.name === name) same.value = typed;
    same.focus({ preventScroll: true });
  };
}
