import { describe, expect, it } from 'vitest';
import { overlaid } from './overlay';

describe('a map with another value at one key', () => {
  const under = new Map([
    ['a', 1],
    ['b', 2],
    ['c', 3],
  ]);
  it.each(['b', 'd'])('is what a copy would be: %s', key => {
    const copy = new Map(under).set(key, 9);
    const over = overlaid(under, key, 9);
    expect([...over]).toEqual([...copy]);
    expect([...over.keys()]).toEqual([...copy.keys()]);
    expect([...over.values()]).toEqual([...copy.values()]);
    expect(over.size).toBe(copy.size);
    for (const k of ['a', 'b', 'c', 'd', 'e']) expect([over.get(k), over.has(k)]).toEqual([copy.get(k), copy.has(k)]);
    const seen: [string, number][] = [];
    over.forEach((value, k) => seen.push([k, value]));
    expect(seen).toEqual([...copy]);
  });
  it('leaves the map below alone', () => {
    overlaid(under, 'a', 7);
    expect(under.get('a')).toBe(1);
  });
  it('lies over another one', () =>
    expect([...overlaid(overlaid(under, 'a', 7), 'b', 8)]).toEqual([
      ['a', 7],
      ['b', 8],
      ['c', 3],
    ]));
});
