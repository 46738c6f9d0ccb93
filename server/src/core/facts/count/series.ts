/**
 * “重点抓好三个方面。（1）…（2）…（3）…”, “我讲三点意见” + 一、二、三、: a cardinal that announces a numbered series.
 * Only the sentence right before the first item can announce it, and the counted noun must end that sentence:
 * a number in passing (“完成投资3亿元。一是…”) announces nothing.
 */
import { flattenHeadings, type HeadingNode, type ReportDocument } from '../../document';
import { toSourceSpan, toViewOffset } from '../../text';
import { CARDINAL, readCardinal } from '../../lexicon';
import { areNamedBefore } from './list';
import type { DeclaredCount } from './types';

export const seriesCounts = (report: ReportDocument): DeclaredCount[] => {
  const markers = new Map(
    flattenHeadings(report.headings).flatMap(h =>
      h.style === 'heading' && h.markerSpan ? [[h.paragraph, h.markerSpan.end]] : [],
    ),
  );
  const groups = [report.headings, ...flattenHeadings(report.headings).map(h => h.children)];
  return groups
    .flatMap(siblings => runs(siblings))
    .flatMap(run => {
      const found = announcement(report, run);
      // 专栏2 重大工程: the number is the heading's own.
      return found && found.span.start >= (markers.get(found.paragraph) ?? 0) ? [found] : [];
    });
};

/** Maximal runs of siblings of one family whose ordinals go 1, 2, 3, …; a restart opens a new run. */
const runs = (siblings: readonly HeadingNode[]): HeadingNode[][] => {
  const out: HeadingNode[][] = [];
  const latest = new Map<string, HeadingNode[]>();
  for (const node of siblings) {
    if (!node.family || node.family === 'markdown' || node.family === 'part') continue;
    const current = latest.get(node.family);
    if (current && current.length + 1 === node.ordinal) current.push(node);
    else if (node.ordinal === 1) {
      const fresh = [node];
      latest.set(node.family, fresh);
      out.push(fresh);
    }
  }
  return out.filter(run => run.length >= 2);
};

const NOUN_END =
  '(?:方面|问题|意见|工作|任务|实事|行动|工程|底线|优势|领域|重点|要求|关键|必须|坚持|环节|措施|举措|特点|战略|原则|战役|目标|要点|文章|体系|机制|能力|提升|突破|转变|统筹|抓手|机遇|挑战|变化|成效|进展|确保|条|点|项|件)';
const ANNOUNCES = new RegExp(
  `(${CARDINAL})(个|大|项|件|条|点|方面|场|类|种)?([^，。；：、“”（）]{0,10}?${NOUN_END})?(?:的?(?:工作|意见|问题|任务|要求))?(?:[：:。；]|$)$`,
);
const ENDS_IN_NOUN = new RegExp(`${NOUN_END}$`);
const QUOTED = new RegExp(
  `“(${CARDINAL})(?:个|大|项|件|条|支|种)?([^“”，。；]{1,8})”(?:建设|工作|任务|要求|方面|工程|行动)?[：:。；]?$`,
);

const REACH = 400;

const announcement = (report: ReportDocument, run: readonly HeadingNode[]): DeclaredCount | undefined => {
  const first = run[0];
  const paragraph = first && report.paragraphs[first.paragraph];
  if (!first || !paragraph) return undefined;
  const at = toViewOffset(paragraph.view, first.selection.start);
  const inside = at > 0;
  const holder = inside ? paragraph : previousText(report, first.paragraph);
  if (!holder) return undefined;
  // An announcement is a sentence; further back there is nothing to look for.
  const before = (inside ? holder.view.text.slice(0, at) : holder.view.text).slice(-REACH);
  const skipped = (inside ? at : holder.view.text.length) - before.length;
  const sentence = /[^。！？；]*[。！？；：:]?$/.exec(before)?.[0] ?? '';
  const match = QUOTED.exec(sentence) ?? ANNOUNCES.exec(sentence);
  if (!match || !match[0].trim()) return undefined;
  if (match.length > 3 && !match[2] && !match[3]) return undefined;
  const declared = readCardinal(match[1] ?? '');
  if (!declared || declared < 2) return undefined;
  const ahead = sentence.slice(0, match.index);
  if (/^\d/.test(match[0]) && /[\d.．]$/.test(ahead)) return undefined;
  // “建成养老服务中心10个。”: a number that stands behind its noun announces only what is announced: 任务10项。
  if (match.length > 3 && match[3] === undefined && !/[：:]$/.test(sentence) && !ENDS_IN_NOUN.test(ahead))
    return undefined;
  if (match[3] !== undefined && /^(?:\d|[.．]|年|次|届|月|日|季)|采取/.test(match[3])) return undefined;
  if (ahead.endsWith('第')) return undefined;
  if (run.length !== declared && (isMetBelow(run, declared) || namesItsOwn(before, sentence, match.index, declared)))
    return undefined;
  const start = skipped + before.length - sentence.length + match.index;
  const end = skipped + before.length - (/[：:。；]$/.test(before) ? 1 : 0);
  const span = toSourceSpan(holder.view, { start, end });
  return {
    paragraph: holder.index,
    span,
    text: holder.view.text.slice(start, end).replace(/^“([^“”]*)”$/, '$1'),
    declared,
    items: run.map(h => h.selection),
    open: reachesEnd(report, run),
    certain: true,
    kind: 'series',
  };
};

/** “从城区和镇区两个层面推进工作。一是…”: the number counts what is named before it, not the items behind. */
const namesItsOwn = (before: string, sentence: string, at: number, declared: number): boolean =>
  areNamedBefore(before, before.length - sentence.length + at, declared);

/** “实施‘九大行动’。1.三大引领行动…2.三大提升行动…3.三大保障行动…”: what is announced is counted out one level below the series. */
const isMetBelow = (run: readonly HeadingNode[], declared: number): boolean => {
  const sum = (counts: readonly (number | undefined)[]): number =>
    counts.reduce<number>((total, n) => total + (n ?? NaN), 0);
  return (
    sum(run.map(h => runs(h.children)[0]?.length)) === declared ||
    sum(run.map(h => readCardinal(NAMED.exec(h.title)?.[1] ?? ''))) === declared
  );
};

const NAMED = new RegExp(`(?<![第\\d.一二三四五六七八九十百])(${CARDINAL})(?:大|个|项|条|件)`);

/** A series that runs to the end of its document may have been cut off: more items may follow. */
const reachesEnd = (report: ReportDocument, run: readonly HeadingNode[]): boolean => {
  const last = run[run.length - 1];
  const end = report.paragraphs.filter(p => p.kind === 'text').at(-1);
  const closed = !!end && (/^(?:各位|同志们|让我们)/.test(end.view.text) || /！$/.test(end.view.text));
  return !!last && !closed && last.span.end >= (end?.span.end ?? 0);
};

const previousText = (report: ReportDocument, paragraph: number) => {
  for (let i = paragraph - 1; i >= 0; i--) {
    const p = report.paragraphs[i];
    if (p && (p.kind === 'text' || p.kind === 'heading')) return p;
  }
  return undefined;
};
