/** Numbered series as a check needs them: siblings of one family in order, cut where a new series begins with one. */
import { labelIn } from './systems';
import { flattenHeadings, type HeadingNode, type MarkerFamily, type ReportDocument } from './types';

export interface Series {
  readonly family: MarkerFamily;
  /** At least one; all carry an ordinal. */
  readonly items: readonly HeadingNode[];
  /** Stands one of the same family before it under the same parent? */
  readonly restarts: boolean;
}

/** 最后 and Markdown carry no number; 第一条 runs on across chapters and is left alone. */
const NUMBERED: readonly string[] = [
  'chinese',
  'bracketed-chinese',
  'arabic',
  'bracketed-arabic',
  'circled',
  'is',
  'must',
  'ordinal',
  'its',
  'decimal',
  'labelled',
];

/** Series with two or more items. */
export const findSeries = (report: ReportDocument): Series[] => findAllSeries(report).filter(s => s.items.length >= 2);

/** Those with a lone item too. */
export const findAllSeries = (report: ReportDocument): Series[] =>
  siblingGroups(report).flatMap(siblings => {
    const open = new Map<string, HeadingNode[]>();
    const done: { family: MarkerFamily; items: HeadingNode[]; restarts: boolean }[] = [];
    for (const node of siblings) {
      const { family } = node;
      if (!family || !NUMBERED.includes(family) || node.ordinal === null) continue;
      const key = seriesKey(node);
      const current = open.get(key);
      if (current && goesOn(current, node)) current.push(node);
      else {
        const fresh = [node];
        open.set(key, fresh);
        done.push({ family, items: fresh, restarts: current !== undefined });
      }
    }
    return done;
  });

const siblingGroups = (report: ReportDocument): (readonly HeadingNode[])[] => [
  report.headings,
  ...flattenHeadings(report.headings).map(h => h.children),
];

/** 1.1 and 1.2 are of one series, 2.1 of another; so are 做法一 and 做法二, 经验一 of another. */
const seriesKey = ({ family, marker }: HeadingNode): string => {
  const text = marker ?? '';
  if (family === 'decimal') return `${family}${text.replace(/\d+[.、]?$/, '')}`;
  return family === 'labelled' ? `${family}${labelIn(text)}` : (family ?? '');
};

/** A series in running text and headings of the same kind meet only where the number says so. */
const goesOn = (current: readonly HeadingNode[], node: HeadingNode): boolean => {
  const last = current.at(-1);
  if (!last || last.ordinal === null || node.ordinal === null) return false;
  return (
    node.ordinal === last.ordinal + 1 ||
    (node.ordinal !== 1 && node.style === last.style) ||
    isRepeatedOne(current, node)
  );
};

/** （一） and at once （一） again, or 二、 before 一、: headings are numbered wrongly rather than begun anew. */
const isRepeatedOne = (current: readonly HeadingNode[], node: HeadingNode): boolean =>
  node.style === 'heading' && current[0]?.style === 'heading' && (current[0].ordinal !== 1 || current.length === 1);

/** 首先…其次…第三: words and numbers of one series that goes on from the one to the other. */
export const findMixedSeries = (report: ReportDocument): (readonly HeadingNode[])[] =>
  siblingGroups(report).flatMap(siblings => {
    const runs: HeadingNode[][] = [];
    for (const node of siblings) {
      const isOrder = node.family === 'adverb' || node.family === 'ordinal';
      const run = runs.at(-1);
      const last = run?.at(-1);
      if (
        isOrder &&
        run &&
        last &&
        last.ordinal !== null &&
        (node.ordinal === last.ordinal + 1 || node.ordinal === null)
      )
        run.push(node);
      else runs.push(isOrder ? [node] : []);
    }
    return runs.filter(
      run => run.length >= 3 && new Set(run.filter(n => n.ordinal !== null).map(n => n.family)).size === 2,
    );
  });
