// The plate as a whole: what it shows, how it moves, and when it is at rest.
import { Arrangement } from "./arrangement.js";
import { CanvasPen } from "./canvas-pen.js";
import { drawPlate, hitAt } from "./draw.js";
import { FIRST } from "./edtf.js";
import { eventOf } from "./event.js";
import { ticksOf } from "./frame.js";
import { geometryOf } from "./geometry.js";
import { touchingAt } from "./lane.js";
import { measurer } from "./measure.js";
import { LEAST_DAYS, Mover } from "./mover.js";
import { paletteOf } from "./palette.js";
import { pngOf, svgOf } from "./picture.js";
import { canOpen, daysOfRing, keyOfRing } from "./ring.js";
import { stopBeside, stopsOf } from "./stops.js";
import { TileStore } from "./store.js";
import { lengthOf, zoomOf } from "./tiles.js";
import { View } from "./view.js";
import { wordsOf } from "./words.js";

const WISHES_APART = 100;

export class Plate {
  #frame = 0;
  #wished = 0;
  #arranged = new Arrangement();
  #hits = [];

  /** `asks`: settled(window), select(event), list(lane, first, last), point(hit | null), drawn(), failed(error). */
  constructor(stage, canvas, scene, asks) {
    Object.assign(this, { stage, canvas, asks, pointed: "", stop: null });
    this.context = canvas.getContext("2d", { alpha: false });
    this.mover = new Mover(View.ofDays(...scene.window, 1), {
      limits: () => this.limits,
      moved: () => {
        this.#wish(false);
        this.invalidate();
      },
      woken: () => this.invalidate(),
      rested: (window, isReaders) => {
        this.#arranged.spoil();
        this.#wish(true);
        this.invalidate();
        if (isReaders) this.asks.settled(window);
      },
    });
    this.store = new TileStore({
      axis: scene.axis,
      base: scene.tiles,
      list: scene.list,
      read: (raw) => eventOf(raw, this.scene),
      changed: () => {
        this.#arranged.spoil();
        this.invalidate();
      },
      again: () => this.#wish(!this.mover.isMoving),
      failed: (error) => this.asks.failed(error),
    });
    this.take(scene);
    this.resize();
  }

  /** Another state of the page: other lanes, other words, other numbers. The view stays. */
  take(scene) {
    this.scene = scene;
    this.words = wordsOf(scene);
    this.selected = scene.selected?.id ?? "";
    this.chosen = scene.selected?.date ? eventOf(scene.selected, scene) : null;
    this.recolour();
    this.#arranged.spoil();
    this.#wish(true);
    this.invalidate();
  }

  recolour() {
    this.palette = paletteOf(this.stage);
    this.#look();
  }

  #look() {
    const isNarrow = this.geometry?.isNarrow ?? false;
    this.look = { isPersian: this.scene.language === "fa", isNarrow };
    this.measure = measurer(this.context, this.palette, this.look);
    this.#arranged.spoil();
    this.invalidate();
  }

  resize() {
    const width = Math.max(Math.floor(this.stage.clientWidth), 280);
    if (width === this.geometry?.width) return;
    this.geometry = geometryOf(width);
    this.mover.wide(this.geometry.end - this.geometry.start);
    this.#look();
    this.#wish(true);
  }

  get view() {
    return this.mover.view;
  }

  /** The window that it shows, or is about to show. */
  get window() {
    return this.mover.window;
  }

  /** All days that there are. */
  get limits() {
    const { first, bits } = this.scene.axis;
    return [Math.max(first, FIRST), first + 2 ** bits];
  }

  /** Asks for tiles: at once, or not too often; at rest also for those beside the view. */
  #wish(isAtRest) {
    const now = performance.now();
    if (!this.geometry || (!isAtRest && now - this.#wished < WISHES_APART)) return;
    this.#wished = now;
    const zoom = zoomOf(this.scene.axis, this.view.perDay);
    const lanes = this.scene.lanes.filter((lane) => lane.query !== null);
    const margin = isAtRest ? lengthOf(this.scene.axis, zoom) : 0;
    this.store.want(lanes, zoom, this.view.first, this.view.last - 1e-6, margin);
  }

  // -- drawing

  get place() {
    return this.#arranged.place;
  }

  invalidate() {
    if (!this.#frame) this.#frame = requestAnimationFrame((time) => this.#draw(time));
  }

  #draw(time) {
    this.#frame = 0;
    if (!this.geometry) return;
    const goesOn = this.mover.tick(time);
    this.#arranged.fit(this, this.mover);
    const { width } = this.geometry;
    const { height } = this.place;
    const ratio = devicePixelRatio || 1;
    const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (this.canvas.width !== w || this.canvas.height !== h) {
      this.canvas.width = w;
      this.canvas.height = h;
      this.canvas.style.width = `${width}px`;
      this.canvas.style.height = `${height}px`;
    }
    this.context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.context.fillStyle = this.palette.paper;
    this.context.fillRect(0, 0, width, height);
    this.#hits = drawPlate(new CanvasPen(this.context, this.#penned()), this.#plan());
    this.asks.drawn(this.view.window, this.#arranged.isWhole);
    if (goesOn) this.invalidate();
  }

  #penned() {
    const { rtl, leftward } = this.scene;
    return { width: this.geometry.width, rtl, leftward, palette: this.palette, ...this.look };
  }

  #plan() {
    const { geometry, scene, view, place } = this;
    const lanes = this.#arranged.lanes(this);
    return {
      ...geometry,
      view,
      lanes,
      top: this.#arranged.top,
      bottom: place.bottom,
      offset: geometry.start + view.at(this.#arranged.origin ?? view.first),
      calendars: scene.calendars,
      calendarNames: scene.calendarNames,
      ticks: ticksOf(view, scene.calendars, this.words),
      today: scene.today,
      words: this.words,
      says: scene.words,
      measure: this.measure,
      selected: this.selected,
      pointed: this.stop?.key || this.pointed,
      isPersian: this.look.isPersian,
    };
  }

  // -- what is there

  at({ clientX, clientY }) {
    const box = this.canvas.getBoundingClientRect();
    const x = clientX - box.left;
    return { u: this.scene.rtl ? this.geometry.width - x : x, y: clientY - box.top };
  }

  /** What lies at a place: an event, a ring, or a stretch that has more events than are named. */
  hit(u, y) {
    const found = hitAt(this.#hits, u, y);
    if (found) return found;
    const { start, end } = this.geometry;
    const index = this.#arranged.laneAt(y);
    if (index < 0 || u < start || u > end) return null;
    const stretch = touchingAt(this.#arranged.records[index], this.view.dayAt(u - start));
    const { tops } = this.place;
    return stretch?.number ? { type: "stretch", ...stretch, u0: u, u1: u, y0: tops[index], y1: y } : null;
  }

  point(id) {
    if (id === this.pointed) return;
    this.pointed = id;
    this.invalidate();
  }

  /** Puts the focus of the keys on a stop (stops.js), or on none. */
  focus(stop = null) {
    this.stop = stop;
    this.invalidate();
  }

  /** Where an event stands now, or a ring. */
  hitOf(key) {
    return this.#hits.find((hit) =>
      hit.type === "event" ? hit.event.id === key : keyOfRing(hit.ring, hit.lane) === key || hit.ring.events.some(({ id }) => id === key),
    );
  }

  canOpen(ring) {
    return canOpen(ring, this.view, LEAST_DAYS);
  }

  /** Zooms into a ring, or lists it where nothing would be gained. */
  open({ ring, lane }) {
    const [first, last] = daysOfRing(ring, this.view);
    const days = last - first + 1;
    if (!this.canOpen(ring)) {
      this.asks.list(lane, first, last);
      return;
    }
    const middle = ring.crowds.length ? this.view.dayAt(ring.centre + this.view.at(this.#arranged.origin)) : (first + last + 1) / 2;
    const shown = Math.max(Math.min(1.6 * days, this.view.days / 4), this.view.days / 16, LEAST_DAYS);
    this.mover.show([Math.round(middle - shown / 2), Math.round(middle + shown / 2) - 1]);
  }

  /** The next event or ring in order of time, or the one before, from the one that has the focus; null for none. */
  next(way) {
    const stops = stopsOf(this.#arranged.records, this.scene.lanes);
    const from = this.stop ?? stops.find(({ key }) => key === this.selected);
    return stopBeside(stops, from, way, this.view);
  }

  /** Moves so far that a stop is in the view. */
  reveal({ day }) {
    if (day >= this.view.first && day <= this.view.last) return;
    const half = this.view.days / 2;
    this.mover.show([Math.round(day - half), Math.round(day + half) - 1]);
  }

  // -- files

  svg(says) {
    return svgOf(this.#plan(), this.#penned(), this.place.height, says);
  }

  png(says) {
    return pngOf(this.#plan(), this.#penned(), this.place.height, says);
  }
}
