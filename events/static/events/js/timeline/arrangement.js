// Where the lanes of the plate stand and what is in each: kept while the view moves over it, made anew at rest.
import { laneHeight, rowsIn, stacked } from "./geometry.js";
import { columnsOf, laneOf } from "./lane.js";
import { zoomOf } from "./tiles.js";

const TALLEST = 44;

export class Arrangement {
  records = [];
  heights = [];
  place = null;
  top = 0;
  #isStale = true;

  /** Something that it was made from has changed. */
  spoil() {
    this.#isStale = true;
  }

  /** Whether all that the lanes can show has come. */
  get isWhole() {
    return this.records.every((record) => record.whole);
  }

  /** For a view of the plate; nothing is done where what there is still fits. */
  fit(plate, { isMoving, isZooming }) {
    const { view, scene, geometry, measure, store, selected } = plate;
    const margin = isMoving ? view.days * (isZooming ? 0.2 : 0.8) : 0;
    const last = this.records[0];
    const fits =
      last &&
      this.records.length === scene.lanes.length &&
      Math.abs(last.perDay / view.perDay - 1) < 1e-9 &&
      (isMoving ? !last.isAtRest && view.first >= last.from && view.last <= last.to : last.isAtRest);
    if (!this.#isStale && fits) return;
    const isNew = this.records.length !== scene.lanes.length;
    const zoom = zoomOf(scene.axis, view.perDay);
    this.records = scene.lanes.map((lane, index) => {
      const before = isNew || !isMoving ? null : this.records[index].layout.places;
      const height = this.heights[index];
      const rows = isMoving && height ? rowsIn(height, geometry) : geometry.manner.rows;
      const record = laneOf({
        store, lane, view, zoom, margin, before, today: scene.today,
        chosen: scene.selected?.lanes.includes(lane.key) ? plate.chosen : null,
        surely: scene.surely && scene.isChosen,
        manner: { ...geometry.manner, rows },
        measure: (text, isBold, event) => measure(text, `lab${isBold ? " top" : ""}${event.hollow ? " it" : ""}`),
        selected,
        listed: isNew || !isMoving ? [] : this.records[index].known,
      });
      return { ...record, isAtRest: !isMoving, names: namesOf(lane, geometry, measure) };
    });
    this.#isStale = false;
    if (!isMoving || isNew || !this.place) this.#stack(scene, selected, geometry);
  }

  #stack(scene, selected, geometry) {
    this.top = scene.calendars.length > 1 || selected ? 47 : 36;
    this.heights = this.records.map(({ layout, names }) => laneHeight(layout.rows, names.length, geometry));
    this.place = stacked(this.heights, this.top);
  }

  /** The lanes as they are drawn in a view. */
  lanes({ view, scene, geometry: { start, end } }) {
    return this.records.map((record, index) => ({
      lane: scene.lanes[index],
      top: this.place.tops[index],
      height: this.heights[index],
      layout: record.layout,
      names: record.names,
      columns: columnsOf(record, view, start, end, Math.min(TALLEST, this.heights[index] - 12)),
    }));
  }

  /** The number of the lane at a height; -1 between lanes. */
  laneAt(y) {
    return this.place.tops.findIndex((top, number) => y >= top && y < top + this.heights[number]);
  }

  /** The day from which the marks are measured. */
  get origin() {
    return this.records[0]?.origin;
  }
}

/** A lane's name in at most two lines. */
function namesOf({ title }, { rail }, measure) {
  const fits = (text) => measure(text, "lane") <= rail - 46;
  if (!rail || fits(title)) return [title];
  const words = title.split(" ");
  for (let cut = words.length - 1; cut > 0; cut -= 1) {
    const head = words.slice(0, cut).join(" ");
    if (fits(head)) return [head, words.slice(cut).join(" ")];
  }
  return [title];
}
