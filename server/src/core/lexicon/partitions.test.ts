import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import raw from './data/partitions.json';
import schema from './data/partitions.schema.json';
import { partitionOf } from './partitions';

describe('parts that are all of a whole', () => {
  it('keep to their schema', () => {
    const ajv = new Ajv({ allErrors: true });
    expect(ajv.validate(schema, raw) ? [] : ajv.errors).toEqual([]);
  });
  describe.each(raw.partitions)('$id', ({ id, examples, counter }) => {
    it.each(examples)('are met in %s', (...names) => {
      expect(partitionOf(names)).toBe(id);
      expect(partitionOf([...names].reverse())).toBe(id);
    });
    it.each(counter)('are not met in %s', (...names) => expect(partitionOf(names)).toBeUndefined());
    it('are not met in one of them twice, or with another beside them', () => {
      const [first = []] = examples;
      expect(partitionOf([...first.slice(1), first[1] ?? ''])).toBeUndefined();
      expect(partitionOf([...first, '其他'])).toBeUndefined();
    });
  });
});
