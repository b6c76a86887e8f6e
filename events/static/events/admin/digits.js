// Django's own script counts the chosen rows in Latin digits; Persian readers see theirs.

const counter = document.querySelector(".action-counter");

function translate() {
  const text = counter.textContent.replace(/[0-9]/g, (digit) => "۰۱۲۳۴۵۶۷۸۹"[digit]);
  if (text !== counter.textContent) counter.textContent = text;
}

if (counter && document.documentElement.lang === "fa") {
  new MutationObserver(translate).observe(counter, { childList: true, characterData: true, subtree: true });
  translate();
}
