import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decoded } from './decoded';

describe('decoded', () => {
  it('reads what is encoded', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => decoded(encodeURIComponent(text)) === text));
  });
  it.each([
    ['a lone percent sign', '100%.gw', '100%.gw'],
    ['one beside what is encoded', '100%/%E4%BA%91.gw', '100%/云.gw'],
    ['bytes that are no character', '%E4%BA.gw', '%E4%BA.gw'],
  ])('leaves %s as it is', (_, given, wanted) => expect(decoded(given)).toBe(wanted));
  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('%', 'E', '4', 'B', 'a', '云', '\ud800') }),
        text => typeof decoded(text) === 'string',
      ),
    );
  });
});
