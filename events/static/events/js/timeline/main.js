// Takes over the plate that the server drew, and lets the page follow it. Without JavaScript nothing is missing but comfort.
import { selecting, stepped, windowOf, within } from "./address.js";
import { Brush } from "./brush.js";
import { listen } from "./gestures.js";
import { wishOf } from "./keys.js";
import { onColours } from "./palette.js";
import { Plate } from "./plate.js";
import { exchange, load, sceneIn } from "./regions.js";
import { save } from "./save.js";
import { sayingsOf } from "./sayings.js";
import { Tooltip } from "./tooltip.js";

/** Gestures that follow each other so closely are one step of the history. */
const ONE_GESTURE = 1000;

function start(section, scene) {
  const stage = section.querySelector(".stage");
  const canvas = stage.querySelector("canvas");
  const said = section.querySelector(".plate-said");
  const live = section.querySelector(".plate-live");
  const tip = new Tooltip(stage);
  let says = sayingsOf(scene);
  let pushed = -Infinity;
  let isLive = false;
  /** The state that the page tells of, or is being asked for. */
  let told = location.search;

  const plate = new Plate(stage, canvas, scene, {
    settled(window) {
      const search = within(location.search, window);
      if (search === location.search) return;
      const isSame = performance.now() - pushed < ONE_GESTURE;
      history[isSame ? "replaceState" : "pushState"](null, "", search + location.hash);
      pushed = performance.now();
      follow(search);
    },
    drawn(window, isWhole) {
      if (isWhole) said.hidden = true;
      brush?.show(window, { rtl: plate.scene.rtl, says });
      if (isWhole && !isLive) takeOver();
      place(shown);
    },
    list(lane, first, last) {
      visit(`${within(lane.page, [first, last])}#list`);
    },
    failed() {
      said.textContent = plate.scene.words.failed;
      said.hidden = false;
    },
  });

  const strip = document.querySelector(".over");
  const brush = strip && new Brush(strip, (window) => plate.mover.show(window, { isSlow: false }));

  function takeOver() {
    isLive = true;
    const had = section.querySelector(".drawings").contains(document.activeElement);
    section.classList.add("live");
    section.dataset.shown = location.search;
    if (had) stage.focus({ preventScroll: true });
    for (const control of section.querySelectorAll(".exports, .keys .live")) control.hidden = false;
  }

  // -- the page follows

  /** Fetches what the page says at an address, and takes it over. */
  async function follow(address, { move = false } = {}) {
    told = new URL(address, location.href).search;
    let other;
    try {
      other = await load(address);
    } catch (error) {
      if (error.name === "AbortError") return false;
      location.assign(address);
      return false;
    }
    const next = sceneIn(other);
    if (!next) {
      location.assign(address);
      return false;
    }
    says = sayingsOf(next);
    // Aloud only what is new: choosing an event changes neither window nor number.
    if (next.words.told !== plate.scene.words.told) live.textContent = next.words.told;
    plate.take(next);
    for (const one of [stage, canvas]) one.setAttribute("aria-label", next.words.title);
    exchange(other);
    // Which state the page tells of, for those who wait for it.
    section.dataset.shown = told;
    section.dataset.time = next.rtl ? "rtl" : "ltr";
    if (move) plate.mover.show(next.window, { settle: false });
    return true;
  }

  /** To another state of the page, as a link leads there. */
  async function visit(address) {
    const { search, hash } = new URL(address, location.href);
    history.pushState(null, "", (search || location.pathname) + hash);
    pushed = -Infinity;
    plate.mover.stop();
    const window = windowOf(search);
    if (window) plate.mover.show(window, { settle: false });
    if (!(await follow(search || location.pathname, { move: !window }))) return;
    const target = hash && hash !== "#plate" && document.getElementById(hash.slice(1));
    if (!target) return;
    // Another page of the list is read from its top.
    const { top } = target.getBoundingClientRect();
    target.scrollIntoView({ block: top < 0 || top > innerHeight / 2 ? "start" : "nearest" });
    const head = target.querySelector(`#${target.id}-title`) ?? target;
    if (head.tabIndex >= 0 || head.hasAttribute("tabindex")) head.focus({ preventScroll: true });
  }

  addEventListener("popstate", () => {
    // A link to a place on this page is a step of the history, and no other state.
    if (location.search === told) return;
    pushed = -Infinity;
    plate.mover.stop();
    follow(location.search || location.pathname, { move: true });
  });

  // The slider of years has put its year into the address, and shows it.
  document.addEventListener("statechange", () => {
    told = location.search;
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.('main a[href^="?"]');
    if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const wish = link.dataset.key;
    if (wish && wish !== "all") plate.mover.show(stepped(plate.window, wish));
    else visit(link.getAttribute("href")); // of an SVG link, `href` would be an object
  });

  function select(id) {
    const search = selecting(location.search, id) || location.pathname;
    history.pushState(null, "", search);
    pushed = -Infinity;
    plate.selected = id;
    plate.invalidate();
    follow(search);
  }

  // -- pointing, pressing, keys

  let shown = null;
  let isHeld = false;
  /** The view in which a ring or a stretch was pointed at: in another they are others. */
  let seenIn = null;

  /** Puts the note beside what is pointed at, where that still is. `held`: it stays, and can be pressed. */
  function place(hit, held = isHeld) {
    if (hit && hit !== shown) seenIn = plate.view;
    shown = hit;
    isHeld = Boolean(hit) && held;
    const now = !hit || !isLive ? null : hit.type === "event" ? plate.hitOf(hit.event.id) : plate.view === seenIn ? hit : null;
    if (!now) {
      if (hit && hit.type !== "event") shown = null;
      tip.hide();
      return;
    }
    const u = (Math.max(now.u0, 0) + Math.min(now.u1, plate.geometry.width)) / 2;
    const y = now.y0 + (hit.type === "stretch" ? now.y1 - now.y0 : 10);
    tip.show(says.note(hit, plate), plate.scene.rtl ? plate.geometry.width - u : u, y, isHeld);
  }

  listen(stage, (event) => plate.at(event), {
    pan: (pixels) => {
      place(null);
      return plate.mover.pan(pixels);
    },
    zoom: (factor, u) => {
      place(null);
      return plate.mover.zoom(factor, u - plate.geometry.start);
    },
    hold: () => plate.mover.hold(),
    thrown: (speed) => plate.mover.release(speed),
    twice: (u) => {
      plate.mover.release(0);
      const { start: edge } = plate.geometry;
      const middle = plate.view.dayAt(u - edge);
      const days = plate.view.days / 2;
      const part = (middle - plate.view.first) / plate.view.days;
      plate.mover.show([Math.round(middle - part * days), Math.round(middle + (1 - part) * days) - 1]);
    },
    tap(u, y, event) {
      plate.mover.release(0);
      plate.focus();
      const hit = plate.hit(u, y);
      if (hit?.type === "ring") place(null);
      else if (event.pointerType === "touch") place(hit, true);
      if (hit?.type === "event") select(hit.event.id);
      else if (hit?.type === "ring") plate.open(hit);
    },
    point(u, y) {
      const hit = plate.hit(u, y);
      stage.style.cursor = hit && hit.type !== "stretch" ? "pointer" : "";
      plate.point(hit?.type === "event" ? hit.event.id : "");
      place(hit, false);
    },
    leave() {
      plate.point("");
      place(null);
    },
  });

  stage.addEventListener("keydown", (event) => {
    const asked = wishOf(event, plate.scene.rtl);
    if (!asked) return;
    const [wish, value] = asked;
    event.preventDefault();
    event.stopPropagation();
    const [first, last] = plate.window;
    const days = last - first + 1;
    switch (wish) {
      case "pan": {
        const by = Math.round(value * days) || Math.sign(value);
        plate.mover.show([first + by, last + by]);
        break;
      }
      case "zoom":
        plate.mover.show(stepped([first, last], value > 1 ? "closer" : "wider"));
        break;
      case "edge": {
        const { first: low, last: high } = edges();
        plate.mover.show(value < 0 ? [low, low + days - 1] : [high - days + 1, high]);
        break;
      }
      case "all":
        visit(section.querySelector("[data-key=all]")?.getAttribute("href") ?? (within(location.search, null) || location.pathname));
        break;
      case "next":
        step(value);
        break;
      case "open":
        if (plate.stop?.ring) {
          place(null);
          plate.open(plate.stop);
        } else if (plate.stop && plate.stop.key !== plate.selected) select(plate.stop.key);
        else if (plate.selected) location.assign(document.querySelector(".sel h2 a")?.href ?? location.href);
        break;
      default:
        plate.focus();
        place(null);
        stage.blur();
    }
  });

  function edges() {
    const { first, last } = document.querySelector(".over > svg")?.dataset ?? {};
    return { first: Number(first ?? plate.scene.window[0]), last: Number(last ?? plate.scene.window[1]) };
  }

  section.dataset.time = scene.rtl ? "rtl" : "ltr";

  function step(way) {
    const stop = plate.next(way);
    if (!stop) {
      live.textContent = plate.scene.words.none;
      return;
    }
    plate.focus(stop);
    plate.reveal(stop);
    if (stop.event) {
      live.textContent = says.event(stop.event);
      place({ type: "event", event: stop.event }, false);
      return;
    }
    const hit = plate.hitOf(stop.key) ?? { type: "ring", ...stop };
    const { title, lines } = says.note(hit, plate);
    live.textContent = [title, ...lines].join(". ");
    place(hit.u0 === undefined ? null : hit, false);
  }

  stage.addEventListener("focusout", ({ relatedTarget }) => {
    if (stage.contains(relatedTarget)) return;
    plate.focus();
    place(null);
  });

  // -- files, colours, sizes

  section.addEventListener("click", async (event) => {
    const form = event.target.closest?.("[data-export]")?.dataset.export;
    if (!form) return;
    const name = `regesta-${plate.window.map((day) => says.iso(day)).join("-")}.${form}`;
    const { title, legend } = plate.scene.words;
    const words = { title, legend, address: location.href.replace(location.hash, "") };
    save(form === "svg" ? new Blob([plate.svg(words)], { type: "image/svg+xml" }) : await plate.png(words), name);
  });

  onColours(() => plate.recolour());
  new ResizeObserver(() => plate.resize()).observe(stage);
  document.fonts.ready.then(() => plate.recolour());
  document.fonts.addEventListener("loadingdone", () => plate.recolour());
}

const section = document.querySelector("#plate");
const scene = sceneIn(document);
if (section && scene) start(section, scene);
