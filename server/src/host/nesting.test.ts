/** Depth is told before a parser tries it. */
import { describe, expect, it } from 'vitest';
import { nestsTooDeep } from './nesting';

describe('nestsTooDeep', () => {
  it.each([
    ['lists', '['.repeat(200_000)],
    ['objects', '{"a":'.repeat(200_000)],
    ['both, closed', `${'[{"a":'.repeat(1000)}1${'}]'.repeat(1000)}`],
    ['lists behind a string that ends with a backslash', `["\\\\",${'['.repeat(1000)}`],
    ['lists behind a comment', `/* [ */ // ]\n${'['.repeat(1000)}`],
    ['lists behind closings that open nothing', `${']'.repeat(1000)}${'['.repeat(1000)}`],
    ['lists behind a string that its line breaks', `"\n${'['.repeat(1000)}`],
  ])('sees %s', (_, json) => expect(nestsTooDeep(json)).toBe(true));
  it.each([
    ['many beside each other', `[${'[],'.repeat(10_000)}]`],
    ['brackets in a string', `["${'['.repeat(1000)}"]`],
    ['brackets behind an escaped quote', `["\\"${'['.repeat(1000)}"]`],
    ['brackets in comments', `// ${'['.repeat(1000)}\n/* ${'{'.repeat(1000)} */ {}`],
    ['a comment that never ends', `/* ${'['.repeat(1000)}`],
    ['nothing', ''],
  ])('lets %s be', (_, json) => expect(nestsTooDeep(json)).toBe(false));
});
