/** The shortest part of `npm run steady`: enough of each section that nothing of its kind breaks unseen. */
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fuzz, smaller } from '../../bench/steady/fuzz';
import { inputs } from '../../bench/steady/inputs';
import { applied, breachesOf, sound } from '../../bench/steady/invariants';
import { readLiterals, samplesOf } from '../../bench/steady/patterns';
import { randomFrom } from '../../bench/steady/random';

const root = resolve(__dirname, '../..');

describe('any text', () => {
  it('cut, doubled, swapped and mixed with special characters is read and edited in order', () => {
    const { failures, cases } = fuzz({ root, seed: 7, pieces: 240, documents: 1 });
    expect(failures).toEqual([]);
    expect(cases).toBe(241);
  });
  it.each(inputs().flatMap(({ id, text }) => (text ? [[id, text] as const] : [])))(
    'of hostile shape is read and edited in order: %s',
    (_, text) => {
      // The beginning of each: what its whole length costs is measured by the long run.
      expect(breachesOf(text.slice(0, 900), randomFrom(1), 1)).toEqual([]);
    },
  );
});

describe('the bench itself', () => {
  const edit = (start: number, end: number, newText: string) => ({ file: 'case.gw', span: { start, end }, newText });
  const told = (text: string, edits: readonly ReturnType<typeof edit>[]): string[] => {
    const faults: string[] = [];
    sound(text, edits, 'edit', (_, what) => faults.push(what));
    return faults;
  };
  it('sees edits that no editor can make', () => {
    expect(told('甲乙丙', [edit(0, 1, ''), edit(1, 2, '丁')])).toEqual([]);
    expect(told('甲乙丙', [edit(2, 1, '')])).toHaveLength(1);
    expect(told('甲乙丙', [edit(0, 2, ''), edit(1, 3, '')])).toHaveLength(1);
    expect(told('甲乙丙', [edit(2, 4, '')])).toHaveLength(1);
    expect(told('甲𠮷丙', [edit(2, 3, '')])).toHaveLength(1);
    expect(applied('甲乙丙', [edit(2, 3, '戊'), edit(0, 1, '丁')])).toBe('丁乙戊');
  });
  it('makes a failing text small', () =>
    expect(smaller('全县上下稳中求进，收入13.2亿元。', t => t.includes('3') && t.includes('县'))).toBe('县3'));
  it('makes each case again from its seed', () => {
    const draw = () => Array.from({ length: 20 }, (_, i) => randomFrom(i)(1000));
    expect(draw()).toEqual(draw());
    expect(new Set(draw()).size).toBeGreaterThan(10);
  });
  it('finds the literals of the product and what they look for', () => {
    const { literals } = readLiterals(root);
    expect(literals.length).toBeGreaterThan(500);
    expect(samplesOf('^(?:[一-三]+|\\d{1,3})\\s*(?=页)$')).toEqual(['一', '三', '1', ' ', '页']);
  });
});
