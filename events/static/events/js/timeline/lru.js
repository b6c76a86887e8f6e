/** Keeps the values that were asked for last. */
export class Lru {
  #kept = new Map();

  constructor(most) {
    this.most = most;
  }

  get size() {
    return this.#kept.size;
  }

  has(key) {
    return this.#kept.has(key);
  }

  get(key) {
    const value = this.#kept.get(key);
    if (value !== undefined) {
      this.#kept.delete(key);
      this.#kept.set(key, value);
    }
    return value;
  }

  set(key, value) {
    this.#kept.delete(key);
    this.#kept.set(key, value);
    if (this.#kept.size > this.most) this.#kept.delete(this.#kept.keys().next().value);
  }
}
