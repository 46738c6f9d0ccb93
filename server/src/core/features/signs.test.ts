/** Format changes signs of the documented table and nothing else, and has nothing left to do after one run. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edited } from '../base';
import { EMPTY_CONFIG } from '../config';
import { createReportService } from '../service';
import { NO_WORDS } from '../text';
import { isWord, SIGN_CHANGES, signEdits } from './signs';

const root = resolve(__dirname, '../../../..');
const words = (text: string): string => [...text].filter(isWord).join('');
const once = (text: string, how: 'format' | 'safeEdits'): string => {
  const service = createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });
  service.update([{ file: 'a.gw', text }]);
  return edited(text, service[how]('a.gw'));
};

it('the table of signs stands in the conventions', () => {
  const page = readFileSync(join(root, 'docs/conventions.md'), 'utf8');
  const rows = [
    ...page.slice(page.indexOf('Signs that Format may change')).matchAll(/^\| `(.+?)` \| (?:`(.+?)`|nothing) \|/gm),
  ].map(m => [m[1], m[2] ?? '']);
  expect(rows).toEqual(SIGN_CHANGES.map(([from, to]) => [from, to]));
});

describe('the least edits', () => {
  it('name each sign', () =>
    expect(signEdits('增长8%,确保', '增长8%，确保')).toEqual([{ span: { start: 4, end: 5 }, newText: '，' }]));
  it('take a sign away', () =>
    expect(signEdits('（一）、抓项目', '（一）抓项目')).toEqual([{ span: { start: 3, end: 4 }, newText: '' }]));
  it.each([
    ['增长8%', '增长9%'],
    ['甲乙', '乙甲'],
    ['甲。', '甲'],
    ['甲', '甲。'],
    ['二零三五', '二〇三五'],
  ])('are none for %s → %s', (a, b) => expect(signEdits(a, b)).toBeUndefined());
});

const HEAD = '政府工作报告\n\n——2026年1月15日在云岭县第十八届人民代表大会第五次会议上\n\n各位代表：\n\n';
const PARTS = [
  '一、回顾\n\n',
  '一，回顾\n\n',
  '（一）、抓项目。',
  '(二)、抓招商\n',
  '（1）抓工业。(2)抓农业。',
  '1、抓服务\n\n',
  '2.抓监管\n\n',
  '规模以上工业增加值增长8%,确保了目标。',
  '2021-2025年',
  '二○三五年远景目标',
  '二零三五年远景目标',
  '全县上下坚持稳中求进工作总基调，扎实推进各项重点工作，把政策印制成\n\n册，送政策上门。\n\n',
  '462\n.2亿元',
  '出席：周明远,李青山',
  '- 推进招商',
  '```\na, b\n```\n',
  '<!-- 待核,待补 -->',
  '---\ntags: [总结, 数据]\n---\n',
  '　　',
  '𠮷,',
  '\r\n',
  '\u2028',
  ' ',
  '首先，抓项目。其次，抓招商。第三，抓服务。',
];
const text = fc
  .array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 24 })
  .chain(parts =>
    fc.constantFrom(
      `${HEAD}${parts.join('')}`,
      parts.join(''),
      `${HEAD}${parts.join('\n\n')}`,
      `${HEAD.replaceAll('\n', '')}${'　　各位代表：全县经济平稳运行。'.repeat(140)}${parts.join('　　').replaceAll('\n', '')}`,
    ),
  );

describe.each(['format', 'safeEdits'] as const)('%s', how => {
  it('keeps each word and number in its order, and has nothing left to do', () => {
    fc.assert(
      fc.property(text, before => {
        const after = once(before, how);
        expect(words(after)).toBe(words(before));
        expect(after.split(/\r\n|[\n\r\u2028]/).length).toBe(before.split(/\r\n|[\n\r\u2028]/).length);
        expect(signEdits(before, after)).toBeDefined();
        expect(once(after, how)).toBe(after);
      }),
      { numRuns: 120 },
    );
  }, 120_000);
  const shared = resolve(root, '../shared/corpora');
  it.skipIf(!existsSync(shared))(
    'keeps every published text, which are not here on every machine',
    () => {
      const walk = (folder: string): string[] =>
        readdirSync(folder).flatMap(n =>
          statSync(join(folder, n)).isDirectory() ? walk(join(folder, n)) : n.endsWith('.txt') ? [join(folder, n)] : [],
        );
      for (const path of walk(shared).filter((_, i) => i % 8 === 0)) {
        const before = readFileSync(path, 'utf8');
        const after = once(before, how);
        expect(signEdits(before, after), path).toBeDefined();
        expect(once(after, how), path).toBe(after);
      }
    },
    240_000,
  );
});
