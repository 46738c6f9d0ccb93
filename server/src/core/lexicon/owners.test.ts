import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import raw from './data/owners.json';
import schema from './data/owners.schema.json';
import { endsAs, wardAtStart, wardOfClause } from './owners';

describe('endings of names of owners', () => {
  it('keep to their schema', () => {
    const ajv = new Ajv({ allErrors: true });
    expect(ajv.validate(schema, raw) ? [] : ajv.errors).toEqual([]);
  });
  describe.each(['zones', 'settlements'] as const)('%s', kind => {
    it.each(raw[kind].examples)('%s is one', name => expect(endsAs(kind, name)).toBe(true));
    it.each(raw[kind].counter)('%s is none', name => expect(endsAs(kind, name)).toBe(false));
  });
  describe('wards', () => {
    it.each(raw.wards.examples)('%s is one', name => expect(wardAtStart(name)).toBe(name));
    it.each(raw.wards.counter)('%s is none', name => expect(wardAtStart(name)).toBeUndefined());
    it('owns what stands behind it in its clause', () => {
      expect(wardOfClause('市国资委监管企业资产总额')).toBe('市国资委监管企业');
      expect(wardOfClause('截至年底，县属国企资产总额')).toBe('县属国企');
      expect(wardOfClause('全市民办学校在校生')).toBeUndefined();
      expect(wardOfClause('新建民办幼儿园')).toBeUndefined();
      expect(wardOfClause('民办幼儿园')).toBeUndefined();
    });
  });
});
