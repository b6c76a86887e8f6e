import { spanOf } from "./event.js";

/** First and last day of a ring's events, and of the stretches that it stands for. */
export function daysOfRing({ events, crowds }) {
  const spans = [
    ...events.map(spanOf).map(([low, high]) => [low === -Infinity ? high : low, high === Infinity ? low : high]),
    ...crowds.map(({ first, last }) => [first, last - 1]),
  ];
  return [Math.min(...spans.map(([low]) => low)), Math.max(...spans.map(([, high]) => high))];
}
