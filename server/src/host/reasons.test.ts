/** Reasons are said in Chinese, whatever the system or the parser calls them. */
import { parse, type ParseError } from 'jsonc-parser';
import { constants } from 'node:os';
import { describe, expect, it } from 'vitest';
import { isRefusedBySystem, jsonReason, systemReason } from './reasons';

const HAN_ONLY = /^[^A-Za-z]+$/;

describe('a reason', () => {
  it.each(Object.keys(constants.errno))('for %s has no code in it', code => {
    const error = Object.assign(new Error(`${code}: no luck, open '/x'`), { code, syscall: 'open' });
    expect(systemReason(error)).toMatch(HAN_ONLY);
    expect(isRefusedBySystem(error)).toBe(true);
  });
  it('is no refusal of the system where we ourselves fail', () =>
    expect(isRefusedBySystem(new TypeError('x is not a function'))).toBe(false));

  it.each([
    '{',
    '{"a"}',
    '{"a":}',
    '{"a" 1}',
    '{a:1}',
    "{'a':1}",
    '{"a":1 "b":2}',
    '[1',
    '{} x',
    '{"a":"b',
    '{"a":"\\q"}',
    '{"a":"\\u12"}',
    '{"a":1e}',
    '{"a":"\t"}',
    '/* ',
    '“',
    '{"a":01}',
    '{"区域"："云岭县"}',
    '',
  ])('for the JSON %j is Chinese', text => {
    const errors: ParseError[] = [];
    parse(text, errors);
    expect(errors.length).toBeGreaterThan(0);
    for (const e of errors) expect(jsonReason(e)).toMatch(HAN_ONLY);
  });
});
