import { describe, expect, it } from 'vitest';
import { anyOf, literal } from './pattern';

describe('a literal', () => {
  it.each([
    '(',
    '云岭县(试点',
    '(的*)*Z',
    '*'.repeat(30),
    '[一-九',
    '\\',
    '$',
    '^甲',
    'a|b',
    '甲{2}',
    '3.5',
    '-',
    '甲-乙',
    '/',
  ])('%s matches itself and nothing else', text => {
    expect(new RegExp(`^${literal(text)}$`).test(text)).toBe(true);
    expect(new RegExp(`^${literal(text)}$`).test(`${text}乙`)).toBe(false);
    expect(new RegExp(`^${literal(text)}$`, 'u').test(text)).toBe(true);
    expect(new RegExp(`^[${literal(text)}]+$`).test(text)).toBe(true);
  });
});

describe('any of some', () => {
  it('tries the longer first', () => expect(new RegExp(anyOf(['万', '万元'])).exec('3万元')?.[0]).toBe('万元'));
});
