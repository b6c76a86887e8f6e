// Search boxes suggest records while one types: the combobox of ARIA 1.2 with a list. Without it they are plain fields.
import { SHORTEST, details, moved, pageOf, question, titleOf, told } from "./suggestions.mjs";

const PATIENCE = 150; // milliseconds: whoever types on is not asked for yet
const root = document.documentElement;
const asOf = new URLSearchParams(location.search).get("as_of") ?? "";

for (const input of document.querySelectorAll("input[data-suggest]")) new Combobox(input);

function Combobox(input) {
  const words = JSON.parse(document.querySelector("#suggest-words").textContent);
  const list = element("ul", { role: "listbox", id: `${input.id}-list`, "aria-label": words.list, hidden: "" });
  const status = element("span", { role: "status", class: "sr" });
  let results = [];
  let active = -1;
  let waiting = 0;
  let asked = null;

  dress();
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, PATIENCE);
  });
  input.addEventListener("keydown", onKey);
  input.addEventListener("blur", close);
  // The box keeps the focus while an option is pressed.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) choose([...list.children].indexOf(option));
  });

  function dress() {
    const box = element("span", { class: "combo" });
    // A label about the field would otherwise be named by the list too.
    const label = input.closest("label")?.querySelector("span");
    if (label) {
      label.id = `${input.id}-label`;
      input.setAttribute("aria-labelledby", label.id);
    }
    const state = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id };
    for (const [name, value] of Object.entries({ ...state, autocomplete: "off" })) input.setAttribute(name, value);
    input.before(box);
    box.append(input, list, status);
  }

  async function ask() {
    asked?.abort();
    const typed = input.value.trim();
    if (typed.length < SHORTEST || document.activeElement !== input) return close();
    asked = new AbortController();
    try {
      const address = question(input.dataset.suggest, typed, input.dataset.noun, asOf);
      const response = await fetch(address, { signal: asked.signal });
      // Too many questions, or none can be answered now: then nothing is suggested.
      show(response.ok ? (await response.json()).results : []);
    } catch (error) {
      if (error.name === "AbortError") return;
      close();
    }
  }

  function show(found) {
    results = found;
    list.replaceChildren(...found.map(option));
    list.hidden = !found.length;
    input.setAttribute("aria-expanded", String(Boolean(found.length)));
    activate(-1);
    status.textContent = told(found.length, root.lang, words);
  }

  function option(result, number) {
    const item = element("li", { role: "option", id: `${list.id}-${number}`, "aria-selected": "false" });
    const { text, language } = titleOf(result, root.lang);
    const title = element("b", language ? { lang: language, dir: "auto" } : {});
    title.textContent = text;
    const more = element("small", {});
    more.textContent = details(result, root.lang, words);
    item.append(title, " ", more);
    return item;
  }

  function activate(number) {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = number;
    const chosen = list.children[active];
    chosen?.setAttribute("aria-selected", "true");
    chosen?.scrollIntoView({ block: "nearest" });
    if (chosen) input.setAttribute("aria-activedescendant", chosen.id);
    else input.removeAttribute("aria-activedescendant");
  }

  function onKey(event) {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = moved(event.key, active, list.hidden ? 0 : results.length);
    if (next !== null) {
      activate(next);
    } else if (event.key === "ArrowDown" && list.hidden) {
      ask();
    } else if (event.key === "Enter" && active >= 0) {
      choose(active);
    } else if (event.key === "Escape" && !list.hidden) {
      close();
    } else {
      return;
    }
    event.preventDefault();
  }

  function choose(number) {
    const result = results[number];
    close();
    if (input.dataset.home) location.assign(pageOf(input.dataset.home, result, asOf));
    else input.value = titleOf(result, root.lang).text;
  }

  function close() {
    clearTimeout(waiting);
    asked?.abort();
    if (!list.hidden) show([]);
  }
}

function element(name, attributes) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
