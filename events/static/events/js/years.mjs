// The slider of years: shows the network of each year that it passes, and keeps the year in the address.
import { ofYear, said } from "./year.mjs";

const PATIENCE = 120; // milliseconds: a hand that moves on does not want the years that it passed

let waiting = 0;
let asked = null;

// On the document, so that it still works when another module has exchanged the region.
document.addEventListener("input", (event) => {
  if (event.target.id !== "year") return;
  const years = event.target.closest("#years");
  const year = Number(event.target.value);
  const text = said(year, document.documentElement.lang);
  const output = years.querySelector("output");
  if (text) output.textContent = text;
  event.target.setAttribute("aria-valuetext", text || String(year));
  clearTimeout(waiting);
  waiting = setTimeout(() => show(years, year), PATIENCE);
});

async function show(years, year) {
  asked?.abort();
  asked = new AbortController();
  const before = location.search;
  const query = ofYear(before, year);
  try {
    const response = await fetch(years.dataset.address + query, { signal: asked.signal });
    if (!response.ok) throw new Error(`${response.status}`);
    const text = await response.text();
    const network = document.querySelector("#network");
    // The reader has gone on to another state.
    if (!network || location.search !== before) return;
    network.innerHTML = text;
  } catch (error) {
    // The page itself answers where the part of it does not.
    if (error.name !== "AbortError" && location.search === before) location.search = query;
    return;
  }
  history.replaceState(history.state, "", query + location.hash);
  document.dispatchEvent(new Event("statechange"));
  const all = years.querySelector(".all");
  all.removeAttribute("aria-current");
  all.href = `${ofYear(query, null)}#beside`;
}
