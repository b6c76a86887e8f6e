/** Clear space between one thing and the next. */
export const APART = 7;

/** What of a row is taken: intervals in order that do not overlap. */
export class Row {
  #taken = [];

  #index(start) {
    let low = 0;
    let high = this.#taken.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#taken[middle][0] < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  isFree(start, end) {
    const index = this.#index(start);
    const before = index === 0 || this.#taken[index - 1][1] + APART <= start;
    return before && (index === this.#taken.length || end + APART <= this.#taken[index][0]);
  }

  take(start, end) {
    this.#taken.splice(this.#index(start), 0, [start, end]);
  }

  /** Frees what was taken just so. */
  leave(start, end) {
    this.#taken = this.#taken.filter(([from, to]) => from !== start || to !== end);
  }
}
