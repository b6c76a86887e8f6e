// How the view of the plate moves, and when it is at rest.
import { eased, thrown } from "./motion.js";
import { snapped } from "./ticks.js";
import { View } from "./view.js";

/** Milliseconds without movement after which the plate is at rest. */
const SETTLING = 250;
const TURNING = 260;
export const LEAST_DAYS = 7;

export class Mover {
  isMoving = false;
  isZooming = false;
  #isHeld = false;
  #animation = null;
  #target = null;
  #settling = 0;
  /** Whether the next rest is one that the reader made, so that the address follows. */
  #settles = true;

  /** `view`: the first one; `asks`: limits() of all days, moved(), woken() for another frame, rested(window, isReaders). */
  constructor(view, asks) {
    Object.assign(this, { view, asks });
    this.calm = matchMedia("(prefers-reduced-motion: reduce)");
  }

  #within(view) {
    const [low, high] = this.asks.limits();
    return view.within(low, high, LEAST_DAYS);
  }

  #go(view, isZoom = false) {
    const next = this.#within(view);
    const isSame = Math.abs(next.first - this.view.first) * next.perDay < 0.01 && Math.abs(next.days / this.view.days - 1) < 1e-9;
    if (isSame) return false;
    this.view = next;
    this.isMoving = true;
    this.isZooming = isZoom;
    this.#restAfter(SETTLING);
    this.asks.moved();
    return true;
  }

  #restAfter(time) {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.#rest(), time);
  }

  /** False where it cannot go on. */
  pan(pixels) {
    this.#animation = null;
    this.#settles = true;
    return this.#go(this.view.panned(pixels));
  }

  /** About a pixel of the field. False where it cannot go on. */
  zoom(factor, u) {
    this.#animation = null;
    this.#settles = true;
    return this.#go(this.view.zoomed(factor, u), true);
  }

  hold() {
    if (this.#animation) this.#settles = true;
    this.#animation = null;
    this.#target = null;
    this.#isHeld = true;
  }

  /** Another state is on its way: what was moving stays where it is, and tells nobody. */
  stop() {
    this.#animation = null;
    this.#target = null;
    clearTimeout(this.#settling);
  }

  /** Let go: it goes on for a moment, unless the reader asked for less motion. */
  release(speed) {
    this.#isHeld = false;
    if (this.calm.matches || Math.abs(speed) < 0.1) {
      if (this.isMoving) this.#settling = setTimeout(() => this.#rest(), SETTLING);
      return;
    }
    const { view } = this;
    const began = performance.now();
    this.#animation = (time) => {
      const { pixels, speed: left } = thrown(speed, time - began);
      return this.#go(view.panned(pixels)) && left !== 0;
    };
    this.asks.woken();
  }

  /** To a window of days, at once or on the way there. */
  show([first, last], { isSlow = true, settle = true } = {}) {
    const target = this.#within(View.ofDays(first, last, this.view.width));
    this.#settles = settle;
    if (!isSlow || this.calm.matches) {
      this.#animation = null;
      if (!this.#go(target, true)) this.#rest();
      return;
    }
    const from = this.view;
    const began = performance.now();
    this.#animation = (time) => {
      const part = Math.min((time - began) / TURNING, 1);
      this.#go(from.toward(target, eased(part)), true);
      return part < 1;
    };
    this.#target = target;
    this.asks.woken();
  }

  /** The window that it shows, or is about to show. */
  get window() {
    return (this.#animation && this.#target ? this.#target : this.view).window;
  }

  wide(width) {
    this.view = this.view.wide(width);
  }

  /** One frame further; whether there is another to come. */
  tick(time) {
    if (this.#animation && !this.#animation(time)) {
      this.#animation = null;
      this.#restAfter(this.calm.matches ? 0 : SETTLING / 2);
    }
    return this.#animation !== null;
  }

  #rest() {
    if (this.#isHeld || this.#animation) return;
    clearTimeout(this.#settling);
    const window = this.view.rounded(snapped);
    this.view = View.ofDays(...window, this.view.width);
    this.isMoving = false;
    this.isZooming = false;
    this.#target = null;
    const isReaders = this.#settles;
    this.#settles = true;
    this.asks.rested(window, isReaders);
  }
}
