/**
 * Series that only the whole report shows: 1 · 1.1 · 1.1.1, and a word with a number, 做法一：… 做法二：…. One such line alone may be a
 * figure or a sentence; beside its neighbours in number it is a heading.
 */
import type { Marker } from './marker';
import { readOrdinal } from '../lexicon';
import type { Paragraph } from './types';

/** Markers by paragraph, behind the signs of a Markdown heading where such stand before them. */
export const findSystems = (paragraphs: readonly Paragraph[]): ReadonlyMap<number, Marker> => {
  const text = paragraphs.filter(p => p.kind === 'text');
  return new Map([...labelled(text), ...decimals(text)]);
};

const HASHES = /^#{0,6}/;

interface Decimal {
  readonly paragraph: number;
  readonly marker: string;
  readonly numbers: readonly number[];
}

const DECIMAL = /^(\d{1,2}(?:\.\d{1,2}){0,3})([.、]?)(?=[\u4e00-\u9fff“])/;

/** Headings are short. */
const TITLE = /^[^。；！？]{2,36}$/;
/** What is counted even behind a blank: 1.2 万亩果园. */
const AMOUNT = /^(?:[十百千]?[万亿]|元|倍|吨|亩|公[里顷斤]|千[米瓦克]|平方|立方|个(?![体人性案]))/;
/** What may be counted right behind a number; 人口, 项目 and the like are words. */
const COUNTED =
  /^(?:[十百千]|岁|人(?![口才员民居力事])|户(?![籍口])|家(?![庭电])|项(?!目)|件|米|度(?!量)|年(?!度)|月|日|天(?![然气])|小时|次(?![序要])|名(?![称词录单])|所|座(?!谈)|台(?![账风])|套|辆|条(?![件例])|处(?![理置罚])|种(?!植)|类(?![别型])|位(?!置)|级(?!别)|层(?![级次])|分[钟之])/;

/** A number that is parted from its words by a blank, a point or 、, or whose words no number counts. */
const decimalOf = (p: Paragraph): Decimal[] => {
  const hashes = HASHES.exec(p.view.text)?.[0].length ?? 0;
  const text = p.view.text.slice(hashes);
  const m = DECIMAL.exec(text);
  if (!m) return [];
  const numbers = (m[1] ?? '').split('.').map(Number);
  const end = hashes + m[0].length;
  const isParted = (p.view.offsets[end] ?? 0) - (p.view.offsets[end - 1] ?? 0) > 1;
  const rest = text.slice(m[0].length);
  // A lone “1.” is a number of its own series.
  const isMarked =
    !AMOUNT.test(rest) &&
    (numbers.length === 1 ? isParted && !m[2] : isParted || !!m[2] || numbers.length > 2 || !COUNTED.test(rest));
  const isTitle = TITLE.test(rest) || (numbers.length > 2 && isMarked);
  return isMarked && isTitle && numbers.every(n => n > 0) ? [{ paragraph: p.index, marker: m[0], numbers }] : [];
};

const isPrefix = (upper: readonly number[], lower: readonly number[]): boolean => upper.every((n, i) => n === lower[i]);

/** Do they stand beside each other, or one right under the other? */
const areKin = (a: readonly number[], b: readonly number[]): boolean => {
  const [last, other] = [a.at(-1) ?? 0, b.at(-1) ?? 0];
  if (a.length === b.length) return isPrefix(a.slice(0, -1), b) && Math.abs(last - other) <= NEAR;
  return a.length + 1 === b.length ? isPrefix(a, b) : b.length + 1 === a.length && isPrefix(b, a);
};

/** A number may have been left out between two of a series. */
const NEAR = 2;

const decimals = (paragraphs: readonly Paragraph[]): [number, Marker][] => {
  const all = paragraphs.flatMap(decimalOf);
  if (!all.some(d => d.numbers.length > 1)) return [];
  // Each is near the one of its kin that stands before or behind it: a dozen on either side are looked at.
  const near = (i: number): Decimal[] => [...all.slice(Math.max(0, i - 12), i), ...all.slice(i + 1, i + 13)];
  const kept = new Set(
    all.filter((d, i) =>
      near(i).some(o => areKin(d.numbers, o.numbers) && Math.max(d.numbers.length, o.numbers.length) > 1),
    ),
  );
  for (const [i, d] of all.entries())
    if (!kept.has(d) && near(i).some(o => kept.has(o) && areKin(d.numbers, o.numbers))) kept.add(d);
  return [...kept].map(({ paragraph, marker, numbers }) => [
    paragraph,
    { family: 'decimal', text: marker, ordinal: numbers.at(-1) ?? null },
  ]);
};

interface Labelled {
  readonly paragraph: number;
  readonly label: string;
  readonly marker: Marker;
}

const NUMERAL = '[一二三四五六七八九十]{1,3}|\\d{1,2}';

/** A noun, its number, a colon; or with an Arabic number a blank: 专栏1 重大工程. Annexes are headed elsewhere. */
const LABELLED = new RegExp(
  `^(?![附第])((?:(?![一二三四五六七八九十])[\\u4e00-\\u9fff]){2,4}?)之?(${NUMERAL})([：:]?)(?=[^：:])`,
);

const labelOf = (p: Paragraph): Labelled[] => {
  const hashes = HASHES.exec(p.view.text)?.[0].length ?? 0;
  const m = LABELLED.exec(p.view.text.slice(hashes, hashes + 16));
  const ordinal = m ? readOrdinal(m[2] ?? '') : undefined;
  if (!m || ordinal === undefined || FURNITURE.test(m[1] ?? '')) return [];
  const end = hashes + m[0].length;
  const isParted = (p.view.offsets[end] ?? 0) - (p.view.offsets[end - 1] ?? 0) > 1;
  if (!m[3] && !(isParted && /\d/.test(m[2] ?? ''))) return [];
  return [{ paragraph: p.index, label: m[1] ?? '', marker: { family: 'labelled', text: m[0], ordinal } }];
};

/** Captions and references head no part of a text. */
const FURNITURE = /[表图注页期号轮版]$|^(?:星期|注释|资料|十)/;

const labelled = (paragraphs: readonly Paragraph[]): [number, Marker][] => {
  const byLabel = new Map<string, Labelled[]>();
  for (const l of paragraphs.flatMap(labelOf)) {
    const own = byLabel.get(l.label);
    if (own) own.push(l);
    else byLabel.set(l.label, [l]);
  }
  return [...byLabel.values()].flatMap(own => {
    const numbers = new Set(own.map(l => l.marker.ordinal ?? 0));
    // One and two, or another two that follow each other: a lone 任务三 is a mention.
    return [...numbers].some(n => numbers.has(n + 1)) ? own.map((l): [number, Marker] => [l.paragraph, l.marker]) : [];
  });
};

const LABEL = new RegExp(`^[\\u4e00-\\u9fff]*?(?=之?(?:${NUMERAL})[：:]?$)`);

/** 做法一： → 做法: what tells one such series from another. */
export const labelIn = (marker: string): string => LABEL.exec(marker)?.[0] ?? '';
