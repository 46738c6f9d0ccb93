/** A map as it would be with another value at one key. Nothing is copied: a large map is looked into as often as one likes. */

export const overlaid = <K, V>(under: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> =>
  new Overlay(under, key, value);

class Overlay<K, V> implements ReadonlyMap<K, V> {
  readonly #under: ReadonlyMap<K, V>;
  readonly #key: K;
  readonly #value: V;

  constructor(under: ReadonlyMap<K, V>, key: K, value: V) {
    this.#under = under;
    this.#key = key;
    this.#value = value;
  }

  get size(): number {
    return this.#under.size + (this.#under.has(this.#key) ? 0 : 1);
  }

  get(key: K): V | undefined {
    return key === this.#key ? this.#value : this.#under.get(key);
  }

  has(key: K): boolean {
    return key === this.#key || this.#under.has(key);
  }

  /** In the order of the map below; a new key comes last, as in a map that it was set in. */
  *entries(): MapIterator<[K, V]> {
    for (const [key, value] of this.#under) yield [key, key === this.#key ? this.#value : value];
    if (!this.#under.has(this.#key)) yield [this.#key, this.#value];
  }

  *keys(): MapIterator<K> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }

  forEach(visit: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this.entries()) visit(value, key, this);
  }
}
