// How the plate moves on after it was let go, and from one view to another. No springs: it only ever slows down.

/** After so many milliseconds a throw has lost 63 % of its speed. */
const SLOWING = 260;
const STILL = 0.02;

/** Pixels a millisecond, from the last places of a pointer: [{time, u}]. Nothing where it had stopped. */
export function speedOf(trail, now) {
  const recent = trail.filter((one) => now - one.time < 90);
  if (recent.length < 2) return 0;
  const [first, last] = [recent[0], recent.at(-1)];
  const time = last.time - first.time;
  return time > 0 ? (last.u - first.u) / time : 0;
}

/** {pixels, speed} after so many milliseconds of a throw; speed 0 once it is over. */
export function thrown(speed, time) {
  const left = speed * Math.exp(-time / SLOWING);
  return { pixels: (speed - left) * SLOWING, speed: Math.abs(left) < STILL ? 0 : left };
}

/** Slow, fast, slow: from 0 to 1. */
export const eased = (part) => (part < 0.5 ? 2 * part * part : 1 - 2 * (1 - part) ** 2);
