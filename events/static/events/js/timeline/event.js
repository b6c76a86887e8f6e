import { dayOf } from "./edtf.js";

/** An event of a tile, or of a list, as the plate needs it: days as numbers, texts in one language. `language` is set where
 *  the title is not in the reader's. */
export function eventOf(raw, scene) {
  const mine = raw.title[scene.language];
  const other = scene.language === "fa" ? "en" : "fa";
  const title = mine || raw.title[other] || "";
  const { start, end, edtf, precision } = raw.date;
  return {
    id: raw.id,
    title,
    label: shortened(title, scene.abbreviations),
    language: mine ? "" : other,
    when: raw.when ?? raw.date.display?.[scene.language] ?? edtf,
    href: raw.html_url,
    ink: scene.inks[raw.kind.id ?? raw.kind] ?? "pol",
    significance: raw.significance,
    modality: raw.modality,
    hollow: scene.forecasts.includes(raw.modality),
    disputed: raw.disputed,
    citations: raw.citations.length ?? raw.citations,
    isSpan: edtf.includes("/") || edtf.startsWith("{"),
    isDay: precision === "day" || precision === "second",
    startEarliest: dayOf(start.earliest),
    startLatest: dayOf(start.latest),
    endEarliest: dayOf(end.earliest),
    endLatest: dayOf(end.latest),
    startKind: start.kind,
    endKind: end.kind,
  };
}

function shortened(title, abbreviations) {
  let short = title;
  for (const [name, abbreviation] of Object.entries(abbreviations)) {
    if (short.length > 24 && short.includes(name)) short = short.replaceAll(name, abbreviation);
  }
  return short;
}

/** The possible span; ends that nobody stated are infinite. */
export function spanOf(event) {
  return [event.startEarliest ?? -Infinity, event.endLatest ?? Infinity];
}

/** The day by which an event is put in order. */
export function orderOf(event) {
  return event.startEarliest ?? event.startLatest ?? event.endEarliest ?? event.endLatest ?? 0;
}

/** Whether an event surely falls into days `first` … `last`: all of it lies within, or its certain core touches them. */
export function isSurelyIn(event, first, last) {
  const [low, high] = spanOf(event);
  if (low >= first && high <= last) return true;
  const from = event.startKind === "open" ? -Infinity : event.startLatest;
  const to = event.endKind === "open" ? Infinity : event.endEarliest;
  return from !== null && to !== null && from <= to && from <= last && to >= first;
}
