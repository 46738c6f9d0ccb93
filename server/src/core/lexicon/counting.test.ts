import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { COUNTING_CLASSES, countingWord } from './counting';
import raw from './data/counting.json';
import schema from './data/counting.schema.json';

describe('classes of words beside numbers', () => {
  it('keep to their schema', () => {
    const ajv = new Ajv({ allErrors: true });
    expect(ajv.validate(schema, raw) ? [] : ajv.errors).toEqual([]);
  });
  const met = (name: (typeof COUNTING_CLASSES)[number], example: string): string | undefined =>
    countingWord(name, example.replace('|', ''), example.indexOf('|'));
  describe.each(COUNTING_CLASSES)('%s', name => {
    it.each(raw.classes[name].examples)('is met in %s', example => expect(met(name, example)).toBeDefined());
    it.each(raw.classes[name].counter)('is not met in %s', example => expect(met(name, example)).toBeUndefined());
    it('has examples of both kinds', () =>
      expect(Math.min(raw.classes[name].examples.length, raw.classes[name].counter.length)).toBeGreaterThan(0));
  });
});
