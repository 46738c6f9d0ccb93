import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { deverbalAt } from './deverbal';
import raw from './data/deverbal.json';
import schema from './data/deverbal.schema.json';

describe('nouns that a segmenter takes for verbs', () => {
  it('keep to their schema', () => {
    const ajv = new Ajv({ allErrors: true });
    expect(ajv.validate(schema, raw) ? [] : ajv.errors).toEqual([]);
  });
  it.each(raw.examples)('%s opens with one', name => expect(deverbalAt(name)).toBeDefined());
  it.each(raw.counter)('%s opens with none', name => expect(deverbalAt(name)).toBeUndefined());
});
