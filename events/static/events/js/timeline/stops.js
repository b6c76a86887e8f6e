// Where the keys stop, from one to the next in order of time: events, and rings in place of what is in them.
import { orderOf } from "./event.js";
import { keyOfRing } from "./ring.js";

/** [{key, day, event}] and, for rings, [{key, day, ring, lane}]. `records`: what the lanes show (lane.js); `lanes`: those. */
export function stopsOf(records, lanes) {
  const stops = new Map();
  const standing = new Set(records.flatMap(({ layout }) => layout.placed.map(({ event }) => event.id)));
  const gathered = new Set(records.flatMap(({ layout }) => layout.rings.flatMap(({ events }) => events.map(({ id }) => id))));
  for (const { meant } of records) {
    for (const event of meant) {
      if (standing.has(event.id) || !gathered.has(event.id)) stops.set(event.id, { key: event.id, day: orderOf(event), event });
    }
  }
  records.forEach(({ layout, origin, perDay }, index) => {
    for (const ring of layout.rings) {
      const key = keyOfRing(ring, lanes[index]);
      stops.set(key, { key, day: origin + ring.centre / perDay, ring, lane: lanes[index] });
    }
  });
  return [...stops.values()].sort((a, b) => a.day - b.day || (a.key < b.key ? -1 : 1));
}

/** The stop after one (way 1), or before it (-1); from nowhere, the first or last one in the view. null for none. */
export function stopBeside(stops, from, way, { first, last }) {
  const here = stops.findIndex(({ key }) => key === from?.key);
  if (here >= 0) return stops[here + way] ?? null;
  // Its ring is no more, since the plate has moved.
  const inView = ({ day }) => (from ? (way > 0 ? day > from.day : day < from.day) : day >= first && day <= last);
  return (way > 0 ? stops.find(inView) : stops.findLast(inView)) ?? null;
}
