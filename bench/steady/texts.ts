/** What cases are cut from: invented reports in many manners, the real ones beside the project where they are, and what is put into them. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inventedReports } from '../invented';
import type { Random } from './random';

export const HEAD =
  '政府工作报告\n\n——2026年1月15日在云岭县第十八届人民代表大会第五次会议上\n\n云岭县人民政府县长 周明远\n\n各位代表：\n\n';
export const BODY = `${HEAD}一、2025年工作回顾\n\n2025年，全县地区生产总值完成210.5亿元，增长5.6%；一般公共预算收入13.2亿元，增长6.5%。粮食总产量39.1万吨。\n\n（一）做强产业。新增企业12家，总数达到46家。\n\n（二）增进民生。民生支出36.8亿元，占80%。\n\n二、2026年工作安排\n\n一般公共预算收入增长5%以上。突出抓好“三篇文章”。一是做优工业。二是做强农业。三是做活商贸。\n`;

/** Characters that programs trip over. */
export const SPECIAL: readonly string[] = [
  '\u0000',
  '\u0001',
  '\u0007',
  '\u0008',
  '\t',
  '\u000b',
  '\u000c',
  '\u001b[31m',
  '\u007f',
  '\u0085',
  '\u00a0',
  '\u00ad',
  '\u034f',
  '\u061c',
  '\u115f',
  '\u180e',
  '\u200b',
  '\u200c',
  '\u200d',
  '\u200e',
  '\u200f',
  '\u2028',
  '\u2029',
  '\u202a',
  '\u202e',
  '\u2060',
  '\u2066',
  '\u2069',
  '\u3000',
  '\u3164',
  '\ufe0f',
  '\ufeff',
  '\ufffc',
  '\ufffd',
  '\uffff',
  '\ud800',
  '\udfff',
  '𠮷',
  '🌾',
  '👨‍👩‍👧',
  '🇨🇳',
  'e\u0301',
  '\u0301'.repeat(20),
  '\ue000',
  '\u{10ffff}',
  '\r',
  '\n',
  '\r\n',
  '\n\n',
  '\n\r',
  ' ',
  '　　',
  '％',
  '５',
  '．',
  '－',
  '—',
  '–',
  '~',
  '￥',
];

/** Sentences and marks of reports, whole and broken off. */
export const PARTS: readonly string[] = [
  '政府工作报告',
  '——2026年1月15日在云岭县第十八届人民代表大会第五次会议上',
  '各位代表：',
  '各位代表！',
  '附件1',
  '名词解释',
  '注：',
  '一、',
  '二、',
  '三、',
  '（一）',
  '（二）',
  '(三)',
  '1.',
  '2、',
  '3．',
  '（1）',
  '①',
  '②',
  '一是',
  '二是',
  '三是',
  '一要',
  '首先，',
  '第三，',
  '最后，',
  '其一，',
  '第一章　',
  '第一条　',
  '# ',
  '## ',
  '- ',
  '* ',
  '> ',
  '```',
  '---\n',
  '|',
  '\t',
  '稳定工业运行。',
  '强化要素保障，优化惠企服务，',
  '一般公共预算收入13.2亿元，增长6.5%',
  '粮食总产量39.4万吨',
  '比上年增长2.1个百分点',
  '由12.4亿元增加到13.2亿元',
  '其中税收收入9.8亿元、非税收入3.4亿元',
  '占地区生产总值的6.2%',
  '“三篇文章”',
  '《云岭县国民经济和社会发展计划》',
  '前述第（三）项',
  '新建公路86公里，改造小区18个。',
  '分别增长3%、5%和7%',
  '同比下降0.3%',
  '人均可支配收入21345元',
  '4.5:35.2:60.3',
  '翻番',
  '两位数增长',
  '第十三位',
  '— 12 —',
  '462\n.2亿元',
  '2025年1—10月',
  '“四个意识”',
  '四个自信',
  '江北市',
  '青川省',
  '单位：亿元',
  '。',
  '，',
  '；',
  '：',
  '、',
  '“',
  '”',
  '（',
  '）',
  '《',
  '》',
  '！',
  '？',
  '.',
  '%',
  '亿元',
  '万',
  '0',
  '9',
  '十',
];

/** Invented reports: long and short, some in Markdown, some as minutes, some as they come out of a PDF. */
export const inventedTexts = (count: number, seed: number): string[] =>
  inventedReports(count, { together: false, seed }).map(({ text }, i) => {
    const manner = MANNERS[i % MANNERS.length];
    return manner ? manner(text) : text;
  });

const MANNERS: readonly ((text: string) => string)[] = [
  text => text,
  text => text.replaceAll('\n', '\r\n'),
  text => text.replaceAll('\n\n', '\n　　'),
  text => text.replaceAll('\n\n', '　　'),
  text => text.replace(/^([一二三四五]、)/gm, '# $1').replace(/^(（[一二三四五]）)/gm, '## $1'),
  text => text.replace(/[^\n]{36}/g, '$&\n'),
  text => text.replace(/[^\n]{40}/g, '$&\n\n— 7 —\n\n'),
  text => text.replace(/\d/g, d => String.fromCharCode(d.charCodeAt(0) + 0xfee0)),
  text =>
    text
      .split('\n')
      .map((l, i) => (i % 5 ? l : `| ${l.replaceAll('，', ' | ')} |`))
      .join('\n'),
  text => `---\ntitle: 报告\n---\n\n${text.replaceAll('\n\n', '\n\n- ')}`,
  text => text.replace(/。/g, '。\n'),
  text => text.replaceAll('\n\n', '\n').replace(/(\d)/g, '$1 '),
];

/** Real reports, read where they are beside the project; none is ever written anywhere. */
export const realTexts = (root: string): string[] => {
  const folder = join(root, '../shared/corpora');
  return existsSync(folder) ? walk(folder).map(path => readFileSync(path, 'utf8')) : [];
};

const walk = (folder: string): string[] =>
  readdirSync(folder)
    .sort()
    .flatMap(name => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? walk(path) : name.endsWith('.txt') ? [path] : [];
    });

/** A piece of one text, changed here and there. */
export const cut = (pool: readonly string[], random: Random, longest: number): string => {
  const whole = random.pick(pool);
  const length = 1 + random(longest);
  const at = random(Math.max(1, whole.length - length));
  return mutated(random(4) === 0 ? parts(random) : whole.slice(at, at + length), random, 1 + random(6)).slice(
    0,
    longest,
  );
};

/** A text of nothing but parts of reports, in any order. */
const parts = (random: Random): string => Array.from({ length: 1 + random(60) }, () => random.pick(PARTS)).join('');

export const mutated = (text: string, random: Random, times: number): string => {
  let now = text;
  for (let i = 0; i < times; i++) now = random.pick(MUTATIONS)(now, random);
  return now;
};

type Mutation = (text: string, random: Random) => string;

const place = (text: string, random: Random): number => random(text.length + 1);
const span = (text: string, random: Random): readonly [number, number] => {
  const start = place(text, random);
  return [start, Math.min(text.length, start + random(40))];
};

const MUTATIONS: readonly Mutation[] = [
  // cut out
  (text, random) => {
    const [start, end] = span(text, random);
    return text.slice(0, start) + text.slice(end);
  },
  // repeat
  (text, random) => {
    const [start, end] = span(text, random);
    return text.slice(0, end) + text.slice(start, end).repeat(1 + random(3)) + text.slice(end);
  },
  // swap two neighbours
  (text, random) => {
    const [start, end] = span(text, random);
    const next = Math.min(text.length, end + random(40));
    return text.slice(0, start) + text.slice(end, next) + text.slice(start, end) + text.slice(next);
  },
  // put in
  (text, random) => {
    const at = place(text, random);
    return text.slice(0, at) + random.pick(SPECIAL) + text.slice(at);
  },
  (text, random) => {
    const at = place(text, random);
    return text.slice(0, at) + random.pick(PARTS) + text.slice(at);
  },
  // another digit, another break
  (text, random) => {
    const at = text.slice(place(text, random)).search(/\d/);
    return at < 0 ? text : text.slice(0, at) + String(random(10)) + text.slice(at + 1);
  },
  (text, random) => {
    const at = text.indexOf('\n', place(text, random));
    return at < 0
      ? text
      : text.slice(0, at) + random.pick(['', '\r\n', '\r', '\u2028', ' ', '　　', '\n\n']) + text.slice(at + 1);
  },
];
