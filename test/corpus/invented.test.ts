/** Nothing that a published report says stands in sources, tests or samples: what passes there would prove nothing of other texts. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copiedFrom, sayings } from '../support/copied';

const ROOT = join(__dirname, '..', '..');
const SHARED = join(ROOT, '..', 'shared');

/** Formulas of every meeting and every report, terms of statistics, whoever writes them; formulations of the glossary besides. */
const FIXED = [
  '坚持以习近平新时代中国特色社会主义思想为指导',
  '在云岭县第十八届人民代表大会第四次会议上',
  '在云岭县第十六届人民代表大会第五次会议上',
  '战略性新兴产业增加值占规模以上工业增加值的比重提高到',
  '农产品加工业产值与农业总产值之比',
  '全年规模以上工业增加值比上年增长',
  '国民经济和社会发展第十五个五年规划纲要',
  '中共中央关于制定国民经济和社会发展第十五个五年规划的建议',
  '严格落实中央八项规定及其实施细则精神',
  '请予审议并请各位政协委员和列席人员提出意见',
  '今年经济社会发展的主要预期目标是',
  '城镇和农村居民人均可支配收入分别增长',
];

const glossary = JSON.parse(readFileSync(join(ROOT, 'server/src/core/facts/data/glossary.json'), 'utf8')) as readonly {
  readonly name: string;
  readonly variants: readonly string[];
  readonly items: readonly string[];
}[];
const fixed = [...FIXED, ...glossary.flatMap(e => [e.name, ...e.variants, ...e.items])];

const walk = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder).flatMap(name => {
        const path = join(folder, name);
        return statSync(path).isDirectory() ? walk(path) : [path];
      })
    : [];

const own = ['server/src', 'client/src', 'test', 'bench', 'samples', 'docs', 'syntaxes']
  .flatMap(folder => walk(join(ROOT, folder)))
  .filter(path => /\.(?:ts|mjs|md|gw|gongwen|txt)$/.test(path));
const published = ['seeds', 'corpora', 'batches/01', 'batches/02', 'batches/03']
  .flatMap(folder => walk(join(SHARED, folder)))
  .filter(path => /\.(?:txt|md)$/.test(path) && !/PROVENANCE|README/.test(path));

describe('a guard against copied statements', () => {
  const others = sayings(
    '全县实现地区生产总值317.6亿元，增长6.4%。各镇各部门要把这项工作摆上重要议事日程抓紧抓好抓出成效',
  );
  it.each([
    ['a number with its words', '初步核算，实现地区生产总值 317.6亿元', ['区生产总值317.6亿']],
    ['a number that is written apart', '实现地区生产总值317.6 亿元', ['区生产总值317.6亿']],
    [
      'a row of words',
      '他说：“要把这项工作摆上重要议事日程抓紧抓好”',
      expect.arrayContaining(['这项工作摆上重要议事日程抓紧抓好']),
    ],
    ['another number', '实现地区生产总值317.5亿元，增长6.4%', []],
    ['a short row of words', '把这项工作摆上重要议事日程', []],
  ])('%s', (_, text, copied) => expect(copiedFrom(text, others, [])).toEqual(copied));
  it('leaves fixed phrases out', () =>
    expect(
      copiedFrom('把这项工作摆上重要议事日程抓紧抓好抓出成效', others, [
        '各部门要把这项工作摆上重要议事日程抓紧抓好抓出成效',
      ]),
    ).toEqual([]));
});

if (!published.length) console.log('公开材料（../shared）不在，跳过。');

describe.skipIf(!published.length)('with published reports beside the project', () => {
  it('nothing of them stands in it', () => {
    const others = new Set<string>();
    for (const path of published) for (const s of sayings(readFileSync(path, 'utf8'))) others.add(s);
    expect(others.size).toBeGreaterThan(10_000);
    const copied = own.flatMap(path =>
      copiedFrom(readFileSync(path, 'utf8'), others, fixed).map(s => `${path.slice(ROOT.length + 1)}: ${s}`),
    );
    expect(copied).toEqual([]);
  });
});
