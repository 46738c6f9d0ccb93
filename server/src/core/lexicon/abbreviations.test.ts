import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { expanded } from './abbreviations';
import raw from './data/abbreviations.json';
import schema from './data/abbreviations.schema.json';

describe('abbreviations', () => {
  it('keep to their schema', () => {
    const ajv = new Ajv({ allErrors: true });
    expect(ajv.validate(schema, raw) ? [] : ajv.errors).toEqual([]);
  });
  describe.each(raw.abbreviations)('$short', ({ short, full, examples, counter }) => {
    it.each(examples)('is written out in %s', example => expect(expanded(example)).toContain(full));
    it.each(counter)('is none in %s', example => expect(expanded(example)).toBe(example));
    it('is written out once only', () => expect(expanded(expanded(short))).toBe(expanded(short)));
  });
  it('stands more than once', () =>
    expect(expanded('规上企业营收、限上企业营收')).toBe('规模以上企业营业收入、限额以上企业营业收入'));
});
