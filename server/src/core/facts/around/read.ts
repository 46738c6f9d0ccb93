/** The surroundings of the figures of a paragraph, each written as a few named words. */
import type { Span } from '../../base';
import { skeletonsOf } from './skeleton';
import type { Surroundings } from './types';

/** How far a statement is looked at on both sides of its figure. */
const STATEMENT = { left: 26, right: 13 };
const CLAUSE = 14;
const CLAUSE_BEFORE = 60;
const BASIS_REACH = 40;
const TIER_REACH = 30;
/** How far before a figure 城镇 or 农村 still narrows it. */
const NARROWING_REACH = 40;

export interface Surrounded {
  /** The figure, in the paragraph's view. */
  readonly at: Span;
  /** What states it: its sentence, or its cell. */
  readonly within: Span;
  /** The names that it was read by: those it is known by hold what narrows it. */
  readonly names: string;
}

/** For the figures of one paragraph, asked in the order of its text. */
export const surroundingsIn = (text: string): ((figure: Surrounded) => Surroundings) => {
  const asides = asidesIn(text);
  return ({ at, within, names }) => {
    const before = (reach: number): string => text.slice(Math.max(within.start, at.start - reach), at.start);
    const behind = (reach: number): string => text.slice(at.end, Math.min(within.end, at.end + reach));
    const statement =
      before(STATEMENT.left).replace(/^.*[；。]/s, '') + '|' + behind(STATEMENT.right).replace(/[；：。，].*$/s, '');
    const clause = before(CLAUSE).replace(/^.*[，；：]/s, '') + behind(CLAUSE).replace(/[，；：。].*$/s, '');
    return {
      statement: statement.match(/[\u4e00-\u9fa5A-Za-z]{2,}/g)?.join(' ') ?? '',
      clause: clause.replace(/[^\u4e00-\u9fa5A-Za-z]/g, ''),
      clauseBefore:
        /([^，；]*)[，；][^，；]*$/.exec(before(CLAUSE_BEFORE))?.[1]?.replace(/[^\u4e00-\u9fa5]/g, '') ?? '',
      basis: basisOf(before(BASIS_REACH), text.slice(at.end, at.end + BASIS_REACH)),
      tier: tierOf(before(TIER_REACH)),
      aside: asides(within, at.start, names, before(NARROWING_REACH)),
      skeletons: skeletonsOf(text, within, at),
    };
  };
};

const BASIS =
  /按[^，；。]{0,8}(?:口径|计算|核算)|(?:可比|同|新|老|旧|全|大|小)口径|不含[^，；。）]{0,8}|(?<=[（(])含[^，；。）]{0,8}|(?:剔除|扣除)[^，；。]{0,8}|快报|初步(?:核算|统计)|最终核实|普查|修订/g;

/** Of the statement up to its figure, and of a bracket behind it. */
const basisOf = (left: string, right: string): string => {
  const bracket = /^[（(][^）)]{1,16}[）)]/.exec(right)?.[0] ?? '';
  return [...(left.replace(/^.*；/s, '') + bracket).matchAll(BASIS)].map(m => m[0]).join('|');
};

const tierOf = (left: string): string =>
  left
    .replace(/^.*[，；。：]/s, '')
    .match(/[省市县区州]本?级|[市县区]{2}|本级|[县区](?=政府债)/g)
    ?.pop() ?? '';

/** Where in its sentence what stands behind 其中, behind a count of people and behind one of things begins; Infinity where there is none. */
interface Openings {
  readonly among: number;
  readonly people: number;
  readonly things: number;
}

/** 普通中学429所，招生…，在校生…: behind a count of institutions or of people the sentence goes on about them, not about the whole place. */
const asidesIn = (text: string): ((within: Span, at: number, names: string, before: string) => boolean) => {
  // Read once a sentence: one that runs on holds as many figures as it is long.
  let known: { readonly start: number; readonly openings: Openings } | undefined;
  return (within, at, names, before) => {
    if (known?.start !== within.start) known = { start: within.start, openings: openingsOf(text, within) };
    const { openings } = known;
    if (at > openings.among) return true;
    const narrowed = /城镇(?!化|登记|新增|调查)|农村|城市(?!化)|乡村(?!振兴)/.exec(before)?.[0];
    if (narrowed && !names.includes(narrowed)) return true;
    if (at > openings.people && /在校|招生|毕业|在读|专任教师|床位|卫生技术/.test(names)) return true;
    return at > openings.things;
  };
};

const openingsOf = (all: string, sentence: Span): Openings => {
  const text = all.slice(sentence.start, sentence.end);
  const behind = (count: RegExp): number => {
    const m = count.exec(text);
    const end = m ? m.index + m[0].length : -1;
    const mark = end < 0 ? -1 : text.slice(end).search(/[，；、。]/);
    return mark < 0 || text.charAt(end + mark) === '。' ? Infinity : sentence.start + end + mark;
  };
  const digit = text.search(/\d/);
  const among = text.startsWith('其中') ? 0 : digit < 0 ? -1 : text.indexOf('其中', digit + 1);
  return {
    among: among < 0 ? Infinity : sentence.start + among + 1,
    people: behind(/\d[\d.]*万?(?:人|张)/),
    things: behind(/\d[\d.]*万?(?:所|家|个|户|座|处|间|项)/),
  };
};
