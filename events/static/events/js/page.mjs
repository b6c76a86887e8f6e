// What pages gain with JavaScript; without it nothing is missing but comfort.
import { isTyping, wish } from "./keys.mjs";
import { other } from "./theme-choice.mjs";

const root = document.documentElement;

const button = document.querySelector(".theme");
if (button) {
  button.hidden = false;
  button.addEventListener("click", () => {
    root.dataset.theme = other(root.dataset.theme, matchMedia("(prefers-color-scheme: dark)").matches);
    try {
      localStorage.setItem("theme", root.dataset.theme);
    } catch {
      // Not remembered, then.
    }
  });
}

for (const link of document.querySelectorAll("[data-language]")) {
  link.addEventListener("click", () => {
    const secure = location.protocol === "https:" ? ";secure" : "";
    document.cookie = `django_language=${link.dataset.language};path=/;max-age=31536000;samesite=lax${secure}`;
  });
}

// The drawer of facets stands closed where it would push the list away.
if (matchMedia("(max-width: 73.75rem)").matches) document.querySelector(".fold")?.removeAttribute("open");

const keys = document.querySelector(".keys");
if (keys) {
  keys.hidden = false;
  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
    // Time may run the other way than the text.
    const isLeftward = (document.querySelector("#plate")?.dataset.time ?? root.dir) === "rtl";
    const asked = wish(event.key, isLeftward);
    if (!asked) return;
    const target = asked === "search" ? document.querySelector("#find") : document.querySelector(`[data-key="${asked}"]`);
    if (!target) return;
    event.preventDefault();
    if (asked === "search") target.focus();
    else target.click();
  });
}
