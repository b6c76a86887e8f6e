/** Which days are on how many pixels: an immutable value. `first` and `last` are day numbers with fractions, the latter
 *  the end of the last day; pixels are counted in reading direction from the beginning of the field. */
export class View {
  constructor(first, last, width) {
    this.first = first;
    this.last = last;
    this.width = width;
    Object.freeze(this);
  }

  /** From whole days, both included. */
  static ofDays(first, last, width) {
    return new View(first, last + 1, width);
  }

  get days() {
    return this.last - this.first;
  }

  /** Pixels a day. */
  get perDay() {
    return this.width / this.days;
  }

  /** Where a day begins. */
  at(day) {
    return (day - this.first) * this.perDay;
  }

  dayAt(u) {
    return this.first + u / this.perDay;
  }

  /** Moved by pixels: what was at u is at u - pixels. */
  panned(pixels) {
    const days = pixels / this.perDay;
    return new View(this.first + days, this.last + days, this.width);
  }

  /** With the day under u where it is, `factor` times as large. */
  zoomed(factor, u) {
    const still = this.dayAt(u);
    return new View(still - (still - this.first) / factor, still + (this.last - still) / factor, this.width);
  }

  wide(width) {
    return new View(this.first, this.last, width);
  }

  /** The nearest view within days `low` … `high` that shows at least `least` days. */
  within(low, high, least) {
    const middle = (this.first + this.last) / 2;
    const days = Math.min(Math.max(this.days, least), high - low);
    const start = Math.min(Math.max(days === this.days ? this.first : middle - days / 2, low), high - days);
    return new View(start, start + days, this.width);
  }

  /** On the way to another view: 0 is this one, 1 the other. Zooms evenly, that is by ratios. */
  toward(other, part) {
    if (part >= 1) return other;
    const days = this.days * (other.days / this.days) ** part;
    const ratio = other.days / this.days;
    const along = Math.abs(ratio - 1) < 1e-6 ? part : (days - this.days) / (other.days - this.days);
    const middle = (this.first + this.last) / 2;
    const now = middle + ((other.first + other.last) / 2 - middle) * along;
    return new View(now - days / 2, now + days / 2, this.width);
  }

  /** [first, last] whole days, as an address names them. */
  get window() {
    const first = Math.round(this.first);
    return [first, Math.max(Math.round(this.last) - 1, first)];
  }

  /** The window on limits of months or years, where those lie within two pixels. */
  rounded(limits) {
    const [first, last] = this.window;
    const near = 2 / this.perDay;
    const start = limits(first, near);
    const end = limits(last + 1, near) - 1;
    return end > start ? [start, end] : [first, last];
  }
}
