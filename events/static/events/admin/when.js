// The live reading under a date: asks the server how it reads the text, and shows that while one types.
// Without this module the server shows the same after a save. Listens on the document, so new rows of tables are served too.

const PAUSE = 250; // milliseconds without a key
const waiting = new WeakMap();

const element = (name, attributes = {}, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};

const bdi = (language, text) => element("bdi", { lang: language }, text);

function single(box, heading, reading) {
  const language = document.documentElement.lang.startsWith("fa") ? "fa" : "en";
  const line = (label, value) => element("div", {}, element("dt", {}, label), element("dd", {}, value));
  const labels = box.dataset;
  return [
    element("p", { class: "rg-read-h" }, element("b", {}, heading), " ", bdi(language, reading[language])),
    element(
      "dl",
      {},
      line(labels.labelEdtf, element("code", {}, reading.edtf)),
      line(labels.labelEarliest, reading.earliest),
      line(labels.labelLatest, reading.latest),
      line(labels.labelEn, bdi("en", reading.en)),
      line(labels.labelFa, bdi("fa", reading.fa)),
      line(labels.labelCalendar, reading.calendar),
    ),
  ];
}

function several(box, heading, readings) {
  const choice = (reading) => {
    const radio = element("input", { type: "radio", name: box.dataset.reading, value: reading.key });
    radio.checked = reading.key === box.dataset.chosen;
    const said = element("span", {}, bdi("en", reading.en), " · ", bdi("fa", reading.fa), ` (${reading.calendar})`);
    return element("label", {}, radio, " ", said, " ", element("code", {}, reading.edtf));
  };
  return [element("fieldset", { class: "rg-alt" }, element("legend", {}, heading), ...readings.map(choice))];
}

export function show(box, { readings, heading, error, hint }) {
  const parts = [];
  if (error) parts.push(element("p", { class: "rg-unread" }, error));
  if (readings.length === 1) parts.push(...single(box, heading, readings[0]));
  if (readings.length > 1) parts.push(...several(box, heading, readings));
  if (hint) parts.push(element("p", { class: "rg-hint" }, hint));
  box.replaceChildren(...parts);
  box.hidden = parts.length === 0;
}

async function ask(input, box, address) {
  const text = input.value;
  // A row that was cloned from a table's template has its name only now.
  box.dataset.reading = `${input.name}-reading`;
  if (!text.trim()) {
    show(box, { readings: [], heading: "", error: "" });
    return;
  }
  let said;
  try {
    const answer = await fetch(`${address}?text=${encodeURIComponent(text)}`, {
      headers: { Accept: "application/json" },
      credentials: "same-origin",
    });
    said = await answer.json();
  } catch {
    said = { readings: [], heading: "", error: box.dataset.labelFailed };
  }
  if (input.value === text) show(box, said);
}

document.addEventListener("input", (event) => {
  const frame = event.target.closest?.("[data-when]");
  if (!frame || !event.target.matches(".rg-date")) return;
  clearTimeout(waiting.get(event.target));
  const box = frame.querySelector(".rg-read");
  waiting.set(
    event.target,
    setTimeout(() => ask(event.target, box, frame.dataset.when), PAUSE),
  );
});
