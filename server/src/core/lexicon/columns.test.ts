import { describe, expect, it } from 'vitest';
import { COLUMN_CLASSES, columnClasses } from './columns';
import raw from './data/columns.json';

describe('heads of columns', () => {
  for (const name of COLUMN_CLASSES) {
    it(`${name}: its examples`, () => {
      for (const head of raw.classes[name].means)
        expect([head, columnClasses(head)]).toEqual([head, expect.arrayContaining([name])]);
      for (const head of raw.classes[name].not)
        expect([head, columnClasses(head)]).not.toEqual([head, expect.arrayContaining([name])]);
    });
  }

  it('gives nothing for what names a thing', () => {
    for (const head of ['第一产业', '产量', '男性', '']) expect(columnClasses(head)).toEqual([]);
  });

  it('looks through years and units', () => {
    expect(columnClasses('2031年 预算数（万元）')).toContain('budget');
    expect(columnClasses('比上年增长（%）')).toContain('growth');
  });
});
