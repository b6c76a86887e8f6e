// Which tiles a view needs. Zoom 0 is one tile over the whole axis, zoom z has 2^z (docs/decisions/timeline-tiles.md).

export const BINS = 64;
/** A tile is at least so many pixels wide, and less than twice as many. */
export const NARROWEST = 320;

/** `axis`: {first, bits, deepest}. Days of one tile at a zoom. */
export const lengthOf = (axis, zoom) => 2 ** (axis.bits - zoom);

/** The zoom whose tiles are of the right width. */
export function zoomOf(axis, perDay) {
  const zoom = Math.floor(axis.bits - Math.log2(NARROWEST / perDay));
  return Math.min(Math.max(zoom, 0), axis.deepest);
}

/** Numbers of the tiles over days `first` … `last`. */
export function tilesOver(axis, zoom, first, last) {
  const length = lengthOf(axis, zoom);
  const low = Math.max(Math.floor((first - axis.first) / length), 0);
  const high = Math.min(Math.floor((last - axis.first) / length), 2 ** zoom - 1);
  const found = [];
  for (let number = low; number <= high; number += 1) found.push(number);
  return found;
}

/** First day, and the day after the last one. */
export function daysOf(axis, zoom, number) {
  const length = lengthOf(axis, zoom);
  return [axis.first + number * length, axis.first + (number + 1) * length];
}

/** Where a tile is, in a list: `query` is the filter of the list. */
export function address(base, query, zoom, number) {
  return `${base}${zoom}/${number}/${query ? `?${query}` : ""}`;
}
