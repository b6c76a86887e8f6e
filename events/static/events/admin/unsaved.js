// Leaving a form with changes that are not saved asks first: by a link, by closing, or by a step of review.

const form = document.querySelector("#content-main > form");
let changed = false;

form?.addEventListener("input", () => {
  changed = true;
});
form?.addEventListener("submit", () => {
  changed = false;
});
window.addEventListener("beforeunload", (event) => {
  if (changed) event.preventDefault();
});
