import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  characterEnd,
  characterStart,
  createSource,
  createView,
  lineAt,
  offsetAt,
  positionAt,
  splitsCharacter,
  toSourceSpan,
  toViewOffset,
} from './index';

const whole = (text: string) => {
  const source = createSource(text);
  return createView(source, [{ start: 0, end: text.length }]);
};

describe('source', () => {
  it('counts \\n, \\r\\n and \\r as one break each', () => {
    expect(createSource('甲\r\n乙\r丙\n').lines.map(l => l.text)).toEqual(['甲', '乙', '丙', '']);
  });
  it('counts UTF-16 units, so that a character outside the BMP is two', () => {
    const source = createSource('𠮷甲\n乙');
    expect(positionAt(source, 3)).toEqual({ line: 0, character: 3 });
    expect(offsetAt(source, { line: 1, character: 0 })).toBe(4);
  });
  it('clamps positions outside the text', () => {
    const source = createSource('甲乙');
    expect(offsetAt(source, { line: 9, character: 9 })).toBe(2);
    expect(offsetAt(source, { line: 0, character: 99 })).toBe(2);
    expect(lineAt(source, -5)).toBe(0);
  });
  it('gives no offset inside a character for a position inside one', () => {
    const source = createSource('甲𠮷乙');
    expect(offsetAt(source, { line: 0, character: 2 })).toBe(1);
    expect([characterStart(source.text, 2), characterEnd(source.text, 2)]).toEqual([1, 3]);
    expect([0, 1, 3, 4].map(o => [characterStart(source.text, o), characterEnd(source.text, o)])).toEqual([
      [0, 0],
      [1, 1],
      [3, 3],
      [4, 4],
    ]);
    expect(characterStart('\ud842甲', 1)).toBe(1);
  });
  it('goes from offset to position and back for every offset that is inside no break and no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('一', '1', '\n', '\r', '𠮷', ' ') }), text => {
        const source = createSource(text);
        for (const line of source.lines)
          for (let o = line.start; o <= line.end; o++)
            if (!splitsCharacter(text, o)) expect(offsetAt(source, positionAt(source, o))).toBe(o);
      }),
    );
  });
});

describe('view', () => {
  it('drops blanks around Chinese and keeps those between Latin words', () => {
    expect(whole('增长 13.3 %，EPC  Total 模式').text).toBe('增长13.3%，EPC Total模式');
  });
  it('folds full-width digits, letters, percent and point', () => {
    expect(whole('１８．３％，ＧＤＰ').text).toBe('18.3%，GDP');
  });
  it('closes a tear and maps back across it', () => {
    const text = '印制成\n\n册，送上门';
    const source = createSource(text);
    const view = createView(source, [
      { start: 0, end: 3 },
      { start: 5, end: 10 },
    ]);
    expect(view.text).toBe('印制成册，送上门');
    expect(toSourceSpan(view, { start: 2, end: 4 })).toEqual({ start: 2, end: 6 });
    expect(toViewOffset(view, 5)).toBe(3);
  });
  it('takes every view character from exactly one source character, in order', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('一', '1', ' ', '　', '\n', '％', 'a', '𠮷', '\u200b', '。') }),
        text => {
          const view = whole(text);
          expect(view.offsets.length).toBe(view.text.length);
          expect([...view.offsets].every((o, i, all) => o < text.length && (i === 0 || o > (all[i - 1] ?? -1)))).toBe(
            true,
          );
        },
      ),
    );
  });
});
