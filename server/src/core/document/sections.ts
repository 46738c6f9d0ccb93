/**
 * Headings without a number that stand alone on their line: “2025年工作回顾”, “结束语”, “名词解释”, “附件1”. Old and
 * local reports head their parts so; a line that a tear left behind looks alike, hence its neighbours must agree.
 */
import type { Mark } from './mark';
import { openingMarker } from './marker';
import { readOrdinal } from '../lexicon';
import type { Paragraph } from './types';

/** `numbered`: paragraphs that open with a number which only the whole report shows. */
export const findSections = (paragraphs: readonly Paragraph[], numbered: ReadonlySet<number>): Mark[] => {
  const annexes = paragraphs.flatMap(p => (p.kind === 'text' ? annex(p, paragraphs) : []));
  const titled = new Set([...numbered, ...annexes.flatMap(a => [a.paragraph, a.paragraph + 1])]);
  const titles = paragraphs.filter(p => p.kind === 'text' && !titled.has(p.index) && isAlone(p, paragraphs));
  const plain = titles.filter(p => !NAMES.test(p.view.text));
  const kept = titles.filter(p => NAMES.test(p.view.text) || (plain.length >= MANY && !openingMarker(p.view.text)));
  return [
    ...annexes,
    ...kept.map((p): Mark => ({
      paragraph: p.index,
      start: 0,
      end: p.view.text.length,
      marker: null,
      style: 'lead',
      title: p.view.text,
      section: true,
    })),
  ];
};

/** What a part of a report is called. */
const NAMES =
  /(?:工作(?:的)?(?:情况|回顾|总结|安排|部署|重点|任务|建议|打算|要求|措施)(?:建议)?|(?:主要|重点|目标)(?:工作|任务|目标|成就|措施)|奋斗目标|指导思想|总体(?:要求|思路)|发展回顾|发展成就|政府自身建设|基本总结|结束语|结语|名词解释|名词注释|有关名词(?:解释|说明)|相关名词(?:解释|说明)|用语说明|注释)$/;

const MANY = 2;

/** A short line without any sentence mark, between paragraphs that are whole. */
const isAlone = (p: Paragraph, all: readonly Paragraph[]): boolean => {
  const text = p.view.text;
  if (
    p.lines.length > 1 ||
    text.length < 2 ||
    text.length > 28 ||
    /[，。；：！？,;:!?…]|^[“”（(—\-─]|[、“（《]$/.test(text) ||
    !/[\u4e00-\u9fff]{2}/.test(text) ||
    openingMarker(text)
  )
    return false;
  const before = neighbour(p, all, -1);
  const after = neighbour(p, all, 1);
  if (!after || after.kind !== 'text') return false;
  const wholeAbove =
    !before ||
    before.kind !== 'text' ||
    /[。！？；：:”）)]$/.test(before.view.text) ||
    !!openingMarker(before.view.text);
  return (
    wholeAbove &&
    (after.view.text.length >= BODY ||
      !!openingMarker(after.view.text) ||
      (NAMES.test(text) && /^(?:各位|同志们)/.test(after.view.text)))
  );
};

const BODY = 40;

/** The nearest paragraph that says something. */
const neighbour = (p: Paragraph, all: readonly Paragraph[], step: 1 | -1): Paragraph | undefined => {
  let at = p.index + step;
  while (all[at]?.kind === 'furniture') at += step;
  return all[at];
};

/** “附件1” with its title behind it or in the next line. */
const annex = (p: Paragraph, all: readonly Paragraph[]): Mark[] => {
  const m = /^附(?:件|表|录)([一二三四五六七八九十]{1,3}|\d{1,2})?[：:.．]?(?=(.*)$)/.exec(p.view.text.slice(0, 60));
  if (!m || p.view.text.length > 45 || /[。；]/.test(p.view.text)) return [];
  const below = neighbour(p, all, 1);
  const rest = m[2] ?? '';
  const title =
    rest ||
    (below &&
    below.kind === 'text' &&
    below.view.text.length <= 40 &&
    !/[。；]/.test(below.view.text) &&
    !openingMarker(below.view.text)
      ? below.view.text
      : '');
  const ordinal = m[1] ? (readOrdinal(m[1]) ?? null) : null;
  return [
    {
      paragraph: p.index,
      start: 0,
      end: p.view.text.length,
      marker: { family: 'annex', text: m[0], ordinal },
      style: 'heading',
      title,
      section: true,
    },
  ];
};
