import { describe, expect, it } from 'vitest';
import { fileMatches, isWanted, readConfig } from './index';

describe('configuration', () => {
  it('is empty where nothing is said', () => {
    expect(readConfig({}).problems).toEqual([]);
    expect(readConfig({}).config.indicators).toEqual([]);
  });
  it('keeps what is understood and names what is not', () => {
    const { config, problems } = readConfig({
      region: '云岭县',
      indicators: [{ name: '高企数', aliases: ['高企'] }, { aliases: ['x'] }],
      severity: { figure: 'off', 'structure/*': 'loud' },
      colour: 1,
    });
    expect(config.region).toBe('云岭县');
    expect(config.indicators).toEqual([{ name: '高企数', aliases: ['高企'], units: [], basis: null }]);
    expect(config.severity).toEqual({ figure: 'off' });
    expect(problems).toEqual([
      '不认识的配置项“colour”',
      '“indicators[1]”缺少“name”',
      '“severity.structure/*”应是 error、warning、info、hint、off 之一',
    ]);
  });
  it.each([null, 3, 'x', [], { documents: 3 }, { documents: [3] }, { region: {} }])('never throws: %j', value => {
    expect(readConfig(value).problems).toHaveLength(1);
  });
});

describe('files', () => {
  it.each([
    ['/a/2025/报告.gw', '报告.gw', true],
    ['/a/2025/报告.gw', '2025/*.gw', true],
    ['/a/2025/x/报告.gw', '2025/*.gw', false],
    ['/a/2025/x/报告.gw', '2025/**/*.gw', true],
    ['/a/2025/报告.gw', '告.gw', false],
    ['file:///a/%E6%8A%A5.gw', '报.gw', true],
    ['/a/50%.gw', '50%.gw', true],
    ['/a/b.md', '*.{gw,md}', true],
    ['/a/b.txt', '*.{gw,md}', false],
  ])('%s by %s: %s', (file, pattern, expected) => {
    expect(fileMatches(file, pattern)).toBe(expected);
  });
});

describe('patterns of a folder that nobody vouches for', () => {
  it.each([
    ['thirty stars', 'a'.repeat(200), `${'*a'.repeat(30)}b`],
    ['four stars', 'a'.repeat(200), '*a*a*a*ab'],
    ['folders again and again', 'a/'.repeat(60), `${'**/a/'.repeat(25)}b`],
    ['alternatives again and again', 'a'.repeat(200), `${'{a,aa,b}'.repeat(60)}c`],
    ['a pattern without end', 'a'.repeat(200), '*a'.repeat(5000)],
  ])('%s cost no more than their length', (_, path, pattern) => {
    const started = process.cpuUsage();
    expect(fileMatches(path, pattern)).toBe(false);
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(1);
  });
  it.each([
    ['报(告.gw', '报(告.gw'],
    ['报(告.gw', '*(告.gw'],
    ['a+b.gw', 'a+*.gw'],
  ])('are no patterns of another kind: %s by %s', (file, pattern) => expect(fileMatches(file, pattern)).toBe(true));
  it.each([
    ['x/y/z.gw', '**/z.gw', true],
    ['x/y/z.gw', 'x/**', true],
    ['x/y/z.gw', 'x/*', false],
    ['x/y/z.gw', 'x/**/z.gw', true],
    ['x/z.gw', 'x/**/z.gw', true],
    ['xz.gw', 'x/**/z.gw', false],
    ['x/yz.gw', '**/z.gw', false],
    ['ab.gw', '?b.gw', true],
    ['/b.gw', 'a?b.gw', false],
    ['a.gw', '{a,b}.{gw,md}', true],
    ['c.gw', '{a,b}.gw', false],
    ['{a.gw', '{a*', true],
  ])('%s by %s: %s', (file, pattern, expected) => expect(fileMatches(file, pattern)).toBe(expected));
});

describe('folders to read', () => {
  it.each([
    ['2025/报告.gw', [], [], true],
    ['旧稿/2025/报告.gw', [], ['旧稿'], false],
    ['2025/旧稿/报告.gw', [], ['**/旧稿/**'], false],
    ['2025/报告.gw', ['2025/'], [], true],
    ['2024/报告.gw', ['2025/**'], [], false],
    ['2025/报告.gw', ['2025'], ['*.gw'], false],
  ])('%s among %j without %j: %s', (file, include, exclude, expected) => {
    expect(isWanted({ include, exclude }, file)).toBe(expected);
  });
});
