// The window on the overview: its two ends can be moved, and so can the whole; a stretch can be drawn anew.

const LEAST = 6;
const CLOSEST = 12;

/** `moved`([first, last]) is called while it is dragged. `says`: {begin, end, day(number), beyond(text)}. */
export class Brush {
  constructor(strip, moved) {
    this.strip = strip;
    this.moved = moved;
    this.window = null;
    this.layer = document.createElement("div");
    this.layer.className = "brush-layer";
    this.body = document.createElement("div");
    this.body.className = "brush-body";
    this.ends = [0, 1].map((side) => this.#end(side));
    this.layer.append(this.body, ...this.ends);
    strip.append(this.layer);
    strip.classList.add("live");
    strip.addEventListener("pointerdown", (event) => this.#press(event));
    strip.addEventListener("dragstart", (event) => event.preventDefault());
  }

  #end(side) {
    const end = document.createElement("div");
    end.className = "brush-end";
    end.tabIndex = 0;
    end.setAttribute("role", "slider");
    end.setAttribute("aria-orientation", "horizontal");
    end.addEventListener("keydown", (event) => this.#key(event, side));
    return end;
  }

  /** Where the drawing that shows has its days: its own pixels, and how much larger it stands on the page. */
  get #place() {
    const svg = [...this.strip.querySelectorAll(":scope > svg")].find((one) => one.getClientRects().length);
    if (!svg) return null;
    const box = svg.getBoundingClientRect();
    const own = svg.viewBox.baseVal;
    const { first, last, start, end } = svg.dataset;
    const scale = box.width / own.width;
    const [from, to] = [Number(start) * scale, Number(end) * scale];
    return { box, scale, first: Number(first), last: Number(last), from, perDay: (to - from) / (Number(last) + 1 - Number(first)), to };
  }

  show(window, { rtl, says }) {
    this.window = window;
    this.rtl = rtl;
    const place = this.#place;
    if (!place) return;
    const { scale, from, to, perDay, first, last, box } = place;
    const at = (day) => Math.min(Math.max(from + (day - first) * perDay, from), to);
    const [u0, u1] = [at(window[0]), at(window[1] + 1)];
    const left = (u) => (rtl ? box.width - u : u);
    const top = box.top - this.strip.getBoundingClientRect().top;
    Object.assign(this.layer.style, { top: `${top}px`, height: `${45 * scale}px` });
    Object.assign(this.body.style, { left: `${Math.min(left(u0), left(u1))}px`, width: `${Math.max(u1 - u0, 1)}px` });
    // The ends of a narrow window stand side by side.
    const aside = Math.max((CLOSEST - (u1 - u0)) / 2, 0);
    this.ends.forEach((end, side) => {
      end.style.left = `${left(side ? u1 + aside : u0 - aside)}px`;
      end.setAttribute("aria-label", side ? says.end : says.begin);
      end.setAttribute("aria-valuemin", String(Math.min(first, window[0])));
      end.setAttribute("aria-valuemax", String(Math.max(last, window[1])));
      end.setAttribute("aria-valuenow", String(window[side]));
      const isBeyond = window[side] < first || window[side] > last;
      const said = isBeyond ? says.beyond(says.day(window[side])) : says.day(window[side]);
      end.setAttribute("aria-valuetext", said);
      end.classList.toggle("beyond", isBeyond);
      if (isBeyond) end.title = said;
      else end.removeAttribute("title");
    });
  }

  #dayAt(event) {
    const { box, from, perDay, first } = this.#place;
    const u = this.rtl ? box.right - event.clientX : event.clientX - box.left;
    return first + (u - from) / perDay;
  }

  #press(event) {
    if (event.button !== 0 || !this.window || !this.#place) return;
    const side = this.ends.indexOf(event.target);
    const from = this.#dayAt(event);
    const [first, last] = this.window;
    const isInside = from >= first && from <= last + 1;
    const { clientX } = event;
    let hasMoved = false;
    const move = (next) => {
      if (!hasMoved && Math.abs(next.clientX - clientX) < 4) return;
      hasMoved = true;
      const day = this.#dayAt(next);
      const by = Math.round(day - from);
      if (side === 0) this.moved([Math.min(first + by, last - LEAST), last]);
      else if (side === 1) this.moved([first, Math.max(last + by, first + LEAST)]);
      else if (isInside) this.moved([first + by, last + by]);
      else {
        const begin = Math.round(Math.min(from, day));
        this.moved([begin, Math.max(Math.round(Math.max(from, day)), begin + LEAST)]);
      }
    };
    const over = () => {
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", over);
      removeEventListener("pointercancel", over);
      if (!hasMoved) return;
      // The press was no click on the column below it.
      const swallow = (click) => {
        click.preventDefault();
        click.stopPropagation();
      };
      addEventListener("click", swallow, { capture: true, once: true });
      setTimeout(() => removeEventListener("click", swallow, { capture: true }), 0);
    };
    if (side >= 0) {
      event.preventDefault();
      event.target.focus();
    }
    addEventListener("pointermove", move);
    addEventListener("pointerup", over);
    addEventListener("pointercancel", over);
  }

  #key(event, side) {
    const { first, last } = this.#place ?? {};
    if (first === undefined) return;
    const [low, high] = this.window;
    const fine = Math.max(Math.round((high - low) / 50), 1);
    const forward = this.rtl ? "ArrowLeft" : "ArrowRight";
    const by = { [forward]: fine, [this.rtl ? "ArrowRight" : "ArrowLeft"]: -fine, ArrowUp: fine, ArrowDown: -fine, PageUp: 10 * fine, PageDown: -10 * fine }[event.key];
    const edge = { Home: side ? low + LEAST : first, End: side ? last : high - LEAST }[event.key];
    if (by === undefined && edge === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const day = edge ?? this.window[side] + by;
    this.moved(side ? [low, Math.max(day, low + LEAST)] : [Math.min(day, high - LEAST), high]);
  }
}
