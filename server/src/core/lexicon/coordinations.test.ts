import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { coordinated } from './coordinations';
import raw from './data/coordinations.json';
import schema from './data/coordinations.schema.json';

describe('words that name several things', () => {
  it('keep to their schema', () => {
    const ajv = new Ajv({ allErrors: true });
    expect(ajv.validate(schema, raw) ? [] : ajv.errors).toEqual([]);
  });
  describe.each(raw.coordinations)('$short', ({ short, members, examples, counter }) => {
    it.each(examples)('stands for each in %s', example =>
      expect(coordinated(example, members.length)).toEqual(members.map(m => example.replace(short, m))),
    );
    it.each(counter)('is one thing in %s', example => expect(coordinated(example, members.length)).toBeUndefined());
    it('is none of another number', () => expect(coordinated(examples[0] ?? '', members.length + 1)).toBeUndefined());
  });
});
