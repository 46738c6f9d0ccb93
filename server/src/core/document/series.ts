/** Numbered series as a check needs them: siblings of one family in order, cut where a new series begins with one. */
import { flattenHeadings, type HeadingNode, type ReportDocument } from './types';

export interface Series {
  readonly family: NonNullable<HeadingNode['family']>;
  /** At least two; all carry an ordinal. */
  readonly items: readonly HeadingNode[];
}

/** 最后 and Markdown carry no number; 第一部分 and 第一条 run on across chapters and are left alone. */
const NUMBERED: readonly string[] = ['chinese', 'bracketed-chinese', 'arabic', 'bracketed-arabic', 'circled', 'is', 'must', 'ordinal', 'its'];

export const findSeries = (report: ReportDocument): Series[] => {
  const groups = [report.headings, ...flattenHeadings(report.headings).map(h => h.children)];
  return groups.flatMap(siblings => {
    const open = new Map<string, HeadingNode[]>();
    const done: HeadingNode[][] = [];
    for (const node of siblings) {
      const key = node.family;
      if (!key || !NUMBERED.includes(key) || node.ordinal === null) continue;
      const current = open.get(key);
      if (current && node.ordinal !== 1) current.push(node);
      else {
        const fresh = [node];
        open.set(key, fresh);
        done.push(fresh);
      }
    }
    return done.flatMap(items => (items.length >= 2 && items[0]?.family ? [{ family: items[0].family, items }] : []));
  });
};
