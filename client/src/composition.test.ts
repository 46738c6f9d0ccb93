/** Letters of an open composition are told from what is written. */
import { describe, expect, it } from 'vitest';
import { createComposition, MEANT } from './composition';

const change = (text: string, rangeOffset = 10, rangeLength = 0) => [{ text, rangeOffset, rangeLength }];

describe('a composition', () => {
  it('is open from its first letter to the choice of the words', () => {
    const c = createComposition();
    for (const [i, text] of ['z', 'zh', 'zhong', "zhong'guo"].entries()) {
      expect(c.typed('a', change(text, 10, i), i * 100)).toBe(true);
      expect(c.isOpen('a', i * 100 + 50)).toBe(true);
    }
    expect(c.typed('a', change('中国', 10, 9), 500)).toBe(false);
    expect(c.isOpen('a', 501)).toBe(false);
  });
  it('is over when it is taken back, and after a pause: letters may be meant', () => {
    const c = createComposition();
    c.typed('a', change('z'), 0);
    expect(c.typed('a', change('', 10, 1), 100)).toBe(false);
    c.typed('a', change('app'), 200);
    expect(c.isOpen('a', 200 + MEANT + 1)).toBe(false);
  });
  it.each([
    ['figures', '13.2'],
    ['capitals', 'GDP'],
    ['Han characters', '亿元'],
    ['a paragraph that is pasted', 'a b '.repeat(30)],
  ])('is no %s', (_, text) => expect(createComposition().typed('a', change(text), 0)).toBe(false));
  it('belongs to its document', () => {
    const c = createComposition();
    c.typed('a', change('z'), 0);
    expect(c.isOpen('b', 1)).toBe(false);
  });
});
