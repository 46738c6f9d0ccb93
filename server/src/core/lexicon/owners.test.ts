import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import raw from './data/owners.json';
import schema from './data/owners.schema.json';
import { endsAs } from './owners';

describe('endings of names of owners', () => {
  it('keep to their schema', () => {
    const ajv = new Ajv({ allErrors: true });
    expect(ajv.validate(schema, raw) ? [] : ajv.errors).toEqual([]);
  });
  describe.each(['zones', 'settlements'] as const)('%s', kind => {
    it.each(raw[kind].examples)('%s is one', name => expect(endsAs(kind, name)).toBe(true));
    it.each(raw[kind].counter)('%s is none', name => expect(endsAs(kind, name)).toBe(false));
  });
});
