import { describe, expect, it } from 'vitest';
import { fileMatches, isWanted, readConfig } from './index';

describe('configuration', () => {
  it('is empty where nothing is said', () => {
    expect(readConfig({}).problems).toEqual([]);
    expect(readConfig({}).config.indicators).toEqual([]);
  });
  it('keeps what is understood and names what is not', () => {
    const { config, problems } = readConfig({ region: '云岭县', indicators: [{ name: '高企数', aliases: ['高企'] }, { aliases: ['x'] }], severity: { figure: 'off', 'structure/*': 'loud' }, colour: 1 });
    expect(config.region).toBe('云岭县');
    expect(config.indicators).toEqual([{ name: '高企数', aliases: ['高企'], units: [], basis: null }]);
    expect(config.severity).toEqual({ figure: 'off' });
    expect(problems).toEqual(['不认识的配置项“colour”', '“indicators[1]”缺少“name”', '“severity.structure/*”应是 error、warning、info、hint、off 之一']);
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
